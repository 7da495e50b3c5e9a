"""A row of the greenhouse-gas inventory: a number or a key, and sectors that are the sum of their parts."""

from decimal import Decimal
from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from ekokarta.domains.climate.balance import gap, parts_of
from ekokarta.domains.climate.category import Category, Gas, Notation
from ekokarta.layers import Code, Figure, Flag, Name, Severity, State, Warn, alike
from ekokarta.terms import Term

NO_SUM = Term(
    ru="Сумма частей не равна своему целому: проверьте и то и другое.",
    ky="Бөлүктөрдүн суммасы бүтүнгө барабар эмес: экөөнү тең текшериңиз.",
    en="The sum of the parts is not their whole: check both.",
)


class Inventory(Figure):
    """What is said of one category, gas and year."""

    category = Code(Term(ru="Категория", ky="Категория", en="Category"), Category, blank=False)
    gas = Code(Term(ru="Газ", ky="Газ", en="Gas"), Gas, blank=False)
    notation = Code(
        Term(ru="Знак вместо числа", ky="Сандын ордуна белги", en="Notation"),
        Notation,
        editable=False,
    )
    contradicts = Flag(
        Term(
            ru="Сумма частей не сходится",
            ky="Бөлүктөрдүн суммасы дал келбейт",
            en="Contradicts its parts",
        ),
        editable=False,
    )
    method = Name(Term(ru="Метод и ПГП", ky="Ыкмасы жана ПГП", en="Method and GWP"))
    series = (category, gas)
    least = None  # forests take gases out of the air

    essentials: ClassVar[tuple[Any, ...]] = (
        *Figure.essentials,
        category,
        gas,
        notation,
        contradicts,
        method,
    )
    depends = (alike(Figure.where, Figure.year, gas),)
    warns = (
        Warn("sum-differs", Figure.said, NO_SUM, lambda r: r.contradicts, Severity.CONTRADICTION),
    )

    class Meta:
        abstract = True

    def _differs(self, told: dict[str, Decimal | None]) -> bool:
        """Whether a sum to which it belongs, as the whole or as a part, is not the sum of its parts."""
        wholes = [c for c in Category if self.category == c or self.category in parts_of(c)]
        return any(gap(str(whole), told) for whole in wholes)

    def clean(self) -> None:
        """A number or a notation key; a sector whose categories are all there is their sum."""
        super().clean()
        self.notation = self.said if self.said in Notation.words() else ""
        if self.number is None and not self.notation:
            raise ValidationError({"said": ValidationError("", code="notation")})
        told = self._told()
        self.contradicts = self._differs(told)
        if left := gap(self.category, told):
            said = {"whole": self.category, "gap": left}
            raise ValidationError({"said": ValidationError("", code="sector", params=said)})

    def _told(self) -> dict[str, Decimal | None]:
        """What is known of all categories of the same place, gas and year; it itself included.

        Parts are corrected first, then their sector: a part alone is never refused.
        """
        same = {"where": self.where_id, "year": self.year, "simulated": self.simulated}
        rows = [r for r in self.others(**same, state=State.ACCEPTED) if r.gas == self.gas]
        return {
            r.category: None if r.number is None else Decimal(repr(r.number)) for r in (*rows, self)
        }
