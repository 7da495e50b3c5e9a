"""What a reader asks of `/compare/`: up to four units, two years, one subject or all."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from ekokarta.errors import Misunderstood, NotFound
from ekokarta.portal.spans import asked
from ekokarta.reading import Comparison, Query, Release
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, LayerFacts, UnitFacts
from ekokarta.terms import Term, Theme

MOST = 4
FIRST = (COUNTRY, "41711000000000", "41721000000000")
"Who has not asked sees the country, Bishkek and Osh."


@dataclass(frozen=True)
class Several:
    """The units in the order of the reader; the first is the one beside which the others stand."""

    units: tuple[UnitFacts, ...]
    asked: Comparison
    theme: Theme | None = None

    def address(self, **other: str) -> str:
        """The query of the same page with some words changed."""
        said = {"unit": ",".join(unit.key for unit in self.units), "base": str(self.asked.base),
                "end": str(self.asked.end), "theme": str(self.theme or "")} | other  # fmt: skip
        return "?" + urlencode({name: word for name, word in said.items() if word}, safe=",")

    def download(self, layers: list[LayerFacts]) -> str:
        """The query of the same numbers at the machines' door."""
        said = {"unit": ",".join(unit.key for unit in self.units), "base": str(self.asked.base),
                "end": str(self.asked.end), "against": self.asked.against,
                "layer": ",".join(layer.slug for layer in layers) if self.theme else ""}  # fmt: skip
        return urlencode({name: word for name, word in said.items() if word}, safe=",")


def understood(release: Release, words: Mapping[str, str]) -> Several:
    """From `unit` (a list), `base`, `end`, `theme`; unknown words are left aside.

    Raises Misunderstood for more than four units or a theme that is none, NotFound for units and
    years which the release lacks.
    """
    named = ",".join(filter(None, words.get("unit", "").split(",")))
    keys = dict.fromkeys(Query.understood({"unit": named}).units or _first(release))
    if len(keys) > MOST:
        raise Misunderstood(TOO_MANY.filled(most=MOST))
    if NOT_DISTRIBUTED in keys:
        raise NotFound(NO_PLACE)  # a row of the table
    units = tuple(release.unit(key) for key in keys)
    return Several(units, asked(release, words, units[0].key), _theme(words.get("theme", "")))


def spanned(words: Mapping[str, str]) -> dict[str, str]:
    """The list of the form says both years in one word, `span`; the address says them apart."""
    base, _, end = words.get("span", "").partition("-")
    said = {name: word for name, word in words.items() if name != "span"}
    return {**said, "base": base, "end": end} if base else said


def single(several: Several, unit: UnitFacts) -> Several:
    """The same question without one unit."""
    return replace(several, units=tuple(one for one in several.units if one != unit))


def _first(release: Release) -> list[str]:
    return [key for key in FIRST if key in release.units]


def _theme(said: str) -> Theme | None:
    if said and said not in THEMES:
        raise Misunderstood(NO_THEME.filled(known=", ".join(THEMES)))
    return THEMES.get(said)


THEMES = {str(theme): theme for theme in Theme}
TOO_MANY = Term(
    ru="Сравнить можно не больше {most} единиц.",
    ky="{most} бирдиктен ашык салыштырууга болбойт.",
    en="No more than {most} units can be compared.",
)
NO_PLACE = Term(
    ru="«Не распределено» — строка таблицы, а не место.",
    ky="«Бөлүштүрүлгөн эмес» — жер эмес, таблицанын сабы.",
    en="“Not distributed” is a row of the table, not a place.",
)
NO_THEME = Term(
    ru="Предмет — один из: {known}.", ky="Тема — булардын бири: {known}.",
    en="A subject is one of: {known}.",
)  # fmt: skip
