"""Letters beside a number, for what its flags say; the key to them stands under the table."""

from collections.abc import Iterable
from typing import NamedTuple

from ekokarta.release import LETTERS, Caveat
from ekokarta.terms import Term


class Mark(NamedTuple):
    """A letter and the words which it stands for."""

    letter: Term
    word: Term


def marks(flags: Iterable[Caveat]) -> tuple[Mark, ...]:
    """The marks of these flags, in the order of the letters above."""
    said = set(flags)
    return tuple(Mark(letter, flag.label) for flag, letter in LETTERS.items() if flag in said)
