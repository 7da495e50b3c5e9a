"""Samples of coal and their results (лаборатория качества угля): ash, sulphur, moisture, heat."""

from ekokarta.layers import Count, Event, Layer, Mean, Name, Quantity, Reference
from ekokarta.terms import MEGAJOULE_A_KILOGRAM, PERCENT, TONNE, Term, Theme


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
    heat = Quantity(
        Term(ru="Теплота сгорания Q", ky="Күйүү жылуулугу Q", en="Heat Q"),
        MEGAJOULE_A_KILOGRAM,
        0,
        40,
    )
    certificate = Name(Term(ru="Сертификат партии", ky="Партиянын сертификаты", en="Certificate"))

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
