"""The quarterly plan of sampling (ежеквартальный отбор проб), its hand-over and the decision."""

from django.core.exceptions import ValidationError

from ekokarta.domains.air.quarterly import Progress, progress
from ekokarta.layers import (
    Count,
    Course,
    Day,
    Figure,
    InOrder,
    Layer,
    Quantity,
    Reference,
    Text,
    Total,
)
from ekokarta.terms import PIECES, Term, Theme


class SamplingQuarter(Figure):
    """How many samples a quarter plans near one facility (the value), and what became of them."""

    facility = Reference(Term(ru="Возле объекта", ky="Объекттин жанында", en="Near"), "industry.ProductionFacility",
                         null=True, blank=True, related_name="+")  # fmt: skip
    taken = Quantity(Term(ru="Проб отобрано", ky="Алынган үлгүлөр", en="Samples taken"), minimum=0)
    taken_on = Day(Term(ru="Дата отбора", ky="Үлгү алынган күн", en="Taken on"))
    handed_on = Day(Term(ru="Передано в СЭТН", ky="Көзөмөлгө берилген күн", en="Handed over on"))
    decided_on = Day(Term(ru="Дата решения", ky="Чечим күнү", en="Decided on"))
    decision = Text(Term(ru="Решение", ky="Чечим", en="Decision"))
    progress = Course(Term(ru="Ход", ky="Жүрүшү", en="Progress"), Progress,
                      late=[Progress.MISSED], editable=False)  # fmt: skip
    in_order = (
        InOrder(taken_on, handed_on),
        InOrder(taken_on, decided_on),
        InOrder(handed_on, decided_on),
    )
    series, adds_up, counted_in = (facility,), True, PIECES

    layer = Layer(
        slug="sampling-quarters", theme=Theme.AIR,
        title=Term(ru="Ежеквартальный отбор проб", ky="Чейрек сайын үлгү алуу", en="Quarterly sampling"),
        about=Term(
            ru="Что по кварталам планировалось отобрать, что отобрано, передано и решено; пропуск виден.",
            ky="Чейректер боюнча эмне пландалды, алынды, өткөрүлдү, чечилди; өткөрүп жиберүү көрүнөт.",
            en="What each quarter planned to sample, what was taken, handed over, decided; a gap is seen.",
        ),
        open_data=[*Figure.essentials[:3], progress, taken, taken_on, handed_on, decided_on, decision, facility,
                   *Figure.essentials[3:]],
        compare=[
            Count(only={progress: Progress.MISSED}, better="fewer", called=Progress.MISSED.label),
            Total(taken, called=Term(ru="Проб отобрано", ky="Алынган үлгүлөр", en="Samples taken")),
        ],
        colour_by=progress, natural_key=[facility, Figure.where, Figure.period])  # fmt: skip

    def clean(self) -> None:
        """From the days follows how far it has come."""
        super().clean()
        try:
            self.progress = progress(self.period, self.taken_on, self.handed_on, self.decided_on)
        except ValueError as error:
            raise ValidationError({"taken_on": ValidationError("", code="days")}) from error
