"""What nobody has reported of a unit, and whose data it is."""

from dataclasses import dataclass

from ekokarta.portal.captions import low
from ekokarta.portal.subjects import Measured, Subject
from ekokarta.portal.words.frame import NOBODY
from ekokarta.release import LayerFacts
from ekokarta.terms import Term, in_each


@dataclass(frozen=True)
class Gap:
    """A line of what is missing."""

    subject: Term
    what: Term | str
    owner: Term | str


def gaps_in_brief(found: list[Subject]) -> list[Gap]:
    """One line for the registers of a subject and an owner; by measure the subject itself tells."""
    lines: dict[tuple[Term, Term | str], list[LayerFacts]] = {}
    for subject in found:
        silent = {row.layer.slug: row.layer for row in subject.rows if row.gaps}
        for layer in silent.values():
            lines.setdefault((subject.theme.label, _owner(layer)), []).append(layer)
    return [Gap(subject, _listed(layers), owner) for (subject, owner), layers in lines.items()]


def gaps(subject: Subject) -> list[Gap]:
    """Each measure with the years which nobody has reported."""
    return [_gap(row) for row in subject.rows if row.gaps]


def _gap(row: Measured) -> Gap:
    years = ", ".join(map(str, row.gaps))
    what = in_each(lambda tag: f"{low(row.title.spoken_in(tag))}: {years}")
    return Gap(row.layer.title, what, _owner(row.layer))


def _listed(layers: list[LayerFacts]) -> Term:
    return in_each(lambda tag: ", ".join(low(layer.title.spoken_in(tag)) for layer in layers))


def _owner(layer: LayerFacts) -> Term | str:
    owners = [agreement.owner for agreement in layer.agreements]
    return owners[0] if owners else NOBODY
