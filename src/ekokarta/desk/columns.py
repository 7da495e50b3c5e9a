"""The columns of a file that is brought in, and what each may mean."""

from collections.abc import Mapping
from typing import NamedTuple

from ekokarta.errors import Misunderstood
from ekokarta.intake.drafts import Draft
from ekokarta.intake.headings import PARTS, Heading, asked, heading, nearest, spelt, vocabulary
from ekokarta.intake.sheet import RUNNING, Sheet
from ekokarta.intake.wishes import ASIDE
from ekokarta.layers import Geometry, Layer
from ekokarta.terms import Term

SAMPLES = 3
"Values that are shown of each column."


class Theirs(NamedTuple):
    """A heading of the file, some of what stands under it, and what it means; "" if nobody knows."""

    heading: str
    samples: list[str]
    means: str
    near: str
    "The title of ours that looks most like it, where nobody knows."


class Ours(NamedTuple):
    """A column of the register as it may be chosen."""

    value: str
    title: str


def theirs(layer: Layer, sheet: Sheet, draft: Draft) -> list[Theirs]:
    """Every heading of the file that says something."""
    known = vocabulary(layer)
    said = {spelt(text): ours for text, ours in draft.wishes.mapping.items()}
    return [
        Theirs(
            text, _samples(sheet, i), means := _means(text, known, said), _near(text, means, known)
        )
        for i, text in enumerate(sheet.head)
        if text
    ]


def _near(text: str, means: str, known: Mapping[str, Heading]) -> str:
    column = None if means else nearest(text, known)
    return str(heading(column)) if column else ""


def _means(text: str, known: Mapping[str, object], said: Mapping[str, str]) -> str:
    word = spelt(text)
    if word in said:
        return _value(said[word], known)
    if word in known:
        return _value(text, known)
    return ASIDE if word in RUNNING else ""


def _value(ours: str, known: Mapping[str, object]) -> str:
    """One of our columns by its name, however it was called."""
    found = known.get(spelt(ours))
    column, part = (getattr(found, "column", None), getattr(found, "part", ""))
    return ASIDE if ours == ASIDE else str(part or getattr(column, "name", ""))


def ours(layer: Layer) -> list[Ours]:
    """Every column that may be chosen."""
    columns = asked(layer)
    found = [Ours(c.name, str(heading(c)) + ("" if c.blank else " *")) for c in columns]
    if any(isinstance(c, Geometry) for c in columns):
        found += [Ours(part, str(TITLES[part])) for part in PARTS]
    return found


def chosen(layer: Layer, sheet: Sheet, given: Mapping[str, str]) -> dict[str, str]:
    """Their heading → ours, as the form says it. Raises Misunderstood for a column chosen twice."""
    values = {one.value: one.title for one in ours(layer)}
    texts = [text for text in sheet.head if text]
    found = {text: given.get(f"c{i}", "") for i, text in enumerate(texts)}
    found = {text: value for text, value in found.items() if value in values or value == ASIDE}
    taken = [value for value in found.values() if value != ASIDE]
    if twice := [values[value] for value in values if taken.count(value) > 1]:
        raise Misunderstood(TWICE.filled(columns=", ".join(twice)))
    return found


def unknown(columns: list[Theirs]) -> list[str]:
    """The headings of which nobody has said what they mean."""
    return [one.heading for one in columns if not one.means]


def _samples(sheet: Sheet, i: int) -> list[str]:
    found = dict.fromkeys(row[i] for _, row in sheet.rows[:200] if i < len(row) and row[i])
    return [text[:60] for text in list(found)[:SAMPLES]]


TITLES = {
    "latitude": Term(ru="Широта", ky="Кеңдик", en="Latitude"),
    "longitude": Term(ru="Долгота", ky="Узундук", en="Longitude"),
}
TWICE = Term(
    ru="Столбец выбран дважды: {columns}. Для одного из двух выберите другой или «оставить в стороне».",
    ky="Мамыча эки жолу тандалды: {columns}. Бирине башкасын же «четте калтыруу» дегенди тандаңыз.",
    en="A column is chosen twice: {columns}. Choose another for one of the two, or “leave aside”.",
)
