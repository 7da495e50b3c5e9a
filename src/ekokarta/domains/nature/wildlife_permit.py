"""Permits to use wildlife, and the fee for them (разрешения на пользование животным миром)."""

from ekokarta.domains.nature.wildlife_fee import (
    NO_TARIFF,
    PERMITS,
    fee_for,
    is_without_tariff,
    of_tariff,
    refuse_banned,
)
from ekokarta.law.wildlife_tariff import Payer
from ekokarta.layers import (
    Amount,
    Code,
    Event,
    Layer,
    Name,
    Publish,
    Quantity,
    Reference,
    Total,
    Warn,
    dated,
    refers,
)
from ekokarta.terms import PIECES, Term, Theme


class WildlifePermit(Event):
    """That somebody may take so many animals of a species, issued on a day; who hunts is not kept here."""

    number = Name(Term(ru="Номер документа", ky="Документтин номери", en="Document number"))
    species = Reference(Term(ru="Биологический вид", ky="Биологиялык түр", en="Species"), "nature.Species",
                        to_field="key", related_name="+")  # fmt: skip
    payer = Code(Term(ru="Плательщик", ky="Төлөөчү", en="Payer"), Payer)
    animals = Quantity(Term(ru="Особей", ky="Саны", en="Animals"), PIECES, minimum=1)
    fee = Amount(Term(ru="Плата", ky="Төлөм", en="Fee"), editable=False)
    depends = (refers(species, "latin"), dated("law.WildlifeTariff", of_tariff))
    warns = (Warn("no-tariff", species, NO_TARIFF, is_without_tariff),)

    layer = Layer(
        slug="wildlife-permits",
        title=Term(ru="Разрешения на охоту", ky="Аңчылыкка уруксаттар", en="Hunting permits"),
        about=Term(ru="Сколько особей разрешено добыть и какая плата следует по ставке дня выдачи.",
                   ky="Канча жаныбарга уруксат берилген, берилген күнкү ставка боюнча төлөмү канча.",
                   en="How many animals may be taken, and the fee by the rate of the day of issue."),
        theme=Theme.SPECIES, publish=Publish.AGGREGATE,
        compare=[PERMITS, Total(animals), Total(fee),
                 Total(animals, only={payer: Payer.FOREIGN}, called=Term(
                     ru="Особей для иностранцев", ky="Чет элдиктерге жаныбар", en="Animals for foreigners"))],
        natural_key=[number, species],
    )  # fmt: skip

    def clean(self) -> None:
        """By the tariff of the day of issue; under a moratorium there is no permit."""
        super().clean()
        self.fee = fee_for(self.species, self.payer, self.animals, self.happened_on)
        refuse_banned(self.species, str(self.where_id), self.geometry, self.happened_on)
