"""The process that reads: it loads what it needs, shuts the doors, and only then looks at the file.

`python -I -S -B -X utf8 inmate.py PACKAGES…` with a line of JSON and the file at its standard input:
the environment is empty, no module of the folder it stands in is found, nothing of the server is known.
"""

import json
import os
import sys
from typing import Any

READERS = {
    "geodata": "ekokarta.jail.readers.geodata",
    "looks": "ekokarta.jail.readers.looks",
    "proof": "ekokarta.jail.readers.proof",
    "table": "ekokarta.jail.readers.table",
}
"What may be asked for; each module has `read(question, content)`, which yields lines."


NEEDLESS = ("geopandas", "pandas", "pyarrow")
"Libraries that others would load if they were there; one begins a thread, which would stay outside."


def main(packages: list[str]) -> None:
    """Answer one question."""
    sys.path += packages
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    asked: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    from importlib import import_module

    from ekokarta.jail.bounds import Bounds
    from ekokarta.jail.doors import shut
    from ekokarta.jail.speech import END, Refusal, refuse, say

    os.environ.update(asked["surroundings"])
    sys.modules.update(dict.fromkeys(NEEDLESS))  # type: ignore[arg-type]
    reader = import_module(READERS[asked["reader"]])
    say({"shut": shut(Bounds(**asked["bounds"]), packages[1:])})
    try:
        for line in reader.read(asked["question"], sys.stdin.buffer.read()):
            say(line)
        say(END)
    except Refusal as refusal:
        refuse(refusal)
    except MemoryError:
        os._exit(SPENT)  # there is none left for a sentence
    sys.stdout.flush()
    os._exit(0)  # nothing of the libraries is taken down: it would only take time


SPENT = 77
"The exit code of a reader without memory."

if __name__ == "__main__":
    main(sys.argv[1:])
