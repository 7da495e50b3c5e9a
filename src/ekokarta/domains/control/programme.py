"""Finance programmes and projects (программы и проекты): who pays how much, on which ground."""

from ekokarta.domains.control.finance import FinanceStage
from ekokarta.layers import Code, Entry, Layer, Name, Qualified, Quantity, Reference, Text, refusal
from ekokarta.terms import PERCENT, UNITY, Currency, Term, Theme

LOWER_FIRST = Term(
    ru="Ставка «до» меньше ставки «от».",
    ky="«Чейин» деген пайыз «баштап» дегенден аз.",
    en="The rate “to” is lower than the rate “from”.",
)


class Programme(Entry):
    """A programme of credits, a project of a donor or a proposal for one, with its sum in its own currency."""

    funder = Name(Term(ru="Кто финансирует", ky="Ким каржылайт", en="Funder"))
    through = Name(Term(ru="Через кого", ky="Ким аркылуу", en="Through"))
    stage = Code(Term(ru="Стадия", ky="Баскычы", en="Stage"), FinanceStage)
    currency = Code(Term(ru="Валюта", ky="Валюта", en="Currency"), Currency, blank=False)
    amount = Qualified(Term(ru="Сумма, млн", ky="Суммасы, млн", en="Sum, mln"), UNITY, minimum=0,
                       currency=currency)  # fmt: skip
    rate_from = Quantity(Term(ru="Ставка от", ky="Пайызы (төмөнкү)", en="Rate from"), PERCENT, minimum=0)  # fmt: skip
    rate_to = Quantity(Term(ru="Ставка до", ky="Пайызы (жогорку)", en="Rate to"), PERCENT, minimum=0)  # fmt: skip
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act", null=True, blank=True, related_name="+")  # fmt: skip
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="programmes",
        title=Term(ru="Программы и проекты", ky="Программалар жана долбоорлор", en="Programmes and projects"),
        about=Term(
            ru="Кто и сколько обещал или выделил, в своей валюте: разные валюты не складываются.",
            ky="Ким канча убада кылган же бөлгөн, өз валютасында: ар башка валюта кошулбайт.",
            en="Who promised or gave how much, in its own currency: different currencies are never added.",
        ),
        theme=Theme.REPORT,
        open_data=[*Entry.essentials, funder, through, stage, amount, currency, rate_from, rate_to, act, remark],
        natural_key=[Entry.name],
    )  # fmt: skip

    def clean(self) -> None:
        """A span of rates begins at the lower one."""
        super().clean()
        if None not in (self.rate_from, self.rate_to) and self.rate_from > self.rate_to:
            raise refusal("rate_to", LOWER_FIRST)
