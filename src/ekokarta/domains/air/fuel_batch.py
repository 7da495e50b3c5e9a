"""Batches of motor fuel (качество топлива, К2-К5): what was declared, and what was found."""

from typing import Any

from ekokarta.domains.air.fuel_class import FuelClass, MotorFuel, conforms, of_sulphur
from ekokarta.layers import (
    Code,
    Count,
    Event,
    Flag,
    Layer,
    Name,
    Quantity,
    Reference,
    Severity,
    Total,
    Warn,
    dated,
)
from ekokarta.terms import MILLIGRAM_A_KILOGRAM, TONNE, Term, Theme

NOT_OF_CLASS = Term(
    ru="Серы больше, чем допускает класс по паспорту.",
    ky="Күкүртү паспорттогу класстан ашык.",
    en="More sulphur than the declared class allows.",
)


def _not_of_class(batch: Any) -> bool:
    return batch.conforms is False


class FuelBatch(Event):
    """Fuel of one class that was made, brought or checked on a day."""

    batch = Name(Term(ru="Партия", ky="Партия", en="Batch"))
    fuel = Code(Term(ru="Топливо", ky="Отун", en="Fuel"), MotorFuel, blank=False)
    declared = Code(Term(ru="Класс по паспорту", ky="Паспорттогу классы", en="Class"), FuelClass)
    maker = Reference(Term(ru="Изготовитель или ввёз", ky="Өндүргөн же алып келген", en="Maker"), "subjects.Body",
                      null=True, blank=True, related_name="+")  # fmt: skip
    tonnes = Quantity(Term(ru="Объём партии", ky="Партиянын көлөмү", en="Amount"), TONNE, 0)
    sulphur = Quantity(
        Term(ru="Сера по проверке", ky="Текшерүүдөгү күкүрт", en="Sulphur"), MILLIGRAM_A_KILOGRAM, 0
    )
    certificate = Name(Term(ru="Сертификат", ky="Сертификат", en="Certificate"))
    conforms = Flag(Term(ru="По классу", ky="Классына туура", en="Conforms"), editable=False)
    depends = (dated("law.Norm", of_sulphur),)
    warns = (Warn("not-of-its-class", sulphur, NOT_OF_CLASS, _not_of_class, Severity.FINDING),)

    layer = Layer(
        slug="fuel-batches",
        title=Term(ru="Качество топлива", ky="Отундун сапаты", en="Fuel quality"),
        about=Term(
            ru="Партии бензина и дизельного топлива: экологический класс К2–К5, сера, соответствует ли.",
            ky="Бензин менен дизелдин партиялары: экологиялык классы К2–К5, күкүртү, туура келеби.",
            en="Batches of petrol and diesel: ecological class K2–K5, sulphur, and whether they conform.",
        ),
        theme=Theme.AIR,
        open_data=[*Event.essentials, batch, fuel, declared, maker, tonnes, sulphur, certificate, conforms],
        compare=[
            Total(tonnes, only={declared: FuelClass.K5}, better="more",
                  called=Term(ru="Топлива класса К5", ky="К5 классындагы отун", en="Fuel of class K5")),
            Count(only={conforms: False}, better="fewer",
                  called=Term(ru="Партий не по классу", ky="Классына туура келбеген", en="Not of its class")),
        ],
        colour_by=declared, natural_key=[batch, Event.happened_on],
    )  # fmt: skip

    def clean(self) -> None:
        """By the limits of the class on that day."""
        super().clean()
        self.conforms = conforms(self.fuel, self.declared, self.sulphur, self.happened_on)
