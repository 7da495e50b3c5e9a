"""Fees charged for a period, what was paid of them, what is owed (начисление плат)."""

from django.core.exceptions import ValidationError

from ekokarta.domains.control.fees import by_fee
from ekokarta.domains.control.owed import OVERPAID, owed
from ekokarta.law.applicable import Asked
from ekokarta.law.fee_kind import FeeKind
from ekokarta.law.rating import lawful_rate, rate_reason, take_rate
from ekokarta.layers import Amount, Code, Event, Layer, Publish, Reference, Warn, dated
from ekokarta.terms import Term, Theme


class FeeAccrual(Event):
    """A fee charged to an enterprise for a period that ends on the date; natural persons together, unnamed."""

    fee = Code(Term(ru="Вид платы", ky="Төлөмдүн түрү", en="Kind of fee"), FeeKind, blank=False)
    payer = Reference(Term(ru="Плательщик", ky="Төлөөчү", en="Payer"), "subjects.Body",
                      null=True, blank=True, related_name="+")  # fmt: skip
    rate = Reference(Term(ru="По ставке", ky="Ставкасы", en="By the rate"), "law.FeeRate",
                     null=True, blank=True, related_name="+")  # fmt: skip
    rate_reason = rate_reason()
    lawful_rate = lawful_rate()
    "Only where law has one rate of the fee; of what it was charged is not said here."
    charged = Amount(Term(ru="Начислено", ky="Чегерилген", en="Charged"), blank=False)
    paid = Amount(Term(ru="Уплачено", ky="Төлөнгөн", en="Paid"))
    arrears = Amount(Term(ru="Задолженность", ky="Карыз", en="In arrears"), editable=False)
    depends = (dated("law.FeeRate", lambda rate: {"fee": rate.fee}),)
    warns = (Warn("overpaid", paid, OVERPAID, lambda a: (a.arrears or 0) < 0),)

    layer = Layer(
        slug="fee-accruals",
        title=Term(ru="Начисление плат", ky="Төлөмдөрдү чегерүү", en="Fees charged and paid"),
        about=Term(
            ru="Платы за загрязнение, воду, животный мир и утилизацию: начислено, уплачено, долг; без плательщиков.",
            ky="Булгоо, суу, жаныбарлар, утилдештирүү үчүн: чегерилген, төлөнгөн, карыз; төлөөчүлөр аталбайт.",
            en="Fees for pollution, water, wildlife and recycling: charged, paid, owed; payers are not named.",
        ),
        theme=Theme.FEE, leads=True,
        publish=Publish.AGGREGATE,
        compare=[*by_fee(fee, charged, headline=True), *by_fee(fee, paid), *by_fee(fee, arrears)],
        natural_key=[fee, payer, Event.where, Event.happened_on],
    )  # fmt: skip

    def clean(self) -> None:
        """What is owed follows; a fine is told by the register of offences, which withholds small numbers."""
        super().clean()
        self.arrears = owed(self.charged, self.paid)
        if self.fee == FeeKind.FINE:
            raise ValidationError({"fee": ValidationError("", code="fines_apart")})
        take_rate(self, Asked(self.fee, self.happened_on, simulated=self.simulated))
