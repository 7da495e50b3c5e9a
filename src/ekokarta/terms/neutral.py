"""Texts that a spreadsheet programme would run as a formula: made harmless, so that they come back.

Whoever writes a name writes what somebody else's Excel will open. An apostrophe in front makes it a text;
reading takes exactly that one away, so that nothing is lost and nothing added.
"""

from re import compile
from unicodedata import category, normalize

SIGNS = frozenset("=+-@\u2212")
"A formula begins with one of them, also in full width or small (＝ ﹢ ⁺): a programme may make them plain."
BREAKS = frozenset("\t\r\n")
"In front of a text they may move it into a cell of its own."
UNSEEN = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))
"Control signs, zero widths and blanks: a programme may take them from the front of a cell."
QUOTE = "'"
NUMBER = compile(r"[-+\u2212]?\d+([.,]\d+)?")
"A negative number runs nothing."


def is_risky(text: str) -> bool:
    """Whether some programme may take `text` for a formula, whatever stands unseen before its sign."""
    for sign in text:
        if sign in BREAKS:
            return True
        if sign != QUOTE and category(sign) not in UNSEEN:
            return normalize("NFKC", sign)[0] in SIGNS
    return False


def neutral(text: str) -> str:
    """`text` as no programme runs it, for a file without types."""
    return f"'{text}" if is_risky(text) and not NUMBER.fullmatch(text) else text


def quoted(text: str) -> str:
    """`text` for a file in which cells have types: only what reading would take away is doubled."""
    return f"'{text}" if text.startswith(QUOTE) and is_risky(text) else text


def original(text: str) -> str:
    """What was written before `neutral` or `quoted`."""
    return text[1:] if text.startswith(QUOTE) and is_risky(text) else text
