"""Planning: what an import would do. Reads the registry with few questions, and never writes."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Unpack

from ekokarta.errors import Forbidden
from ekokarta.intake.basis import Basis
from ekokarta.intake.clerk import Clerk
from ekokarta.intake.headings import matched
from ekokarta.intake.plan import Fate, How, Plan, Planned
from ekokarta.intake.reader import Reader
from ekokarta.intake.sheet import read_sheet
from ekokarta.intake.table import Row
from ekokarta.intake.wishes import NOTHING
from ekokarta.journal.moment import one_moment
from ekokarta.journal.posting import unasked
from ekokarta.journal.signing import NO_RIGHT
from ekokarta.layers import Layer, portions
from ekokarta.staff.models import User
from ekokarta.terms import Term

BLOCK = 2_000
"Rows which are looked up together."
Progress = Callable[[int, int], None]
"Told how many rows are done, of how many."
Table = Sequence[tuple[int, Row]]
"The head and the rows, with their numbers in the sheet."


def silent(done: int, total: int) -> None:
    """Nobody watches the progress."""


def plan(
    layer: Layer, name: str, content: bytes, *, by: User, progress: Progress = silent,
    **how: Unpack[How],
) -> Plan:  # fmt: skip
    """What the import of a file would do; nothing is written.

    Raises Misunderstood if nothing can be read, Forbidden if `by` may not write, or not accept.
    """
    _refuse_without_right(by, how)
    sheet = read_sheet(layer, name, content, how.get("wishes", NOTHING))
    digest, table = sha256(content).hexdigest(), [(0, sheet.head), *sheet.rows]
    made = plan_table(
        layer, name, digest, table, by=by, progress=progress, drawn=sheet.drawn, **how
    )
    made.sheet, made.aside = sheet, sheet.aside
    made.warnings = sorted([*sheet.notes, *made.warnings], key=lambda note: note.row)
    return made


def plan_table(
    layer: Layer, name: str, digest: str, table: Table, *, by: User, progress: Progress = silent,
    drawn: bool = False, **how: Unpack[How],
) -> Plan:  # fmt: skip
    """`plan` for a table which is read already; `digest` is the SHA-256 of its file.

    `drawn`: it is a map, so that a row need not say in which district it lies.
    """
    _refuse_without_right(by, how)
    (_, head), *rows = table
    heads = matched(layer, head)
    reader = Reader(layer, heads)
    with one_moment():
        basis = Basis.of(layer.model)
        made = Plan(layer=layer, file=name, sha256=digest, by=by, how=how, basis=basis)
        made.placeless = drawn and not any(h and h.column.name == "where" for h in heads)
        clerk = Clerk(made)
        for block in portions(rows, BLOCK):
            clerk.take(reader.read(block))
            progress(len(made.rows), len(rows))
        clerk.finish()
        made.rows = _without_those_that_wait(made)
    return made


def _refuse_without_right(by: User, how: How) -> None:
    if not by.may_write or (how.get("accept") and not by.may_accept):
        raise Forbidden(NO_RIGHT)
    if how.get("vouched") and not (how.get("accept") and by.may_accept):
        raise Forbidden(ACCEPTED_ONLY)


def _without_those_that_wait(made: Plan) -> list[Planned]:
    """A correction which waits for a decision already is nothing new."""
    new = {id(posting) for posting in unasked(made.postings(Fate.PROPOSED))}
    return [
        Planned(row.number, Fate.UNCHANGED)
        if row.fate is Fate.PROPOSED and id(row.posting) not in new
        else row
        for row in made.rows
    ]


ACCEPTED_ONLY = Term(
    ru="Признать условные записи фактическими может только утверждающий, и сразу приняв строки.",
    ky="Шарттуу жазууларды факт деп бекитүүчү гана, саптарды дароо кабыл алып тааный алат.",
    en="Only an approver may vouch for simulated records, accepting the rows at once.",
)
