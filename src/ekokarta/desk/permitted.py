"""Before a permit is given: what holds where it is asked for, and on what it lies."""

from collections.abc import Iterator
from typing import Any

from ekokarta.layers import Paper, known_layers
from ekokarta.terms import Term, said_number, today
from ekokarta.territory.overlap import overlaps, without_area
from ekokarta.territory.rulings import rulings_for

ASKED = {"licences": ("protected-areas",)}
"Of which registers the areas are compared when a paper is saved."


def rulings_at(record: Any) -> Iterator[Any]:
    """What holds at the place of a paper on the day of its issue; of anything else nothing is asked."""
    if isinstance(record, Paper):
        yield from rulings_for(record, record.opened_on or today())


def overlaps_of(record: Any) -> Iterator[Term]:
    """On what a paper lies, and of how much nobody can say: not checked is not none."""
    layer = type(record).layer
    for slug in ASKED.get(layer.slug, ()):
        other = known_layers()[slug]
        if record.geometry is None:
            yield NO_PLACE.filled(register=other.title)
            continue
        for pair in overlaps([record], other.accepted):
            size = said_number(pair.hectares)
            yield LIES_ON.filled(record=pair.other, register=other.title, hectares=size)
        unknown, known = without_area(other.accepted)
        if unknown:
            yield UNCHECKED.filled(register=other.title, n=unknown, of=known)


NO_PLACE = Term(
    ru="Пересечения не проверены ({register}): у записи нет контура.",
    ky="Кесилиштер текшерилген жок ({register}): жазууда контур жок.",
    en="Overlaps were not checked ({register}): the record has no outline.",
)
LIES_ON = Term(
    ru="Пересекается с «{record}» ({register}): {hectares} га.",
    ky="«{record}» менен кесилишет ({register}): {hectares} га.",
    en="It overlaps “{record}” ({register}): {hectares} ha.",
)
UNCHECKED = Term(
    ru="Пересечения проверены не все ({register}): без контура {n} из {of}.",
    ky="Кесилиштердин баары текшерилген жок ({register}): {of} ичинен контуру жогу {n}.",
    en="Not all overlaps were checked ({register}): {n} of {of} have no outline.",
)
