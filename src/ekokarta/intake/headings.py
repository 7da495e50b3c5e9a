"""Which column a heading means: the field's name, its title in any language, or an alias."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from re import sub
from typing import NamedTuple

from ekokarta.errors import Misunderstood
from ekokarta.intake.aliases import ALIASES
from ekokarta.intake.table import Row
from ekokarta.layers import Column, Geometry, Layer, Mark, Qualified, Quantity, label, name_of
from ekokarta.terms import PIECES, Term, fold, plain, unmixed

MARKS = " *:.¹"
"What a heading may end with, meaning nothing."
PIECE_WORDS = ("шт", "штук", "ед", "единиц", "даана", "pcs", "items")
"What people write behind the heading of a column that counts."
MOST = 20
"Headings that a sentence lists."
LONGEST = 300
"Characters of a heading; a longer text is none, and is compared with nothing."

PARTS = {
    "latitude": (
        "latitude",
        "lat",
        "широта",
        "кеңдик",
        "кеңдиги",
        "широта, с.ш",
        "с.ш",
        "широта, град",
    ),
    "longitude": (
        "longitude",
        "lon",
        "lng",
        "long",
        "долгота",
        "узундук",
        "узундугу",
        "долгота, в.д",
        "в.д",
        "долгота, град",
    ),
}


class Heading(NamedTuple):
    """What one column of the sheet says: a column of the register, or one part of its point."""

    column: Column
    part: str
    rank: int
    "Where several columns of the sheet say the same: the smaller rank comes first."


def asked(layer: Layer, *, persons: bool = True) -> list[Column]:
    """The columns of the sheet: all which a person fills in, and where the data come from.

    Without `persons` those are left out which say something of a natural person.
    """
    every = [c for c in layer.model._meta.concrete_fields if persons or not _is_personal(c)]
    return [c for c in every if (c.editable or isinstance(c, Mark)) and not c.primary_key]


def _is_personal(column: Column) -> bool:
    return bool(getattr(column, "personal", False))


def heading(column: Column) -> Term:
    """What stands above a column: its title, and its unit where it has one."""
    unit = getattr(column, "unit", None)
    if unit is None or unit.code == "1":
        return label(column)
    return plain("{title}, {unit}").filled(title=label(column), unit=unit.symbol)


def matched(layer: Layer, head: Row) -> list[Heading | None]:
    """What each heading means; None for an empty one. Raises Misunderstood for unknown ones."""
    known = vocabulary(layer)
    strange = [text for text in head if text and spelt(text) not in known]
    if strange:
        near = dict.fromkeys(
            str(heading(c)) for text in strange[:MOST] if (c := nearest(text, known))
        )
        titles = ", ".join(near) or "—"
        raise Misunderstood(NO_COLUMN.filled(columns=_listed(strange), near=titles))
    found = [known[spelt(text)] if text else None for text in head]
    if not any(found):
        raise Misunderstood(NO_COLUMN.filled(columns="—", near="—"))
    return found


def nearest(text: str, known: Mapping[str, Heading]) -> Column | None:
    """The column whose heading looks most like this one: to be offered, never taken."""
    if len(text) > LONGEST:  # to look for what is alike takes the square of the length
        return None
    word = spelt(text)
    found = get_close_matches(word, known, n=1, cutoff=0.6)
    first = word.partition(" ")[0]
    begins = (n for n in known if len(first) > 3 and n.startswith(first[:6]))
    name = next(iter(found), None) or next(begins, None)
    return known[name].column if name else None


def _listed(texts: list[str]) -> str:
    """The first of them: a file of another kind may have hundreds."""
    return ", ".join([*(text[:60] for text in texts[:MOST]), *(["…"] if len(texts) > MOST else [])])


def vocabulary(layer: Layer) -> dict[str, Heading]:
    """Every heading that the register understands, folded; a field's own name wins."""
    return {spelt(text): said for text, said in reversed(list(_said(layer)))}


def _said(layer: Layer) -> Iterator[tuple[str, Heading]]:
    columns = asked(layer)
    yield from ((c.name, Heading(c, "", 0)) for c in columns)
    for column in columns:
        for text in (*label(column).each(), *heading(column).each()):
            yield text, Heading(column, "", 0)
        if isinstance(column, Quantity | Qualified) and column.unit == PIECES:
            counted = (f"{text} {word}" for text in label(column).each() for word in PIECE_WORDS)
            yield from ((text, Heading(column, "", 0)) for text in counted)
    by_name = {c.name: c for c in columns}
    for rank, (alias, column) in enumerate(layer.aliases.items(), start=1):
        yield alias, Heading(by_name[name_of(column)], "", rank)
    for column in columns:
        if isinstance(column, Geometry):
            for part, texts in PARTS.items():
                yield from ((text, Heading(column, part, 0)) for text in texts)
    for column in columns:
        yield from (
            (text, Heading(column, "", len(layer.aliases) + 1))
            for text in ALIASES.get(column.name, ())
        )


def spelt(text: str) -> str:
    """A heading as it is compared: case, spaces, breaks, brackets and marks are no difference.

    What is too long for a heading stays as it is.
    """
    if len(text) > LONGEST:
        return text
    folded = fold(unmixed(_unbroken(text))).replace("_", " ")
    return " ".join(sub(r"[(\[,;)\]]", " ", folded).split()).rstrip(MARKS)


def _unbroken(text: str) -> str:
    """A word that is divided at the end of a line is one word again."""
    pieces: list[str] = []
    for line in filter(str.strip, text.split("\n")):
        above = pieces[-1].rstrip() if pieces else ""
        if above.endswith(("-", "\u00ad")) and above[-2:-1].isalpha():
            pieces[-1:] = [above[:-1], line.lstrip()]
        else:
            pieces.append(f"\n{line}")
    return "".join(pieces)


NO_COLUMN = Term(
    ru="Незнакомые столбцы: {columns}. Может быть: {near}. Сопоставьте их с нашими или назовите лишними. "
    "Ничего не загружено.",
    ky="Белгисиз мамычалар: {columns}. Балким: {near}. Аларды биздикине туура келтириңиз же ашыкча деңиз. "
    "Эч нерсе жүктөлгөн жок.",
    en="Unknown columns: {columns}. Perhaps: {near}. Map them to ours or name them as unwanted. "
    "Nothing was imported.",
)
