"""Plots on which trees were planted (участки посадки)."""

from ekokarta.domains.nature.planting import SPACING, Reading, apart, per_hectare, reading
from ekokarta.layers import (
    Code,
    Count,
    Flag,
    Layer,
    Name,
    Place,
    Quantity,
    Ratio,
    Reference,
    Total,
    Warn,
)
from ekokarta.terms import HECTARE, METRE, PER_HECTARE, PIECES, Term, Theme


class PlantingPlot(Place):
    """A belt, a park or a piece of forest that was planted; it opens on the day of planting."""

    campaign = Name(Term(ru="Кампания", ky="Кампания", en="Campaign"))
    species = Name(Term(ru="Породы", ky="Дарактардын түрлөрү", en="Kinds of trees"))
    area = Quantity(Term(ru="Площадь", ky="Аянты", en="Area"), HECTARE, minimum=0)
    seedlings = Quantity(Term(ru="Посажено саженцев", ky="Отургузулган көчөт", en="Seedlings"), PIECES, 0)  # fmt: skip
    irrigated = Flag(Term(ru="Полив", ky="Сугарылат", en="Irrigated"))
    keeper = Reference(Term(ru="Ответственный", ky="Жооптуу", en="Responsible"), "subjects.Body",
                       null=True, blank=True, related_name="+")  # fmt: skip
    density = Quantity(Term(ru="Густота", ky="Жыштыгы", en="Density"), PER_HECTARE, editable=False)
    apart = Quantity(Term(ru="Расстояние", ky="Аралыгы", en="Apart"), METRE, editable=False)
    reading = Code(Term(ru="Что это значит", ky="Бул эмне дегени", en="Reading"), Reading, editable=False)  # fmt: skip
    warns = (
        Warn(
            "unusual-spacing",
            area,
            SPACING,
            lambda p: p.reading in (Reading.TOO_CLOSE, Reading.TOO_FAR),
        ),
    )

    layer = Layer(
        slug="planting-plots",
        title=Term(ru="Участки посадки", ky="Көчөт отургузулган жерлер", en="Planting plots"),
        about=Term(
            ru="Где посажены деревья, сколько саженцев на гектар и как далеко они друг от друга.",
            ky="Көчөттөр кайда отургузулган, гектарга канчадан, бири-биринен канча алыс.",
            en="Where trees were planted, how many seedlings to the hectare and how far apart.",
        ),
        theme=Theme.NATURE,
        open_data=[*Place.essentials, campaign, species, area, seedlings, irrigated, keeper, density, apart, reading],
        compare=[Total(area, better="more"),
                 Total(seedlings, better="more", happened={Place.opened_on: None}), Count(),
                 Ratio(seedlings, PER_HECTARE, per=area, called=Term(
                     ru="Саженцев на гектар", ky="Гектарга көчөт", en="Seedlings per hectare"))],
        colour_by=reading, natural_key=[Place.external, Place.name, Place.where],
    )  # fmt: skip

    def clean(self) -> None:
        super().clean()
        self.density = per_hectare(self.seedlings, self.area)
        self.apart, self.reading = apart(self.density), reading(self.density)
