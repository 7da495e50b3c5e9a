"""Trips of vehicles with waste (рейсы): what was loaded, and what arrived."""

from ekokarta.domains.waste.weighing import TOLERANCE, differs
from ekokarta.law.dated import norm_on
from ekokarta.layers import Count, Event, Flag, Layer, Name, Quantity, Reference, Total, Warn, norm
from ekokarta.terms import TONNE, Term, Theme

LOST = Term(
    ru="Принято не столько, сколько погружено: расходится больше, чем допускает норма.",
    ky="Жүктөлгөнү менен кабыл алынганы дал келбейт: ченемден ашык айырмаланат.",
    en="What arrived is not what was loaded: they differ by more than the norm allows.",
)


class WasteTrip(Event):
    """One way from the generators of a district to a facility; what left should arrive."""

    vehicle = Reference(Term(ru="Машина", ky="Унаа", en="Vehicle"), "waste.SpecialVehicle",
                        null=True, blank=True, related_name="+")  # fmt: skip
    facility = Reference(Term(ru="Куда", ky="Кайда", en="Where to"), "waste.WasteFacility",
                         null=True, blank=True, related_name="+")  # fmt: skip
    waybill = Name(Term(ru="Путевой лист", ky="Жол баракчасы", en="Waybill"))
    loaded = Quantity(Term(ru="Погружено", ky="Жүктөлдү", en="Loaded"), TONNE, 0)
    arrived = Quantity(Term(ru="Принято", ky="Кабыл алынды", en="Arrived"), TONNE, 0)
    differs = Flag(Term(ru="Вес расходится", ky="Салмагы дал келбейт", en="Weight differs"),
                   editable=False)  # fmt: skip
    depends = (norm(TOLERANCE),)
    warns = (Warn("weight-differs", arrived, LOST, lambda t: t.differs),)

    layer = Layer(
        slug="waste-trips",
        title=Term(ru="Вывоз отходов", ky="Калдыктарды ташуу", en="Waste trips"),
        about=Term(
            ru="Рейсы с отходами: сколько погружено и сколько принято; расхождение веса отмечено.",
            ky="Калдык ташыган каттамдар: канча жүктөлдү, канча кабыл алынды; айырмасы белгиленген.",
            en="Trips with waste: how much was loaded and how much arrived; a difference is marked.",
        ),
        theme=Theme.WASTE,
        open_data=[*Event.essentials, vehicle, facility, waybill, loaded, arrived, differs],
        compare=[
            Total(loaded, called=Term(ru="Вывезено", ky="Ташып чыгарылды", en="Taken away")),
            Total(arrived, called=Term(ru="Принято на объектах", ky="Объекттерде кабыл алынды", en="Arrived")),
            Count(only={differs: True}, better="fewer",
                  called=Term(ru="Рейсов с расхождением веса", ky="Салмагы дал келбейт", en="Trips that differ")),
        ],
        natural_key=[waybill, Event.happened_on],
    )  # fmt: skip

    def clean(self) -> None:
        """The two weighings may differ by as much as the norm of the day allows."""
        super().clean()
        self.differs = differs(self.loaded, self.arrived, norm_on(TOLERANCE, self.happened_on))
