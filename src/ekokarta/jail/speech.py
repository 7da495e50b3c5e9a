"""What a reader says: lines of JSON, and at the end that it was the end."""

import json
import sys
from typing import Any

END = {"end": True}
"The last line: an answer without it was cut off."


class Refusal(Exception):
    """A file that is not read: a word for the reason, and what the sentence about it names."""

    def __init__(self, why: str, what: str = "") -> None:
        super().__init__(why)
        self.why, self.what = why, what[:500]


def say(line: Any) -> None:
    """One line."""
    sys.stdout.write(json.dumps(line, ensure_ascii=False, allow_nan=False, default=str) + "\n")


def refuse(refusal: Refusal) -> None:
    """The last line of a file that is not read."""
    say({"refused": refusal.why, "what": refusal.what})
