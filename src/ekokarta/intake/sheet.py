"""Any file as a sheet of text, its headings turned into ours; what is left aside is named."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ekokarta.errors import Misunderstood
from ekokarta.intake.geodata import PLACE, SUFFIXES, read_geodata
from ekokarta.intake.headings import matched, spelt, vocabulary
from ekokarta.intake.layout import among, laid_out
from ekokarta.intake.opening import opened
from ekokarta.intake.rows import Refused
from ekokarta.intake.sheets import WORDS
from ekokarta.intake.table import Row
from ekokarta.intake.totals import labelled, without_totals
from ekokarta.intake.wishes import ASIDE, NOTHING, Wishes
from ekokarta.layers import Geometry, Layer
from ekokarta.terms import Term, plain

RUNNING = {
    "№",
    "№№",
    "№ п/п",
    "№ п.п",
    "№ пп",
    "n п/п",
    "п/п",
    "пп",
    "#",
    "no",
    "no.",
    "т/б",
    "к/н",
    "№ т/б",
}
"Headings of the column in which the rows of a paper are counted."
OURS = set(WORDS.each())
"Sheets of our own template which hold words, no rows."


@dataclass(frozen=True)
class Sheet:
    """A head and rows with their numbers in the file."""

    head: Row
    rows: Sequence[tuple[int, Row]]
    aside: tuple[str, ...] = ()
    "Headings that were left aside, as the file has them."
    notes: Sequence[Refused] = field(default_factory=list)
    "What was done to rows while they were read; it refuses nothing."
    title: str = ""
    "The name of the sheet in its workbook."
    places: tuple[int | None, ...] = ()
    "Where each column stands in the file; None for what was said of all rows."
    drawn: bool = False
    "Whether it comes from a geodata file, in which a district seldom has a column."


def read_sheet(layer: Layer, name: str, content: bytes, wishes: Wishes = NOTHING) -> Sheet:
    """The file under our headings, without totals. Raises Misunderstood where nothing can be read."""
    raw = as_it_is(layer, name, content, wishes)
    sheet = renamed(raw, layer, wishes)
    labels = {} if sheet.drawn else labelled(raw.rows)
    if not labels:
        return sheet
    rows, told = without_totals(matched(layer, sheet.head), sheet.rows, labels)
    return replace(sheet, rows=rows, notes=[*sheet.notes, *told])


def as_it_is(layer: Layer, name: str, content: bytes, wishes: Wishes = NOTHING) -> Sheet:
    """The table in the file under its own headings."""
    if Path(name).suffix.lower() in SUFFIXES:
        read = read_geodata(name, content, wishes)
        sheet = Sheet(read.head, read.rows, read.aside, read.notes, drawn=True)
        return _placeless(layer, sheet)
    grid = opened(name, content, wishes.sheet)
    theirs = {spelt(text) for text in wishes.mapping}
    found = laid_out(grid, among({*vocabulary(layer), *theirs}, spelt))
    _refuse_twice(found.head, {spelt(t) for t, ours in wishes.mapping.items() if ours == ASIDE})
    others = [text for text in grid.others if text not in OURS]
    unread = [Refused(0, plain("—"), UNREAD.filled(sheets=", ".join(others)))] if others else []
    return Sheet(found.head, found.rows, notes=[*unread, *found.notes], title=grid.title)


def _refuse_twice(head: Row, aside: Container[str]) -> None:
    """Two columns of one name: nobody knows which is meant."""
    told = [spelt(text) for text in head if text]
    twice = [text for text in head if told.count(spelt(text)) > 1 and spelt(text) not in aside]
    if not any(twice):
        return
    gap = head.index("") if "" in head else len(head)
    beside = {spelt(t) for t in head[:gap] if t} & {spelt(t) for t in head[gap:] if t}
    sentence = BESIDE if len(beside) > 1 else TWICE
    names = ", ".join(dict.fromkeys(filter(None, twice)))
    raise Misunderstood(sentence.filled(columns=names))


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
    ours = [mapping.get(spelt(text), _meant(text, known)) for text in sheet.head]
    width = len(sheet.head)
    kept = [i for i, text in enumerate(ours) if text != ASIDE]
    return replace(
        sheet,
        places=(*kept, *(None for _ in wishes.given)),
        head=[*(ours[i] for i in kept), *wishes.given],
        rows=[(n, [*(row[i] for i in kept), *constant, *row[width:]]) for n, row in sheet.rows],
        aside=(*sheet.aside, *(t for t, our in zip(sheet.head, ours, strict=True) if our == ASIDE)),
    )


def _meant(text: str, known: Container[str]) -> str:
    """A running number says nothing of a record."""
    return ASIDE if spelt(text) in RUNNING and spelt(text) not in known else text


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
UNREAD = Term(
    ru="В файле есть ещё листы, они не читались: {sheets}. Если нужны, загрузите их по одному, назвав лист.",
    ky="Файлда дагы барактар бар, алар окулган жок: {sheets}. Керек болсо, баракты атап, бирден жүктөңүз.",
    en="The file has other sheets, not read: {sheets}. If they are needed, import them one by one, naming the sheet.",
)
TWICE = Term(
    ru="Столбец назван дважды: {columns}. Переименуйте один из двух или назовите лишним. Ничего не загружено.",
    ky="Мамыча эки жолу аталган: {columns}. Бирин башкача атаңыз же ашыкча деңиз. Эч нерсе жүктөлгөн жок.",
    en="A column is named twice: {columns}. Rename one of the two or name it as unwanted. Nothing was imported.",
)
BESIDE = Term(
    ru="На листе две таблицы рядом: столбцы {columns} повторяются после пустого. Перенесите вторую на другой "
    "лист и загрузите листы по одному. Ничего не загружено.",
    ky="Баракта эки таблица катар турат: бош мамычадан кийин кайталанат: {columns}. Экинчисин башка баракка "
    "көчүрүп, барактарды бирден жүктөңүз. Эч нерсе жүктөлгөн жок.",
    en="There are two tables side by side: the columns {columns} come again after an empty one. Move the second "
    "to another sheet and import the sheets one by one. Nothing was imported.",
)
