"""Samples of coal and their results (лаборатория качества угля): ash, sulphur, moisture, heat."""

from typing import Any

from ekokarta.layers import (
    Count,
    Event,
    Layer,
    Mean,
    Name,
    Quantity,
    Reference,
    Severity,
    Warn,
    refusal,
)
from ekokarta.terms import MEGAJOULE_A_KILOGRAM, PERCENT, TONNE, Term, Theme

TOO_MUCH = Term(
    ru="Зола и влага вместе больше 100 %: так не бывает.",
    ky="Күл менен ным чогуу 100 %дан ашык: мындай болбойт.",
    en="Ash and moisture are together more than 100 %: that cannot be.",
)
TOO_HOT = Term(
    ru="Теплоты больше, чем может дать то, что остаётся без золы и влаги.",
    ky="Жылуулугу күл менен нымсыз калганы бере ала тургандан көп.",
    en="More heat than what is neither ash nor moisture can give.",
)
HOTTEST = 40
"MJ/kg: the most that the column takes, as if all of it burnt."


def _too_hot(coal: Any) -> bool:
    burns = 100 - (coal.ash or 0) - (coal.moisture or 0)
    return coal.heat is not None and coal.heat > HOTTEST * burns / 100


class CoalSample(Event):
    """What a sample of a batch of coal is: Aʳ and Sʳ are what the emission formulas ask for."""

    number = Name(Term(ru="Номер пробы", ky="Үлгүнүн номери", en="Sample number"), blank=False)
    deposit = Reference(Term(ru="Месторождение", ky="Кен чыккан жер", en="Deposit"), "subsoil.Deposit",
                        null=True, blank=True, related_name="+")  # fmt: skip
    seller = Reference(Term(ru="Поставщик", ky="Жеткирүүчү", en="Supplier"), "subjects.Body",
                       null=True, blank=True, related_name="+")  # fmt: skip
    batch = Quantity(Term(ru="Партия", ky="Партия", en="Batch"), TONNE, 0)
    ash = Quantity(Term(ru="Зольность Aʳ", ky="Күлдүүлүгү Aʳ", en="Ash Aʳ"), PERCENT, 0, 100)
    sulphur = Quantity(
        Term(ru="Сера Sʳ", ky="Күкүрттүн камтылышы Sʳ", en="Sulphur Sʳ"), PERCENT, 0, 100
    )
    moisture = Quantity(Term(ru="Влага Wʳ", ky="Нымдуулугу Wʳ", en="Moisture Wʳ"), PERCENT, 0, 100)
    heat = Quantity(Term(ru="Теплота сгорания Q", ky="Күйүү жылуулугу Q", en="Heat Q"),
                    MEGAJOULE_A_KILOGRAM, 0, HOTTEST)  # fmt: skip
    certificate = Name(Term(ru="Сертификат партии", ky="Партиянын сертификаты", en="Certificate"))
    warns = (Warn("too-hot", heat, TOO_HOT, _too_hot, Severity.CONTRADICTION),)

    layer = Layer(
        slug="coal-samples",
        title=Term(ru="Качество угля", ky="Көмүрдүн сапаты", en="Coal quality"),
        about=Term(
            ru="Пробы угля: зольность, сера, влага и теплота сгорания по партиям и месторождениям.",
            ky="Көмүр үлгүлөрү: күлдүүлүгү, күкүртү, нымдуулугу, күйүү жылуулугу.",
            en="Samples of coal: ash, sulphur, moisture and heat, by batch and deposit.",
        ),
        theme=Theme.AIR,
        open_data=[*Event.essentials, number, deposit, seller, batch, ash, sulphur, moisture, heat, certificate],
        compare=[
            Count(called=Term(ru="Проб угля", ky="Көмүр үлгүлөрү", en="Coal samples")),
            Mean(ash, better="fewer"), Mean(sulphur, better="fewer"),
        ],
        natural_key=[number, Event.happened_on],
        aliases={"A^r": ash, "S^r": sulphur, "W^r": moisture, "Q": heat},
    )  # fmt: skip

    def clean(self) -> None:
        """Ash and moisture are parts of the same coal."""
        super().clean()
        if (self.ash or 0) + (self.moisture or 0) > 100:
            raise refusal("ash", TOO_MUCH)
