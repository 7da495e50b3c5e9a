"""Components of programmes (компоненты программ и проектов): the parts of a sum."""

from ekokarta.domains.control.finance import BEYOND, together
from ekokarta.layers import (
    Code,
    Entry,
    Layer,
    Name,
    Quantity,
    Reference,
    alike,
    read_qualified,
    refers,
    refusal,
)
from ekokarta.terms import UNITY, Currency, Term, Theme


class ProgrammeComponent(Entry):
    """A part of a programme with its sum in millions, in the currency of the programme."""

    programme = Reference(Term(ru="Программа", ky="Программа", en="Programme"), "control.Programme",
                          to_field="key", related_name="components")  # fmt: skip
    number = Name(Term(ru="Номер компонента", ky="Компоненттин номери", en="Number of the component"))  # fmt: skip
    currency = Code(Term(ru="Валюта", ky="Валюта", en="Currency"), Currency, editable=False)
    amount = Quantity(Term(ru="Сумма, млн", ky="Суммасы, млн", en="Sum, mln"), UNITY, minimum=0,
                      currency=currency)  # fmt: skip
    depends = (refers(programme, "amount", "currency", binds=True), alike(programme))

    layer = Layer(
        slug="programme-components",
        title=Term(ru="Компоненты программ", ky="Программалардын компоненттери", en="Components of programmes"),
        about=Term(
            ru="Из каких частей состоит сумма программы; вместе они не больше её.",
            ky="Программанын суммасы кайсы бөлүктөрдөн турат; чогуу андан ашпайт.",
            en="Of which parts the sum of a programme is made; together they do not exceed it.",
        ),
        theme=Theme.REPORT,
        open_data=[*Entry.essentials, programme, number, amount, currency],
        natural_key=[programme, number],
    )  # fmt: skip

    def clean(self) -> None:
        """Never more than the programme has, in the currency of the programme."""
        super().clean()
        self.currency = self.programme.currency if self.programme_id else ""
        if not self.programme_id or not self.programme.amount:
            return
        others = [c.amount for c in self.beside(programme_id=self.programme_id)]
        whole, parts = (
            read_qualified(self.programme.amount).number,
            together([*others, self.amount]),
        )
        if parts > whole:
            raise refusal("amount", BEYOND.filled(parts=parts, whole=whole))
