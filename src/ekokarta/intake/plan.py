"""A plan: what an import would do, row by row, before anything is written."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypedDict

from ekokarta.intake.basis import Basis
from ekokarta.intake.rows import Refused
from ekokarta.intake.sheet import Sheet
from ekokarta.intake.wishes import NOTHING, Wishes
from ekokarta.journal.models import Batch
from ekokarta.journal.posting import Posting
from ekokarta.layers import Layer
from ekokarta.staff.models import User
from ekokarta.terms import Codes, Term


class Fate(Codes):
    """What becomes of a row: always one of these, so that none is lost."""

    CREATED = "created", Term(ru="новая", ky="жаңы", en="new")
    CHANGED = "changed", Term(ru="изменена", ky="өзгөртүлдү", en="changed")
    PROPOSED = "proposed", Term(ru="предложена", ky="сунушталды", en="proposed")
    UNCHANGED = "unchanged", Term(ru="без изменений", ky="өзгөргөн жок", en="unchanged")
    REFUSED = "refused", Term(ru="отказано", ky="четке кагылды", en="refused")


@dataclass(frozen=True, slots=True)
class Planned:
    """A row of the sheet and its fate; with its posting if there is something to write."""

    number: int
    fate: Fate
    posting: Posting | None = None


@dataclass
class Taken:
    """What came of an import; `batch` is None where nothing changed.

    Every row is one of changed, proposed, unchanged and rejected.
    """

    batch: Batch | None = None
    rows: int = 0
    changed: int = 0
    "New records and those with a difference."
    proposed: int = 0
    "Corrections of accepted records which wait for a person with the right."
    unchanged: int = 0
    rejected: int = 0
    "Rows, while `refused` may name several reasons of one row; where all was held back, all of them."
    refused: list[Refused] = field(default_factory=list)
    warnings: list[Refused] = field(default_factory=list)
    aside: tuple[str, ...] = ()
    "Headings that were left aside: named, never silently lost."


class How(TypedDict, total=False):
    """How a table is taken in; what is not said is False."""

    accept: bool
    "Accept the records at once."
    strict: bool
    "One refused row takes all back."
    simulated: bool
    "The rows are invented."
    yielding: bool
    "Leave alone what somebody else has changed: shipped facts never undo a correction."
    vouched: str
    """Why rows that mean or repeat simulated records are facts: then these records become facts.

    Only an approver may say so, and only of rows that are accepted at once.
    """
    wishes: Wishes
    "Whose file it is, what its headings mean, how it is to be read."


@dataclass(kw_only=True)
class Plan:
    """What an import would do. Nothing is written: throw it away, or `commit` it.

    A row stands in `rows` once; `refused` has a line for each reason, `warnings` refuse nothing.
    """

    layer: Layer
    file: str
    sha256: str
    by: User
    how: How
    basis: Basis
    rows: list[Planned] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    warnings: list[Refused] = field(default_factory=list)
    aside: tuple[str, ...] = ()
    "Headings that were left aside."
    sheet: Sheet | None = None
    "What was read, for whoever shows it."
    placeless: bool = False
    "A geodata file without a column for the district: a new record is somewhere, nobody says where."

    @property
    def wishes(self) -> Wishes:
        """What was said of the file."""
        return self.how.get("wishes", NOTHING)

    @property
    def source(self) -> str:
        """What stands in a record which names no source itself: the system by its own name; a file is none."""
        return self.wishes.system.name if self.wishes.system else ""

    def of(self, *fates: Fate) -> Iterator[Planned]:
        """The rows with one of these fates, in the order of the sheet."""
        return (row for row in self.rows if row.fate in fates)

    def counts(self) -> Counter[Fate]:
        """How many rows have which fate; together they are all rows."""
        return Counter(row.fate for row in self.rows)

    def postings(self, *fates: Fate) -> list[Posting]:
        """What there is to write for the rows with these fates."""
        return [row.posting for row in self.of(*fates) if row.posting]

    def asks(self, what: Literal["accept", "strict", "simulated", "yielding"]) -> bool:
        """Whether the import was asked to be so."""
        return self.how.get(what, False)

    def foreseen(self) -> Taken:
        """What the import would come to; with `strict` one refused row takes all back."""
        counts = self.counts()
        taken = Taken(
            rows=len(self.rows),
            changed=counts[Fate.CREATED] + counts[Fate.CHANGED],
            proposed=counts[Fate.PROPOSED],
            unchanged=counts[Fate.UNCHANGED],
            rejected=counts[Fate.REFUSED],
            refused=self.refused,
            warnings=self.warnings,
            aside=self.aside,
        )
        if self.asks("strict") and self.refused:
            taken.changed, taken.proposed, taken.rejected = 0, 0, taken.rows - taken.unchanged
        return taken
