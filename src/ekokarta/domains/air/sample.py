"""What all samples of air have: a substance, a laboratory, a chain of custody, a result."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from ekokarta.domains.air.custody import Custody, holds
from ekokarta.domains.air.pollutant import Pollutant
from ekokarta.layers import Code, Course, Event, Name, Qualified, Reference, Warn
from ekokarta.terms import MILLIGRAM_A_CUBIC_METRE, Term

NO_CUSTODY = Term(
    ru="Результат есть, а путь пробы не записан: кто её отобрал, принял и исследовал.",
    ky="Натыйжа бар, бирок үлгүнүн жүрүшү жазылган эмес: ким алган, кабыл алган, изилдеген.",
    en="There is a result, and no chain of custody: who took, received and analysed the sample.",
)


class Sample(Event):
    """One substance in one sample; «менее 0,5» is below what the laboratory can find."""

    number = Name(Term(ru="Номер пробы", ky="Үлгүнүн номери", en="Sample number"))
    substance = Code(Term(ru="Вещество", ky="Зат", en="Substance"), Pollutant, blank=False)
    found = Qualified(
        Term(ru="Концентрация", ky="Концентрация", en="Found"), MILLIGRAM_A_CUBIC_METRE, 0
    )
    custody = Course(Term(ru="Движение пробы", ky="Үлгүнүн жүрүшү", en="Custody"), Custody)
    laboratory = Reference(
        Term(ru="Лаборатория", ky="Лаборатория", en="Laboratory"), "subjects.Body",
        null=True, blank=True, related_name="+",
    )  # fmt: skip
    protocol = Name(Term(ru="Протокол", ky="Протокол", en="Protocol"))

    warns: ClassVar[tuple[Warn, ...]] = (
        Warn(
            "no-custody",
            custody,
            NO_CUSTODY,
            lambda s: s.result and not s.custody and not s.simulated,
        ),
    )

    essentials: ClassVar[tuple[Any, ...]] = (
        *Event.essentials, number, substance, found, custody, laboratory, protocol,
    )  # fmt: skip

    class Meta:
        abstract = True

    @property
    def result(self) -> bool:
        """Whether the row says what was found."""
        return bool(self.found)

    def clean(self) -> None:
        """A result needs an unbroken chain from the source to the laboratory."""
        super().clean()
        if self.result and self.custody and not holds(self.custody):
            raise ValidationError({"custody": ValidationError("", code="custody")})
