"""What the fees brought in, as it was reported (поступления плат)."""

from django.core.exceptions import ValidationError

from ekokarta.domains.control.fees import by_fee
from ekokarta.law.confidence import Confidence
from ekokarta.law.fee_kind import FeeKind
from ekokarta.layers import Code, Figure, Layer, Text
from ekokarta.release import COUNTRY
from ekokarta.terms import MILLION_SOM, Term, Theme


class FeeReceipt(Figure):
    """What was received of one kind of fee in a year, in millions of som, as somebody reported it."""

    fee = Code(Term(ru="Вид платы", ky="Төлөмдүн түрү", en="Kind of fee"), FeeKind, blank=False)
    confidence = Code(Term(ru="Достоверность", ky="Ишенимдүүлүк", en="Confidence"), Confidence)
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))
    series = (fee,)
    adds_up = True

    layer = Layer(
        slug="fee-receipts",
        title=Term(ru="Поступления плат", ky="Төлөмдөрдүн түшүүсү", en="Receipts of fees"),
        about=Term(
            ru="Сколько поступило в бюджет, млн сомов, как сообщено; сообщённое по стране районам не раздаётся.",
            ky="Бюджетке канча түшкөн, млн сом, айтылгандай; өлкө боюнча айтылганы райондорго бөлүнбөйт.",
            en="What came into the budget, mln som, as reported; a national figure is not spread over districts.",
        ),
        theme=Theme.FEE,
        open_data=[*Figure.essentials, fee, confidence, remark],
        compare=by_fee(fee, Figure.number, fines=True, unit=MILLION_SOM, called=Term(
            ru="Все сообщённые виды", ky="Айтылган түрлөрдүн баары", en="All kinds reported")),
        natural_key=[fee, Figure.where, Figure.period],
    )  # fmt: skip

    def clean(self) -> None:
        """Fines of a district would give away what the register of offences withholds."""
        super().clean()
        if self.fee == FeeKind.FINE and self.where_id != COUNTRY:
            raise ValidationError({"where": ValidationError("", code="fines_apart")})
