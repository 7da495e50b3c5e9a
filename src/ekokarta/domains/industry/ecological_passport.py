"""Ecological passports (экологические паспорта), resolution 357 of 19 June 2013."""

from ekokarta.domains.industry.danger import Danger
from ekokarta.layers import Code, Count, Layer, Paper, Quantity, Reference, Validity
from ekokarta.terms import CUBIC_METRE_A_DAY, TONNE, Term, Theme


class EcologicalPassport(Paper):
    """What one site does to the environment; an enterprise has one passport for each of its sites."""

    facility = Reference(Term(ru="Объект", ky="Объект", en="Facility"), "industry.ProductionFacility",
                         null=True, blank=True, related_name="+")  # fmt: skip
    danger = Code(Term(ru="Категория опасности", ky="Коркунуч категориясы", en="Danger"), Danger)
    emissions = Quantity(
        Term(ru="Выбросы за год", ky="Жылдык чыгаруулар", en="Emissions a year"), TONNE, 0
    )
    discharge = Quantity(Term(ru="Сброс сточных вод", ky="Саркынды сууларды агызуу", en="Discharge"),
                         CUBIC_METRE_A_DAY, 0)  # fmt: skip
    waste = Quantity(Term(ru="Отходы за год", ky="Жылдык калдыктар", en="Waste a year"), TONNE, 0)

    layer = Layer(
        slug="ecological-passports",
        title=Term(ru="Экологические паспорта", ky="Экологиялык паспорттор", en="Ecological passports"),
        about=Term(
            ru="Экологические паспорта производств: чей, категория опасности, срок действия.",
            ky="Өндүрүштөрдүн экологиялык паспорттору: кимдики, коркунуч категориясы, мөөнөтү.",
            en="The ecological passports of sites: whose, which category of danger, until when valid.",
        ),
        theme=Theme.PASSPORT, leads=True,
        open_data=[*Paper.essentials, facility, danger, emissions, discharge, waste],
        compare=[
            Count(only={Paper.validity: Validity.VALID}, better="more", headline=True,
                  called=Term(ru="Действуют", ky="Күчүндө", en="Valid")),
            Count(only={Paper.validity: Validity.EXPIRED}, better="fewer",
                  called=Term(ru="Истёк срок", ky="Мөөнөтү бүткөн", en="Expired")),
            Count(called=Term(ru="Всего", ky="Баары", en="All")),
        ],
        colour_by=Paper.validity,
        natural_key=[Paper.number, Paper.where],
    )  # fmt: skip
