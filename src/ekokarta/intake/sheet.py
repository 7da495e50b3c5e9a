"""Any file as a sheet of text, its headings turned into ours; what is left aside is named."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ekokarta.errors import Misunderstood
from ekokarta.intake.geodata import PLACE, SUFFIXES, read_geodata
from ekokarta.intake.headings import spelt, vocabulary
from ekokarta.intake.rows import Refused
from ekokarta.intake.table import Row, read_table
from ekokarta.intake.wishes import ASIDE, NOTHING, Wishes
from ekokarta.layers import Geometry, Layer
from ekokarta.terms import Term


@dataclass(frozen=True)
class Sheet:
    """A head and rows with their numbers in the file."""

    head: Row
    rows: Sequence[tuple[int, Row]]
    aside: tuple[str, ...] = ()
    "Headings that were left aside, as the file has them."
    notes: Sequence[Refused] = field(default_factory=list)
    "What was done to rows while they were read; it refuses nothing."
    drawn: bool = False
    "Whether it comes from a geodata file, in which a district seldom has a column."


def read_sheet(layer: Layer, name: str, content: bytes, wishes: Wishes = NOTHING) -> Sheet:
    """The file under our headings. Raises Misunderstood where nothing can be read."""
    if Path(name).suffix.lower() in SUFFIXES:
        read = read_geodata(name, content, wishes)
        sheet = Sheet(read.head, read.rows, read.aside, read.notes, drawn=True)
        return renamed(_placeless(layer, sheet), layer, wishes)
    (_, head), *rows = read_table(name, content, wishes.sheet)
    return renamed(Sheet(head, rows), layer, wishes)


def renamed(sheet: Sheet, layer: Layer, wishes: Wishes) -> Sheet:
    """The sheet with our headings. Raises Misunderstood for a heading that is not there, or not ours."""
    here = {spelt(text) for text in sheet.head}
    if missing := [text for text in wishes.named if spelt(text) not in here]:
        raise Misunderstood(
            NO_HEADING.filled(columns=", ".join(missing), head=", ".join(sheet.head))
        )
    constant = list(wishes.given.values())
    mapping = {spelt(theirs): ours for theirs, ours in wishes.mapping.items()}
    mapping = {theirs: ours for theirs, ours in mapping.items() if theirs in here}
    known = vocabulary(layer)
    if strange := _strange([*mapping.values(), *wishes.given], known):
        raise Misunderstood(NO_TARGET.filled(columns=", ".join(strange), layer=layer.title))
    ours = [mapping.get(spelt(text), text) for text in sheet.head]
    width = len(sheet.head)
    kept = [i for i, text in enumerate(ours) if text != ASIDE]
    return replace(
        sheet,
        head=[*(ours[i] for i in kept), *wishes.given],
        rows=[(n, [*(row[i] for i in kept), *constant, *row[width:]]) for n, row in sheet.rows],
        aside=(*sheet.aside, *(t for t, our in zip(sheet.head, ours, strict=True) if our == ASIDE)),
    )


def _strange(ours: Iterable[str], known: Container[str]) -> list[str]:
    return [text for text in ours if text != ASIDE and spelt(text) not in known]


def _placeless(layer: Layer, sheet: Sheet) -> Sheet:
    """Without its places, for a register that has none."""
    if any(isinstance(c, Geometry) for c in layer.model._meta.concrete_fields):
        return sheet
    rows = [(number, row[1:]) for number, row in sheet.rows]
    return replace(sheet, head=sheet.head[1:], rows=rows, aside=(PLACE,))


NO_HEADING = Term(
    ru="В файле нет столбцов: {columns}. Есть: {head}.",
    ky="Файлда мындай мамычалар жок: {columns}. Булар бар: {head}.",
    en="The file has no columns: {columns}. It has: {head}.",
)
NO_TARGET = Term(
    ru="В реестре «{layer}» нет столбцов: {columns}.",
    ky="«{layer}» реестринде мындай мамычалар жок: {columns}.",
    en="The register “{layer}” has no columns: {columns}.",
)
