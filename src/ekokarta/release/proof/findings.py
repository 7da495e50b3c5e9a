"""All that is to be said of a release, as a program of its own: `python verify.py`."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from ekokarta.release.proof.archives import of_archives
from ekokarta.release.proof.cube import of_cube
from ekokarta.release.proof.fronts import of_fronts
from ekokarta.release.proof.identity import of_catalogue, of_files
from ekokarta.release.proof.pages import of_pages
from ekokarta.release.proof.recount import of_cells
from ekokarta.release.proof.signature import of_signature
from ekokarta.release.proof.tables import of_tables
from ekokarta.release.proof.words import NOTES, SAID, UNPROVEN, Finding

LOOKS = (of_catalogue, of_tables, of_cube, of_pages, of_fronts, of_archives, of_cells)
LONGEST = 256 * 2**20
"Bytes of a manifest: one of a million rows of every layer has a hundredth of it."


def findings(folder: Path, key: str = "") -> Iterator[Finding]:
    """All that is to be said of a release: faults, and what cannot be proved."""
    try:
        if (folder / "manifest.json").stat().st_size > LONGEST:
            raise ValueError
        text = (folder / "manifest.json").read_bytes()
        manifest = json.loads(text)
        broken = list(of_files(folder, manifest, text))
    except (
        OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, MemoryError
    ):  # fmt: skip
        broken = [("damaged", "manifest.json")]
    if broken:
        yield from broken
        return
    for look in LOOKS:
        try:
            yield from look(folder, manifest)
        except Exception as error:  # hashes may be right of what no reader can read
            yield "damaged", f"{look.__name__}: {type(error).__name__} {error}"
    yield from of_signature(folder, manifest, text, key)


def key_in(text: str) -> str:
    """The public key in `text`, or in the file that it names; raises ValueError where there is none."""
    said = text if len(text) == 64 and not Path(text).exists() else Path(text).read_text("utf-8")
    found = re.match(r"\s*([0-9a-f]{64})\b", said)
    if not found:
        raise ValueError(text)
    return found[1]


def verdict(found: list[Finding]) -> int:
    """0, 1 or 2: right, wrong, or right but not vouched for."""
    words = {word for word, _ in found}
    return 1 if words - {*NOTES} else 2 if words & {*UNPROVEN} else 0


def main() -> int:
    """Says what is found, one line each, and how it ends."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent)
    parser.add_argument("--key", default="", help="64 hex digits, or a file that begins with them")
    parser.add_argument("--language", choices=("ru", "ky", "en"), default="en")
    given = parser.parse_args()
    found = list(findings(given.folder, key_in(given.key) if given.key else ""))
    for word, where in found:
        print(f"{SAID[word][('ru', 'ky', 'en').index(given.language)]}: {where}")
    end = verdict(found)
    print(("OK", "WRONG", "NOT SIGNED FOR")[end])
    return end


if __name__ == "__main__":
    sys.exit(main())
