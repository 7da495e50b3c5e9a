"""Where plastic is restricted from which day on (зоны без пластика, закон № 177)."""

from ekokarta.domains.waste.plastic_rule import PlasticBan, Zone
from ekokarta.law.confidence import Confidence
from ekokarta.layers import Code, Count, Layer, Place, Reference, Text
from ekokarta.terms import Term, Theme
from ekokarta.territory.holding import in_term


class PlasticRestriction(Place):
    """That plastic bags and goods may not be made, sold or given away in a zone, from a day on."""

    zone = Code(Term(ru="Зона", ky="Зона", en="Zone"), Zone)
    ban = Code(Term(ru="Что запрещено", ky="Эмнеге тыюу салынган", en="What is banned"), PlasticBan,
               blank=False)  # fmt: skip
    goods = Text(Term(ru="На какие изделия", ky="Кайсы буюмдарга", en="Which goods"))
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    confidence = Code(Term(ru="Достоверность", ky="Ишенимдүүлүк", en="Confidence"), Confidence)

    layer = Layer(
        slug="plastic-restrictions",
        title=Term(ru="Зоны без пластика", ky="Пластиксиз зоналар", en="Plastic-free zones"),
        about=Term(
            ru="Где и с какого дня нельзя производить, продавать и выдавать пакеты и изделия из пластика.",
            ky="Кайда жана кайсы күндөн баштап пластик пакеттерди өндүрүүгө, сатууга, берүүгө болбойт.",
            en="Where and from which day plastic bags and goods may not be made, sold or given away.",
        ),
        theme=Theme.WASTE,
        open_data=[*Place.essentials, zone, ban, goods, act, confidence],
        compare=[Count(called=Term(ru="Запретов на пластик", ky="Пластикке тыюулар", en="Bans on plastic"))],
        colour_by=zone,
        natural_key=[Place.name, Place.where, ban],
    )  # fmt: skip

    def holds_on(self, day: str) -> bool:
        """Whether it bans on `day` (ISO text)."""
        return in_term(day, self.opened_on, self.closed_on)
