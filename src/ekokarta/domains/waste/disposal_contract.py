"""Contracts on the disposal of waste (договоры на утилизацию)."""

from ekokarta.domains.waste.generator_kind import WasteKind
from ekokarta.layers import Code, Count, Layer, Paper, Quantity, Reference, Total, Validity
from ekokarta.terms import TONNE, Term, Theme

VALID = {Paper.validity: Validity.VALID}


class DisposalContract(Paper):
    """By which somebody takes the waste of small generators, one or several, until a day."""

    contractor = Reference(Term(ru="Исполнитель", ky="Аткаруучу", en="Contractor"), "subjects.Body",
                           null=True, blank=True, related_name="+")  # fmt: skip
    waste = Code(Term(ru="Какие отходы", ky="Кандай калдыктар", en="Kind of waste"), WasteKind)
    tonnes = Quantity(Term(ru="Тонн в год", ky="Жылына тонна", en="Tonnes a year"), TONNE, 0)
    facility = Reference(Term(ru="Куда вывозят", ky="Кайда ташыйт", en="Taken to"), "waste.WasteFacility",
                         null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="disposal-contracts",
        title=Term(ru="Договоры на утилизацию", ky="Калдыктарды чыгаруу келишимдери", en="Disposal contracts"),
        about=Term(
            ru="Договоры на вывоз и утилизацию отходов: чьих, кем, до какого дня.",
            ky="Калдыктарды чыгаруу жана утилизациялоо келишимдери: кимдики, ким аткарат, кайсы күнгө чейин.",
            en="Contracts on taking and disposing of waste: whose, by whom, until which day.",
        ),
        theme=Theme.WASTE,
        open_data=[*Paper.essentials, contractor, waste, tonnes, facility],
        compare=[
            Count(only=VALID, better="more", called=Term(ru="Договоров действует", ky="Күчүндө", en="Valid")),
            Count(only={Paper.validity: Validity.EXPIRED}, better="fewer",
                  called=Term(ru="Истёк срок", ky="Мөөнөтү бүткөн", en="Expired")),
            Total(tonnes, only=VALID, called=Term(ru="Тонн по действующим", ky="Күчүндөгүлөр", en="Tonnes")),
        ],
        colour_by=Paper.validity,
        natural_key=[Paper.number, Paper.where],
    )  # fmt: skip
