"""What stands beside a number for its flags, and on a tile instead of one."""

from ekokarta.release.cell import Caveat, Status
from ekokarta.terms import Term

LETTERS = {
    Caveat.PROVISIONAL: Term(ru="п", ky="а", en="p"),
    Caveat.ESTIMATED: Term(ru="о", ky="б", en="e"),
    Caveat.INEXACT: Term(ru="т", ky="т", en="i"),
    Caveat.UNDIVIDED: Term(ru="д", ky="ү", en="s"),
    Caveat.PARTIAL_YEAR: Term(ru="н", ky="ж", en="y"),
    Caveat.METHOD_CHANGED: Term(ru="м", ky="ы", en="m"),
    Caveat.BOUNDARY_CHANGED: Term(ru="г", ky="ч", en="b"),
    Caveat.CONTRADICTION: Term(ru="р", ky="к", en="c"),
}
"Each flag but `simulated`, which is a dotted line."
SHORT_WORDS = {
    Status.NOT_REPORTED: Term(ru="нет", ky="жок", en="none"),
    Status.WITHHELD: Term(ru="скрыто", ky="жашыруун", en="hidden"),
    Status.NOT_APPLICABLE: Term(ru="не прим.", ky="колд. эмес", en="n/a"),
    Status.NOT_MONITORED: Term(ru="не изм.", ky="өлчөнбөйт", en="no post"),
}
"A tile has room for one short word."
