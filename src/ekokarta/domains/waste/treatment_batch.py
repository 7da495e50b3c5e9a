"""Batches of waste that were burnt or treated (журнал обезвреживания), against the capacity."""

from ekokarta.domains.waste.load import overloaded
from ekokarta.layers import (
    Count,
    Event,
    Flag,
    Layer,
    Name,
    Qualified,
    Quantity,
    Reference,
    Severity,
    Total,
    Warn,
    alike,
    refers,
)
from ekokarta.terms import TONNE, TONNE_A_DAY, Term, Theme

OVERLOAD = Term(
    ru="Вместе с другими партиями дня больше мощности объекта.",
    ky="Күндүн башка партиялары менен кошо объекттин кубаттуулугунан ашык.",
    en="Together with the other batches of the day it is more than the facility can treat.",
)


class TreatmentBatch(Event):
    """What a facility treated on a day in one batch; more than its capacity is no error but a warning."""

    facility = Reference(Term(ru="Объект", ky="Объект", en="Facility"), "waste.WasteFacility",
                         related_name="+")  # fmt: skip
    batch = Name(Term(ru="Партия", ky="Партия", en="Batch"))
    treated = Quantity(Term(ru="Обезврежено", ky="Зыянсыздандырылды", en="Treated"), TONNE, 0)
    ash = Quantity(Term(ru="Осталось золы", ky="Күл калды", en="Ash left"), TONNE, 0)
    capacity = Qualified(Term(ru="Мощность", ky="Кубаттуулугу", en="Capacity"), TONNE_A_DAY, 0)
    overloaded = Flag(Term(ru="Сверх мощности", ky="Кубаттуулуктан ашык", en="Over capacity"),
                      editable=False)  # fmt: skip
    depends = (refers(facility, "capacity"), alike(facility, Event.happened_on))
    warns = (Warn("over-capacity", treated, OVERLOAD, lambda b: b.overloaded, Severity.FINDING),)

    layer = Layer(
        slug="treatment-batches",
        title=Term(ru="Обезвреживание отходов", ky="Калдыктарды зыянсыздандыруу", en="Waste treated"),
        about=Term(
            ru="Сколько отходов обезврежено за день на объекте и не больше ли это его мощности.",
            ky="Объектте бир күндө канча калдык зыянсыздандырылды, кубаттуулугунан ашкан жокпу.",
            en="How much waste a facility treated on a day, and whether that is over its capacity.",
        ),
        theme=Theme.WASTE,
        open_data=[*Event.essentials, facility, batch, treated, ash, capacity, overloaded],
        compare=[
            Total(treated, better="more"),
            Count(only={overloaded: True}, better="fewer",
                  called=Term(ru="Партий сверх мощности", ky="Кубаттуулуктан ашкан партиялар", en="Over capacity")),
        ],
        colour_by=overloaded, natural_key=[facility, batch, Event.happened_on],
    )  # fmt: skip

    def clean(self) -> None:
        """The batches of the day together, against what the batch or else the facility says it can."""
        super().clean()
        day = self.beside(facility=self.facility_id, happened_on=self.happened_on)
        most = self.capacity or (self.facility.capacity if self.facility else "")
        self.overloaded = overloaded([self.treated, *(b.treated for b in day)], most)
