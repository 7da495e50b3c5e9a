"""Stocks of hazardous chemicals (опасные химические вещества)."""

from ekokarta.domains.radiation.hazard import Danger, Hazard, Standing
from ekokarta.layers import Code, Count, Layer, Name, Place, Publish, Quantity, Total
from ekokarta.terms import TONNE, Term, Theme


class HazardousChemical(Hazard):
    """How much of a dangerous substance lies in a store; only its district is told."""

    substance = Name(Term(ru="Вещество", ky="Зат", en="Substance"))
    cas = Name(Term(ru="Номер CAS", ky="CAS номери", en="CAS number"))
    danger = Code(Term(ru="Класс опасности", ky="Коркунуч классы", en="Class of danger"), Danger)
    quantity = Quantity(Term(ru="Количество", ky="Саны тонна менен", en="Quantity"), TONNE, 0)

    layer = Layer(
        slug="hazardous-chemicals",
        title=Term(ru="Опасные химические вещества", ky="Коркунучтуу химиялык заттар", en="Hazardous chemicals"),
        about=Term(
            ru="Сколько опасных химических веществ хранится в районе, какого класса; склады не называются.",
            ky="Районго канча коркунучтуу химиялык зат сакталат, кайсы класста; кампалар аталбайт.",
            en="How much of dangerous chemicals a district stores, of which class; stores are not named.",
        ),
        theme=Theme.SAFETY, publish=Publish.AGGREGATE, sensitive=True,
        compare=[
            Total(quantity, better="fewer"),
            Total(quantity, only={danger: Danger.I}, better="fewer",
                  called=Term(ru="Из них I класса", ky="Анын ичинен I классы", en="Of class I")),
            Count(called=Term(ru="Складов", ky="Кампалар", en="Stores")),
            Count(only={Hazard.standing: Standing.ORPHAN}, better="fewer",
                  called=Term(ru="Бесхозных складов", ky="Ээсиз кампалар", en="Orphan stores")),
        ],
        natural_key=[Place.external, Place.name, Place.where, substance],
    )  # fmt: skip
