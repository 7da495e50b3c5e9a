"""A typed question to the cube, understood once for all doors, and its typed answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from re import ASCII, compile

from ekokarta.errors import Misunderstood
from ekokarta.release import Cell
from ekokarta.terms import Term

WORD = compile(r"[\w.:-]{1,100}")
YEAR = compile(r"[0-9]{1,9}", ASCII)


@dataclass(frozen=True, kw_only=True)
class Query:
    """Which cells are wanted; an empty tuple means all."""

    layers: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    years: tuple[int, ...] = ()

    @classmethod
    def understood(cls, words: Mapping[str, str]) -> "Query":
        """From `layer`, `measure`, `unit`, `year`: comma lists, each may be absent or empty.

        Raises Misunderstood for any other parameter and for a list which is not one; whether the
        things named exist is only known to a release.
        """
        for parameter in words.keys() - {"layer", "measure", "unit", "year"}:
            raise Misunderstood(UNKNOWN_PARAMETER.filled(parameter=parameter))
        return cls(
            layers=_listed(words, "layer"),
            measures=_listed(words, "measure"),
            units=_listed(words, "unit"),
            years=tuple(_year(item) for item in _listed(words, "year")),
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """One cell of the cube and where in it the cell stands."""

    layer: str
    measure: str
    unit: str
    level: str
    year: int
    cell: Cell


def _listed(words: Mapping[str, str], parameter: str) -> tuple[str, ...]:
    said = words.get(parameter, "")
    items = tuple(said.split(",")) if said else ()
    if not all(WORD.fullmatch(item) for item in items):
        raise Misunderstood(NOT_A_LIST.filled(parameter=parameter, said=said[:200]))
    return items


def _year(said: str) -> int:
    if not YEAR.fullmatch(said):
        raise Misunderstood(NOT_A_YEAR.filled(said=said))
    return int(said)


UNKNOWN_PARAMETER = Term(
    ru="Параметр «{parameter}» неизвестен. Есть: layer, measure, unit, year.",
    ky="«{parameter}» параметри белгисиз. Булар бар: layer, measure, unit, year.",
    en="The parameter “{parameter}” is unknown. There is: layer, measure, unit, year.",
)
NOT_A_LIST = Term(
    ru="«{parameter}» — список через запятую без пробелов, а получено «{said}».",
    ky="«{parameter}» — үтүр менен бөлүнгөн боштуксуз тизме, ал эми «{said}» келди.",
    en="“{parameter}” is a list with commas and without spaces, not “{said}”.",
)
NOT_A_YEAR = Term(
    ru="Год — целое число, например 2023, а получено «{said}».",
    ky="Жыл — бүтүн сан, мисалы 2023, ал эми «{said}» келди.",
    en="A year is a whole number such as 2023, not “{said}”.",
)
