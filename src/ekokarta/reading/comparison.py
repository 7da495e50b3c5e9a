"""Units and years compared, over a release: one typed question, one typed answer a unit."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from ekokarta.errors import Misunderstood
from ekokarta.reading.change import Change, change
from ekokarta.reading.contrast import Contrast, contrast
from ekokarta.reading.query import Query
from ekokarta.reading.ranking import Rank, Ranking, ranking
from ekokarta.reading.reason import Cause, Years
from ekokarta.reading.redrawn import former
from ekokarta.reading.release import Release
from ekokarta.reading.standing import Standing
from ekokarta.release import UNIT_LEVEL, Cell
from ekokarta.terms import Term


@dataclass(frozen=True, slots=True)
class Compared:
    """One measure of one unit: what changed, its place at the end, what it is beside another."""

    layer: str
    measure: str
    unit: str
    change: Change
    ranking: Ranking
    "Of the reporting units in the last of the two years."
    contrast: Contrast | None

    @property
    def rank(self) -> Rank | None:
        """Its place; None for a unit without a number, and for one that does not report itself."""
        return self.ranking.ranks.get(self.unit)


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What is compared: cells as a Query names them but for its years, two years, another unit."""

    query: Query
    base: int
    end: int
    against: str = ""
    "The key of a unit beside which the others are shown; may be empty."

    @classmethod
    def understood(cls, release: Release, words: Mapping[str, str]) -> "Comparison":
        """From `layer`, `measure`, `unit` (comma lists) and `base`, `end`, `against` (one word).

        Unsaid years are the first and the last one. Raises Misunderstood for words that mean
        nothing, also for years in the wrong order, and NotFound for what the release lacks.
        """
        named = {name: said for name, said in words.items() if name not in ONE_WORD}
        if unknown := named.keys() - {"layer", "measure", "unit"}:
            raise Misunderstood(UNKNOWN_PARAMETER.filled(parameter=sorted(unknown)[0]))
        base, end = years_of(release, words)
        against = words.get("against", "")
        asked = cls(query=Query.understood(named), base=base, end=end, against=against)
        release.check(replace(asked.query, years=(base, end)))
        release.unit(against) if against else None
        return asked

    def answers(self, release: Release) -> list[Compared]:
        """By layer, measure, level and unit, in the order of the statistics."""
        ends = replace(self.query, years=(self.end,))
        found = release.statistics(ends)
        return [self.answer(release, a.layer, a.measure, a.unit) for a in found]

    def answer(self, release: Release, layer: str, measure: str, unit: str) -> Compared:
        """One measure of one unit."""
        spot = (release, layer, measure, unit)
        return Compared(
            layer,
            measure,
            unit,
            changed(*spot, self.base, self.end),
            ranking_of(release, layer, measure, self.end),
            beside(*spot, self.against, self.end) if self.against else None,
        )


def changed(release: Release, layer: str, measure: str, unit: str, base: int, end: int) -> Change:
    """What changed in a unit; where its boundary did, also what the base would be within the new."""
    cells, facts = histories(release, layer, measure), release.measure(layer, measure)
    found = change(cells.get(unit, {}), facts, base, end)
    if all(reason.cause is not Cause.BOUNDARY_CHANGED for reason in found.reasons):
        return found

    def cell_of(part: str) -> Cell | None:
        return cells.get(part, {}).get(base)

    crosswalk = release.manifest.crosswalk
    return replace(found, former=former(facts, crosswalk, unit, base, end, cell_of))


def beside(
    release: Release, layer: str, measure: str, unit: str, other: str, year: int
) -> Contrast:
    """A unit beside another one in a year."""
    cells = histories(release, layer, measure)
    theirs, mine = (cells.get(key, {}).get(year) for key in (other, unit))
    inside = other != unit and other in Standing(release.units).lineage(unit)
    return contrast(other, theirs, mine, release.measure(layer, measure), inside=inside)


@lru_cache(maxsize=4096)
def ranking_of(release: Release, layer: str, measure: str, year: int) -> Ranking:
    """How the reporting units stand to one another in a year; worked out once a release."""
    cells = histories(release, layer, measure)
    reporting = [unit for unit, facts in release.units.items() if facts.level == UNIT_LEVEL]
    here = {unit: cell for unit in reporting if (cell := cells.get(unit, {}).get(year))}
    return ranking(here, release.measure(layer, measure).better)


@lru_cache(maxsize=1024)
def histories(release: Release, layer: str, measure: str) -> Mapping[str, Years]:
    """The cells of a measure by unit and year; read once a release."""
    found: dict[str, dict[int, Cell]] = {}
    for answer in release.statistics(Query(layers=(layer,), measures=(measure,))):
        found.setdefault(answer.unit, {})[answer.year] = answer.cell
    return found


def years_of(release: Release, words: Mapping[str, str]) -> tuple[int, int]:
    """The years that `base` and `end` say, else the first and the last one of the release."""
    years = release.manifest.years
    base, end = _year(words, "base", years[0]), _year(words, "end", years[-1])
    if base >= end:
        raise Misunderstood(NO_SPAN.filled(base=base, end=end))
    return base, end


def _year(words: Mapping[str, str], name: str, unsaid: int) -> int:
    said = Query.understood({"year": words.get(name, "")}).years or (unsaid,)
    if len(said) > 1:
        raise Misunderstood(ONE_YEAR.filled(name=name))
    return said[0]


ONE_WORD = ("base", "end", "against")
UNKNOWN_PARAMETER = Term(
    ru="Параметр «{parameter}» неизвестен. Есть: layer, measure, unit, base, end, against.",
    ky="«{parameter}» параметри белгисиз. Булар бар: layer, measure, unit, base, end, against.",
    en="The parameter “{parameter}” is unknown. There is: layer, measure, unit, base, end, against.",
)
NO_SPAN = Term(
    ru="Сравниваются два года, base раньше end; а получено: {base} и {end}.",
    ky="Эки жыл салыштырылат, base жылы end жылынан мурун; ал эми {base} жана {end} келди.",
    en="Two years are compared, base before end; not {base} and {end}.",
)
ONE_YEAR = Term(
    ru="В «{name}» должен быть один год.",
    ky="«{name}» бир жыл болушу керек.",
    en="“{name}” must be one year.",
)
