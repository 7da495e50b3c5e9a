"""Water taken in a period (забор воды), metered or estimated, and the fee that follows."""

from ekokarta.domains.water.metering import fee_of, volume_of
from ekokarta.domains.water.rated import asked_of, of_rate
from ekokarta.domains.water.user_purpose import Method
from ekokarta.law.rating import lawful_rate, rate_reason, take_rate, unrated
from ekokarta.layers import (
    Amount,
    Code,
    Event,
    Layer,
    Publish,
    Quantity,
    Reference,
    Total,
    dated,
    refers,
)
from ekokarta.terms import CUBIC_METRE, CUBIC_METRE_AN_HOUR, HOUR, Term, Theme


class Withdrawal(Event):
    """What one user took in a period that ends on the date; without a meter, run time × capacity."""

    user = Reference(Term(ru="Водопользователь", ky="Суу пайдалануучу", en="Water user"), "water.WaterUser",
                     null=True, blank=True, related_name="+")  # fmt: skip
    method = Code(Term(ru="Как известен", ky="Кантип белгилүү", en="Known how"), Method, blank=False)  # fmt: skip
    volume = Quantity(Term(ru="Объём", ky="Көлөмү", en="Volume"), CUBIC_METRE, minimum=0)
    hours = Quantity(Term(ru="Время работы", ky="Иштеген убактысы", en="Run time"), HOUR, minimum=0)
    capacity = Quantity(Term(ru="Мощность забора", ky="Алуу кубаттуулугу", en="Capacity"),
                        CUBIC_METRE_AN_HOUR, 0)  # fmt: skip
    rate = Reference(Term(ru="По ставке", ky="Ставкасы", en="By the rate"), "law.FeeRate",
                     null=True, blank=True, related_name="+")  # fmt: skip
    rate_reason = rate_reason()
    lawful_rate = lawful_rate()
    fee = Amount(Term(ru="Плата", ky="Төлөм", en="Fee"), editable=False)
    depends = (refers(rate, "rate"), refers(user, "purpose", "altitude"), dated("law.FeeRate", of_rate))  # fmt: skip
    warns = unrated(rate, asked_of)

    layer = Layer(
        slug="water-withdrawals",
        title=Term(ru="Забор воды", ky="Сууну алуу", en="Water taken"),
        about=Term(
            ru="Сколько поверхностной воды взято за период, по приборам или расчётом, и какая плата следует.",
            ky="Мезгилде канча суу алынган, эсептегич же эсептөө боюнча, төлөмү канча.",
            en="How much surface water was taken in a period, metered or estimated, and the fee for it.",
        ),
        theme=Theme.WATER, publish=Publish.AGGREGATE,
        compare=[Total(volume), Total(volume, only={method: Method.METER}, called=Term(
                     ru="Объём по приборам", ky="Эсептегич боюнча көлөмү", en="Volume metered")),
                 Total(fee, called=Term(ru="Расчётная плата", ky="Эсептелген төлөм", en="Fee worked out"))],
        natural_key=[user, Event.where, Event.happened_on],
    )  # fmt: skip

    def clean(self) -> None:
        """A volume that nobody metered follows from the pump; the fee from volume and rate."""
        super().clean()
        rate = take_rate(self, asked_of(self))
        self.volume = volume_of(self.method, self.volume, self.hours, self.capacity)
        self.fee = fee_of(self.volume, rate.rate if rate else None)

    def is_estimated(self, year: int) -> bool:
        return self.method != Method.METER or super().is_estimated(year)
