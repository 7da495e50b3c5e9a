"""A sheet that comes back as it went out changes nothing, in every register and language, however it was saved."""

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.utils.translation import override
from openpyxl import Workbook, load_workbook

from ekokarta.intake import Fate, Plan, plan, plan_table, take
from ekokarta.intake.sheets import blank_sheet, row_of
from ekokarta.intake.simulated import read_hints, simulated_sheet
from ekokarta.intake.template import workbook
from ekokarta.layers import Layer, State, known_layers
from ekokarta.site.first_data import demo_file, hinted, references_first
from ekokarta.terms import LANGUAGES

pytestmark = pytest.mark.django_db
FEW = 9
"Records of a register that go out and come back."


@pytest.fixture
def filled(approver: Any) -> Any:
    """Who may accept, and a few simulated records in every register that has a demonstration."""
    for layer in references_first(hinted):
        rows, hints = demo_file(layer, ".csv"), demo_file(layer, ".toml")
        if not rows.exists() and not hints.exists() and not layer.model.counted:
            continue
        sheet = rows.read_bytes() if rows.exists() else simulated_sheet(layer, read_hints(hints))
        few = b"".join(sheet.splitlines(keepends=True)[: FEW + 1])
        take(layer, "demo.csv", few, by=approver, accept=True, simulated=True)
    return approver


def test_an_export_changes_nothing(filled: Any) -> None:
    """One registry for all of it: every register, the languages in turn; some in all, and as workbooks."""
    found = {}
    for at, layer in enumerate(known_layers().values()):
        records, wide = newest(layer), at % 8 == 0
        for language in LANGUAGES if wide else [LANGUAGES[at % len(LANGUAGES)]]:
            with override(language):
                rows = [blank_sheet(layer), *(row_of(record, layer) for record in records)]
                made = plan_table(
                    layer, "t.csv", "", list(enumerate(rows, 1)), by=filled, accept=True
                )
                found[layer.slug, language] = changed(made)
        with override(LANGUAGES[at % len(LANGUAGES)]):
            for saved, book in books(workbook(layer, records)) if wide else ():
                made = plan(layer, "t.xlsx", book, by=filled, accept=True)
                found[layer.slug, saved] = changed(made)
    assert len(found) > 140
    assert {where: said for where, said in found.items() if said} == {}


def books(book: bytes) -> Iterator[tuple[str, bytes]]:
    """The workbook as it went out, and as other programmes save it."""
    yield "as it was", book
    yield "as numbers and days", saved_anew(book, as_text=False)
    yield "as text", saved_anew(book, as_text=True)


def newest(layer: Layer) -> list[Any]:
    """Some records, invented ones before others."""
    standing = layer.model._default_manager.exclude(state=State.WITHDRAWN)
    return list(standing.order_by("-simulated", "-pk")[:FEW])


def changed(made: Plan) -> dict[int, Any]:
    """What an import would do to the registry or refuse, by row."""
    fates = made.of(*(fate for fate in Fate if fate is not Fate.UNCHANGED))
    told = {row.number: row.posting and row.posting.said for row in fates}
    return {**told, **{refused.row: str(refused) for refused in made.refused}}


def saved_anew(book: bytes, *, as_text: bool) -> bytes:
    """The sheet as another programme saves it: days and numbers become such, or all of it is text."""
    read, out = load_workbook(BytesIO(book)), Workbook()
    sheet = out.active
    assert sheet is not None
    for row in read.worksheets[0].iter_rows(values_only=True):
        sheet.append([_textual(cell) if as_text else _typed(cell) for cell in row])
    kept = BytesIO()
    out.save(kept)
    return kept.getvalue()


def _typed(cell: Any) -> Any:
    """A day becomes a day, a number of few digits a number: what a programme makes of typed text."""
    if not isinstance(cell, str):
        return cell
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", cell):
        return date(*map(int, found.groups()))
    return (
        float(cell.replace(",", ".")) if re.fullmatch(r"-?[1-9]\d{0,13}([.,]\d+)?", cell) else cell
    )


def _textual(cell: Any) -> Any:
    if isinstance(cell, float):
        return format(cell, "f").rstrip("0").rstrip(".").replace(".", ",")
    return cell.strftime("%d.%m.%Y") if hasattr(cell, "strftime") else cell and str(cell)
