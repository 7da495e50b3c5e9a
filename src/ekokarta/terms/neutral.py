"""Texts that a spreadsheet programme would run as a formula: made harmless, so that they come back.

Whoever writes a name writes what somebody else's Excel will open. An apostrophe in front makes it a text;
reading takes exactly that one away, so that nothing is lost and nothing added.
"""

from re import compile

RISKY = compile(r"'*[=+\-@\t\r]")
QUOTED = compile(r"'+[=+\-@\t\r]")
NUMBER = compile(r"[-+]?\d+([.,]\d+)?")
"A negative number runs nothing."


def neutral(text: str) -> str:
    """`text` as no programme runs it, for a file without types."""
    return f"'{text}" if RISKY.match(text) and not NUMBER.fullmatch(text) else text


def quoted(text: str) -> str:
    """`text` for a file in which cells have types: only what reading would take away is doubled."""
    return f"'{text}" if QUOTED.match(text) else text


def original(text: str) -> str:
    """What was written before `neutral` or `quoted`."""
    return text[1:] if text.startswith("'") and QUOTED.match(text) else text
