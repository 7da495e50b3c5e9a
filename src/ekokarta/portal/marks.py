"""Letters beside a number, for what its flags say; the key to them stands under the table."""

from collections.abc import Iterable
from typing import NamedTuple

from ekokarta.release import Caveat
from ekokarta.terms import Term


class Mark(NamedTuple):
    """A letter and the words which it stands for."""

    letter: Term
    word: Term


LETTERS = {
    Caveat.PROVISIONAL: Term(ru="п", ky="а", en="p"),
    Caveat.ESTIMATED: Term(ru="о", ky="б", en="e"),
    Caveat.INEXACT: Term(ru="т", ky="т", en="i"),
    Caveat.UNDIVIDED: Term(ru="д", ky="ү", en="s"),
    Caveat.PARTIAL_YEAR: Term(ru="н", ky="ж", en="y"),
    Caveat.METHOD_CHANGED: Term(ru="м", ky="ы", en="m"),
    Caveat.BOUNDARY_CHANGED: Term(ru="г", ky="ч", en="b"),
}
"Each flag but `simulated`, which is a dotted line."


def marks(flags: Iterable[Caveat]) -> tuple[Mark, ...]:
    """The marks of these flags, in the order of the letters above."""
    said = set(flags)
    return tuple(Mark(letter, flag.label) for flag, letter in LETTERS.items() if flag in said)
