"""Bans on the use of wildlife (ограничения на пользование животным миром)."""

from ekokarta.law.confidence import Confidence
from ekokarta.layers import Code, Count, Layer, Place, Reference, Text
from ekokarta.terms import Term, Theme
from ekokarta.territory.holding import in_term


class WildlifeRestriction(Place):
    """That a species may not be hunted in these units from a day to a day, both included."""

    species = Reference(Term(ru="Биологический вид", ky="Биологиялык түр", en="Species"), "nature.Species",
                        to_field="key", related_name="+")  # fmt: skip
    forbids = Text(Term(ru="Что запрещено", ky="Эмнеге тыюу салынган", en="What it forbids"))
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    confidence = Code(Term(ru="Достоверность", ky="Ишенимдүүлүк", en="Confidence"), Confidence)

    layer = Layer(
        slug="wildlife-restrictions",
        title=Term(ru="Моратории на охоту", ky="Аңчылыкка мораторийлер", en="Hunting moratoria"),
        about=Term(
            ru="Какой вид где и до какого дня нельзя добывать: условие любого разрешения.",
            ky="Кайсы түрдү кайда, кайсы күнгө чейин атууга болбойт: ар бир уруксаттын шарты.",
            en="Which species may not be hunted where and until when: a condition of any permit.",
        ),
        theme=Theme.SPECIES,
        open_data=[*Place.essentials, species, forbids, act, confidence],
        compare=[Count(called=Term(ru="Видов под мораторием", ky="Мораторий жарыяланган түр", en="Species banned"))],
        natural_key=[species, Place.where, Place.opened_on],
    )  # fmt: skip

    def holds_on(self, day: str) -> bool:
        """Whether it forbids on `day` (ISO text)."""
        return in_term(day, self.opened_on, self.closed_on)
