"""Waste by fraction (морфологический состав), and what follows from the fractions."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from ekokarta.domains.waste.fractions import agree, percent_of, total_of
from ekokarta.layers import Event, Quantity
from ekokarta.terms import PERCENT, TONNE, Term


class Composition(Event):
    """An event of which the total and its fractions are known; they may not contradict each other."""

    total = Quantity(Term(ru="Собрано всего", ky="Баары жыйналды", en="Collected"), TONNE, 0)
    plastic = Quantity(Term(ru="Пластик", ky="Пластик", en="Plastic"), TONNE, 0)
    glass = Quantity(Term(ru="Стекло", ky="Айнек", en="Glass"), TONNE, 0)
    paper = Quantity(Term(ru="Макулатура", ky="Макулатура", en="Waste paper"), TONNE, 0)
    rest = Quantity(Term(ru="Прочие (не перерабатываемые)", ky="Башкалар", en="Other"), TONNE, 0)
    recyclable = Quantity(
        Term(ru="Перерабатываемых", ky="Кайра иштетилүүчү", en="Recyclable"), TONNE, editable=False
    )
    share = Quantity(
        Term(ru="Доля перерабатываемых", ky="Кайра иштетилүүчү үлүшү", en="Recyclable share"),
        PERCENT,
        editable=False,
    )
    fractions: ClassVar[tuple[Any, ...]] = (total, plastic, glass, paper, rest, recyclable, share)

    class Meta:
        abstract = True

    def clean(self) -> None:
        """The fractions make the total to the kilogram, or less while one of them is unknown."""
        super().clean()
        recycled = (self.plastic, self.glass, self.paper)
        if not agree([*recycled, self.rest], self.total):
            raise ValidationError({"total": ValidationError("", code="fractions")})
        known = total_of(recycled)
        self.recyclable = None if known is None else float(known)
        self.share = percent_of(known, self.total)
