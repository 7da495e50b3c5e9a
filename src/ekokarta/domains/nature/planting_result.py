"""What was planted in a unit and a period, as reported, and what was planned (итоги посадки)."""

from ekokarta.domains.nature.planting import SPACING, Reading, per_hectare, reading
from ekokarta.domains.nature.stage import Stage
from ekokarta.layers import Code, Figure, Layer, Name, Quantity, Total, Warn
from ekokarta.terms import HECTARE, MILLION_PIECES, PER_HECTARE, Term, Theme


class PlantingResult(Figure):
    """How many millions of seedlings were planted, or are to be, on how many hectares."""

    stage = Code(Term(ru="План или факт", ky="План же факт", en="Plan or fact"), Stage, default=Stage.FACT)  # fmt: skip
    campaign = Name(Term(ru="Кампания", ky="Кампания", en="Campaign"))
    area = Quantity(Term(ru="Площадь", ky="Аянты", en="Area"), HECTARE, minimum=0)
    density = Quantity(Term(ru="Густота", ky="Жыштыгы", en="Density"), PER_HECTARE, editable=False)
    reading = Code(Term(ru="Что это значит", ky="Бул эмне дегени", en="Reading"), Reading, editable=False)  # fmt: skip
    series = (stage, campaign)
    warns = (
        Warn(
            "unusual-spacing",
            area,
            SPACING,
            lambda p: p.reading in (Reading.TOO_CLOSE, Reading.TOO_FAR),
        ),
    )

    layer = Layer(
        slug="planting-results",
        title=Term(ru="Итоги посадки", ky="Көчөт отургузуунун жыйынтыгы", en="Planting results"),
        about=Term(
            ru="Сколько саженцев посажено и на какой площади, план и факт, как сообщено.",
            ky="Канча көчөт кандай аянтта отургузулган, планы жана чыныгысы, айтылгандай.",
            en="How many seedlings were planted on how much land, planned and done, as reported.",
        ),
        theme=Theme.NATURE,
        open_data=[*Figure.essentials, stage, campaign, area, density, reading],
        compare=[
            Total(Figure.number, MILLION_PIECES, only={stage: Stage.FACT}, better="more",
                  called=Term(ru="Посажено саженцев", ky="Отургузулган көчөт", en="Seedlings planted")),
            Total(Figure.number, MILLION_PIECES, only={stage: Stage.PLAN},
                  called=Term(ru="Саженцев по плану", ky="План боюнча көчөт", en="Seedlings planned")),
            Total(area, only={stage: Stage.FACT}, better="more",
                  called=Term(ru="Площадь посадки", ky="Отургузулган аянт", en="Area planted")),
        ],
        natural_key=[stage, campaign, Figure.where, Figure.period],
    )  # fmt: skip

    def clean(self) -> None:
        super().clean()
        seedlings = None if self.number is None else self.number * 1e6
        self.density = per_hectare(seedlings, self.area)
        self.reading = reading(self.density)
