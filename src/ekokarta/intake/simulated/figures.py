"""Simulated figures: for each unit and year a value that belongs to the unit and drifts."""

from collections.abc import Iterator
from itertools import product
from math import exp
from random import Random
from typing import Any

from ekokarta.intake.simulated.cells import number
from ekokarta.intake.simulated.ground import TOWN, Ground
from ekokarta.intake.simulated.hints import YEARS, Hints
from ekokarta.layers import Layer, State, known_layers
from ekokarta.territory.unit import Unit

Line = dict[str, str]
WOBBLE = 0.05
"How much a value differs from its drift, from year to year."
HEAD = 50_000.0
"People to whom the median of a value that is proportional to population belongs."


def figures(layer: Layer, hints: Hints, ground: Ground, chance: Random) -> Iterator[Line]:
    """The rows of a register of figures."""
    for said in hints.figures or [*_combinations(layer)]:
        for unit in _units(said, ground):
            level = exp(chance.gauss(0, said.get("sd", 0.4))) * _size(said, unit)
            for n, year in enumerate(YEARS):
                if chance.random() < said.get("missing", 0.03):
                    continue
                drift = said.get("trend", hints.trend) ** n * exp(chance.gauss(0, WOBBLE))
                value = min(said.get("median", 100) * level * drift, said.get("most", float("inf")))
                periods = _periods(said, year)
                part = value / len(periods)
                text = number(round(part) if said.get("whole") else part, said.get("digits", 3))
                same = {**said.get("set", {}), "where": unit.key, "said": text}
                yield from ({**same, "period": period} for period in periods)


def without_fractions(layer: Layer, line: Line) -> Line:
    """The row, its number whole where what all its columns say together counts things."""
    figure: Any = layer.model()
    for column in figure._meta.concrete_fields:
        if column.name in line:
            setattr(figure, column.attname, line[column.name])
    return {**line, "said": str(round(float(line["said"])))} if figure.is_count else line


def _periods(said: dict[str, Any], year: int) -> list[str]:
    """The year, or its months: then the value is divided among them."""
    return [f"{year}-{n:02}" for n in range(1, 13)] if said.get("monthly") else [str(year)]


def _combinations(layer: Layer) -> Iterator[dict[str, Any]]:
    """Every series which the codes of its columns make."""
    series: Any = getattr(layer.model, "series", ())
    fields = [getattr(column, "field", column) for column in series]
    codes = [[*(field.codes.words() if field.codes else ())] for field in fields]
    for words in product(*codes):
        yield {"set": {field.name: word for field, word in zip(fields, words, strict=True)}}


def _units(said: dict[str, Any], ground: Ground) -> list[Unit]:
    """Those named, those in which a record of another layer lies (none where it is no more), or all."""
    if "units" in said:
        return [unit for unit in ground.units if unit.key in said["units"]]
    if "at" in said:
        places = _places_of(known_layers().get(said["at"]))
        return [unit for unit in ground.units if unit.key in places]
    return ground.units


def _places_of(layer: Layer | None) -> set[str]:
    if layer is None:
        return set()
    there = layer.model._default_manager.filter(state=State.ACCEPTED)
    return {str(key) for key in there.values_list("where", flat=True)}


def _size(said: dict[str, Any], unit: Unit) -> float:
    return (unit.population or TOWN) / HEAD if said.get("per") == "population" else 1.0
