"""A whole sheet of simulated rows, made from the declaration of a register and a few hints."""

from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

from ekokarta.intake.headings import asked
from ekokarta.intake.simulated.cells import by_chance, keys_by_unit, keys_of, part_of
from ekokarta.intake.simulated.figures import figures, without_fractions
from ekokarta.intake.simulated.ground import Ground
from ekokarta.intake.simulated.hints import SEED, YEARS, Hints
from ekokarta.intake.simulated.order import in_order
from ekokarta.intake.simulated.times import happened, stood, then
from ekokarta.intake.simulated.totals import scaled
from ekokarta.intake.table import as_csv
from ekokarta.layers import Day, Layer, Located, Mark, Reference
from ekokarta.territory.unit import Unit

Line = dict[str, str]
SOURCE = f"Условная (демонстрационная) строка, случайное число {SEED}; не факт"
APART = {
    "key", "external", "name", "name_ky", "name_en", "source", "where", "geometry",
    "opened_on", "closed_on", "happened_on", "period", "said", "qualifier", "valid_from", "valid_to",
    "simulated",
}  # fmt: skip
"Columns of the kinds themselves: what they say follows from the kind."


def simulated_sheet(layer: Layer, hints: Hints) -> bytes:
    """The rows as CSV, headed by the names of the columns; the same registry gives the same bytes."""
    lines = scaled([*_Sheet(layer, hints).lines()], hints, layer)
    head = [column.name for column in asked(layer) if not isinstance(column, Mark)]
    return as_csv([head, *([line.get(name, "") for name in head] for line in lines)])


def signatures(layer: Layer, hints: Hints) -> list[tuple[str, int]]:
    """Of which units and years the simulated register is complete: the rest has no zero."""
    chance = Random(f"{SEED}:signed:{layer.slug}")
    if not layer.model.counted:
        return []
    every = product(Ground(hints, chance).units, YEARS)
    return [(unit.key, year) for unit, year in every if chance.random() < hints.signed]


class _Sheet:
    """The work on one register."""

    def __init__(self, layer: Layer, hints: Hints) -> None:
        self.layer, self.hints = layer, hints
        self.chance = Random(f"{SEED}:{layer.slug}")
        self.ground = Ground(hints, self.chance)
        self.free = [c for c in asked(layer) if c.name not in APART]
        self.hinted = {c.name: self._hinted(c) for c in self.free}
        self.near = {
            c.name: keys_by_unit(c, hints.column(c.name))
            for c in self.free
            if isinstance(c, Reference)
        }

    def _hinted(self, column: Any) -> dict[str, Any]:
        said = self.hints.column(column.name)
        linked = isinstance(column, Reference) and "keys" not in said
        return {**said, "keys": keys_of(column, said)} if linked else said

    def lines(self) -> Iterator[Line]:
        """Row by row, numbered; none where a reference must be filled in and there is nothing yet."""
        if any(self._stuck(column) for column in self.free):
            return
        make = {"figure": self._figures, "event": self._events}.get(
            self.layer.model.kind, self._things
        )
        for n, line in enumerate(make(), start=1):
            key = f"sim-{self.layer.slug}-{n:04}"
            full = {"key": key, "source": SOURCE, **self._others(line), **line}
            yield in_order(
                self.layer, without_fractions(self.layer, full) if "said" in line else full
            )

    def _stuck(self, column: Any) -> bool:
        linked = isinstance(column, Reference) and not column.null
        return linked and not self.hinted[column.name]["keys"]

    def _others(self, line: Line) -> Line:
        """The columns of the register's own; a day may come after another, a number be a part of one."""
        said: Line = {}
        for column in self.free:
            hint = self.hinted[column.name]
            if isinstance(column, Day) and "after" in hint:
                said[column.name] = self._after({**line, **said}.get(hint["after"], ""), hint)
            elif "of" in hint:
                whole = said.get(hint["of"], "")
                said[column.name] = part_of(column, whole, hint["share"], self.chance)
            else:
                said[column.name] = by_chance(column, self._here(column, hint, line), self.chance)
        return said

    def _after(self, day: str, hint: dict[str, Any]) -> str:
        unsaid = "missing" in hint and self.chance.random() < hint["missing"]
        return "" if unsaid else then(day, hint["years"], self.chance)

    def _here(self, column: Any, hint: dict[str, Any], line: Line) -> dict[str, Any]:
        """A reference to a thing that stands somewhere stays in its unit, or is not known."""
        near = self.near.get(column.name)
        if not near or "keys" in self.hints.column(column.name):
            return hint
        here = near.get(line.get("where", ""))
        return {**hint, "keys": here} if here else {**hint, "missing": 1.0}

    def _things(self) -> Iterator[Line]:
        """Places and rows of reference."""
        located = issubclass(self.layer.model, Located)
        for n in range(1, self.hints.rows + 1):
            unit = self.ground.unit() if located else None
            opened, closed = stood(self.hints, self.chance)
            days = {"opened_on": opened, "closed_on": closed} if located else {}
            yield {**self._named(n, unit), **self._placed(unit), **days}

    def _events(self) -> Iterator[Line]:
        for day in happened(self.hints, self.chance):
            yield {"happened_on": day, **self._placed(self.ground.unit())}

    def _figures(self) -> Iterator[Line]:
        yield from figures(self.layer, self.hints, self.ground, self.chance)

    def _named(self, n: int, unit: Unit | None) -> Line:
        said = self.layer.title
        title = {"ru": said.ru, "ky": said.ky, "en": said.en, **self.hints.name}
        short = {"ru": unit.short, "ky": unit.short_ky, "en": unit.short_en} if unit else {}
        end = {
            tongue: f" № {n}, {short[tongue]}" if short.get(tongue) else f" № {n}"
            for tongue in title
        }
        return {
            "name": title["ru"] + end["ru"], "name_ky": title["ky"] + end["ky"],
            "name_en": title["en"] + end["en"].replace("№", "No."),
        }  # fmt: skip

    def _placed(self, unit: Unit | None) -> Line:
        if unit is None:
            return {}
        lost = not self.layer.concerns_persons and self.chance.random() < self.hints.unknown
        place = (
            None if lost or self.chance.random() < self.hints.unplaced else self.ground.place(unit)
        )
        return {
            "where": "unknown" if lost else unit.key,
            "geometry": place.wkt if place is not None else "",
        }
