"""Hazardous production objects (опасные производственные объекты)."""

from ekokarta.domains.radiation.hazard import Danger, Hazard, Standing
from ekokarta.domains.radiation.object_kind import ObjectKind
from ekokarta.layers import Code, Count, Day, Ends, Layer, Name, Place, Publish
from ekokarta.terms import Term, Theme


class HazardousObject(Hazard):
    """A plant, a mine or a device at which an accident would harm many; registered by class of danger."""

    type = Code(Term(ru="Вид объекта", ky="Объекттин түрү", en="Type"), ObjectKind)
    danger = Code(Term(ru="Класс опасности", ky="Коркунуч классы", en="Class of danger"), Danger)
    registered = Name(
        Term(ru="Регистрационный номер", ky="Каттоо номери", en="Registration number")
    )
    insured_until = Day(Term(ru="Застрахован до", ky="Камсыздандырылган (чейин)", en="Insured until"),
                        ends=Ends.AFTER)  # fmt: skip

    layer = Layer(
        slug="hazardous-objects",
        title=Term(ru="Опасные производственные объекты", ky="Коркунучтуу өндүрүш объекттери",
                   en="Hazardous production objects"),
        about=Term(
            ru="Сколько опасных производственных объектов в районе, каких видов и классов; места не публикуются.",
            ky="Районго канча коркунучтуу өндүрүш объектиси, кайсы түрдө жана класста; жери жарыяланбайт.",
            en="How many hazardous production objects a district has, of which types and classes; no places.",
        ),
        theme=Theme.SAFETY, publish=Publish.AGGREGATE, sensitive=True,
        compare=[
            Count(called=Term(ru="Всего объектов", ky="Объекттер баары", en="Objects in all")),
            Count(only={danger: Danger.I}, called=Term(ru="I класса", ky="I класстагы", en="Of class I")),
            Count(only={type: ObjectKind.MINE}, called=Term(ru="Горных", ky="Тоо-кен", en="Mines")),
            Count(only={type: ObjectKind.GAS}, called=Term(ru="Газовых", ky="Газ", en="Gas")),
            Count(only={Hazard.standing: Standing.IN_USE},
                  called=Term(ru="Эксплуатируется", ky="Иштетилүүдө", en="In use")),
        ],
        natural_key=[registered, Place.name, Place.where],
    )  # fmt: skip
