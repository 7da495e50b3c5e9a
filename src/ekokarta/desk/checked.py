"""What a plan would do, as a person reads it: counts, what is wrong, what is new, old → new."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from re import sub
from typing import Any, NamedTuple

from ekokarta.desk import import_words as words
from ekokarta.desk.history import told
from ekokarta.desk.preview_map import Preview, preview
from ekokarta.intake import Fate, Plan, Refused
from ekokarta.intake.headings import heading, matched
from ekokarta.terms import Term
from ekokarta.territory.unit import units

SHOWN = 200
"Lines of each table: the marked workbook has all."


class Fault(NamedTuple):
    """A reason, with what stands in the cell."""

    row: int
    column: Term
    written: str
    reason: Term


class Line(NamedTuple):
    """A row that would be written: the record, and for each column what it was and what it becomes."""

    row: int
    name: str
    said: list[tuple[Term, str, str]]


@dataclass
class Checked:
    """The plan of an import for the page that shows it."""

    plan: Plan
    persons: bool = True
    "Whether who looks may see what the registry says of a person."

    @cached_property
    def sums(self) -> dict[str, int]:
        """in = new + changed + proposed + unchanged + refused; with `strict` one refused row holds all back."""
        counts = {str(fate): n for fate, n in self.plan.counts().items()}
        return {
            "rows": len(self.plan.rows),
            **{str(fate): counts.get(str(fate), 0) for fate in Fate},
        }

    @property
    def writes(self) -> int:
        """How many rows would be written."""
        taken = self.plan.foreseen()
        return taken.changed + taken.proposed

    @property
    def held_back(self) -> bool:
        """Whether good rows wait for the bad ones."""
        return bool(self.plan.asks("strict") and self.plan.refused)

    @cached_property
    def faults(self) -> list[Fault]:
        """Why rows are refused."""
        return self._faults(self.plan.refused)

    @cached_property
    def notes(self) -> list[Fault]:
        """What refuses nothing, and should be looked at."""
        return self._faults(self.plan.warnings)

    @property
    def more_faults(self) -> int:
        return max(0, len(self.plan.refused) - SHOWN)

    @cached_property
    def changes(self) -> list[Line]:
        """Old → new, of records that are there already."""
        return self._lines(Fate.CHANGED, Fate.PROPOSED)

    @cached_property
    def news(self) -> list[Line]:
        """What new records say."""
        return self._lines(Fate.CREATED)[:20]

    @cached_property
    def map(self) -> Preview | None:
        """Where they lie."""
        return preview(self.plan)

    def sentences(self) -> dict[str, Term]:
        """What the page says of the whole."""
        placed = self.map
        return {
            "lead": self._lead(),
            "write_said": words.WRITE.filled(n=self.writes),
            "more_said": words.MORE.filled(n=self.more_faults),
            "first_said": words.FIRST_ONES.filled(n=len(self.news), total=self.sums["created"]),
            "shapes_said": words.SHAPES.filled(
                n=placed.shown if placed else 0, total=placed.placed if placed else 0
            ),
        }

    def _lead(self) -> Term:
        if self.held_back:
            return words.HELD_BACK
        refused = self.sums["refused"]
        return words.SOME_REFUSED.filled(n=refused) if refused else words.ALL_GOOD

    def _lines(self, *fates: Fate) -> list[Line]:
        rows = [row for row in self.plan.of(*fates) if row.posting][:SHOWN]
        return [
            Line(r.number, str(r.posting.record), self._said(r.posting)) for r in rows if r.posting
        ]

    def _said(self, posting: Any) -> list[tuple[Term, str, str]]:
        names = [name for name, pair in posting.said.items() if any(pair) and name not in HIDDEN]
        lines = [told(posting.record, name, *posting.said[name], persons=self.persons)
                 for name in names]  # fmt: skip
        return [(title, self._named(before), self._named(after)) for title, before, after in lines]

    def _named(self, text: str) -> str:
        """With the names of units in place of their codes."""
        return sub(r"\d{14}", lambda code: self._units.get(code[0], code[0]), text)

    @cached_property
    def _units(self) -> dict[str, str]:
        return {unit.key: str(unit.title) for unit in units()}

    def _faults(self, refused: Sequence[Refused]) -> list[Fault]:
        return [Fault(r.row, r.column, self._written(r), r.reason) for r in refused[:SHOWN]]

    def _written(self, refused: Refused) -> str:
        row = self._rows.get(refused.row)
        places = self._places.get(refused.column, ())
        return "; ".join(row[i] for i in places if i < len(row) and row[i])[:120] if row else ""

    @cached_property
    def _rows(self) -> dict[int, list[str]]:
        wanted = {r.row for r in (*self.plan.refused[:SHOWN], *self.plan.warnings[:SHOWN])}
        return {
            n: row for n, row in (self.plan.sheet.rows if self.plan.sheet else ()) if n in wanted
        }

    @cached_property
    def _places(self) -> dict[Term, list[int]]:
        heads: Iterable[Any] = (
            matched(self.plan.layer, self.plan.sheet.head) if self.plan.sheet else ()
        )
        found: dict[Term, list[int]] = {}
        for i, head in enumerate(heads):
            if head:
                found.setdefault(heading(head.column), []).append(i)
        return found


HIDDEN = {"state", "key", "pk", "id"}
"Columns of which an import does not speak: they follow from how it is done."
