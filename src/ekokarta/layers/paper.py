"""Papers that hold for a term: a passport, a permit, a licence."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from ekokarta.layers.columns import Course, Day, Flag, Name, Reference
from ekokarta.layers.course import Step, written_course
from ekokarta.layers.kinds import Place
from ekokarta.layers.order import InOrder
from ekokarta.terms import Codes, Term, day_after, first_day, is_partial, last_day


class Validity(Codes):
    """Whether a paper holds."""

    VALID = "valid", Term(ru="действует", ky="күчүндө", en="valid")
    EXPIRED = "expired", Term(ru="истёк срок", ky="мөөнөтү бүткөн", en="expired")
    CANCELLED = (
        "cancelled",
        Term(
            ru="аннулирован или заменён",
            ky="жокко чыгарылган же алмаштырылган",
            en="cancelled or replaced",
        ),
    )


class Paper(Place):
    """A place by what it allows there. Until it is cancelled or replaced it stands, also expired."""

    opened_on = Day(Term(ru="Выдан", ky="Берилген күнү", en="Issued on"))
    closed_on = Day(
        Term(
            ru="Аннулирован или заменён",
            ky="Жокко чыгарылган же алмаштырылган",
            en="Cancelled or replaced on",
        )
    )
    number = Name(Term(ru="Номер документа", ky="Документтин номери", en="Document number"))
    holder = Reference(
        Term(ru="Держатель", ky="Ээси", en="Holder"),
        "subjects.Body", null=True, blank=True, related_name="+",
    )  # fmt: skip
    expires_on = Day(Term(ru="Действует до", ky="Кайсы күнгө чейин", en="Valid until"))
    presumed = Flag(
        Term(ru="Срок принят по умолчанию", ky="Мөөнөтү болжолдонгон", en="End is presumed"),
        null=False, default=False, editable=False,
    )  # fmt: skip
    validity = Course(
        Term(ru="Срок действия", ky="Колдонуу мөөнөтү", en="Validity"), Validity,
        late=[Validity.EXPIRED], over=[Validity.CANCELLED], editable=False,
    )  # fmt: skip

    in_order: ClassVar[tuple[InOrder, ...]] = (InOrder("opened_on", "expires_on"),)
    essentials: ClassVar[tuple[Any, ...]] = (
        *Place.essentials, number, holder, expires_on, presumed, validity,
    )  # fmt: skip

    class Meta:
        abstract = True

    @property
    def ends_on(self) -> str:
        """The last day on which it holds, ISO text, may be partial; empty where nobody knows it."""
        return str(self.expires_on)

    def clean(self) -> None:
        """From its days follows whether it holds; it cannot expire before it is issued."""
        super().clean()
        try:
            ends = self.ends_on
            self.validity = validity_of(self.opened_on, ends, str(self.closed_on))
        except ValueError:
            return  # the columns' own rules say so
        self.presumed = bool(ends and not self.expires_on)
        if ends and self.opened_on and last_day(ends) < first_day(self.opened_on):
            raise ValidationError({"expires_on": ValidationError("", code="expires_first")})

    def is_estimated(self, year: int) -> bool:
        partial = bool(self.expires_on) and is_partial(self.expires_on)
        return self.presumed or partial or super().is_estimated(year)


def validity_of(issued: str, ends: str, closed: str = "") -> str:
    """Whether a paper holds, as a course of states; empty where nobody knows when it ends.

    It holds on its last day, and no longer from the day on which it was cancelled. Raises ValueError
    for what is no day.
    """
    steps = []
    if ends:
        issued = issued if issued and first_day(issued) else ""
        steps = [Step(issued, str(Validity.VALID))]
        steps += [Step(after, str(Validity.EXPIRED))] if (after := day_after(ends)) else []
    if closed and first_day(closed):
        steps = [step for step in steps if step.since < closed]
        steps.append(Step(closed, str(Validity.CANCELLED)))
    return written_course(tuple(steps))
