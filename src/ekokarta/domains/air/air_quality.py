"""The quality of the air by district and year (качество атмосферного воздуха)."""

from ekokarta.domains.air.indicator import PM25_WORDS, Indicator
from ekokarta.domains.air.pollutant import Pollutant
from ekokarta.layers import Code, Figure, Layer, Name, Quantity, Reported
from ekokarta.terms import DAY, MICROGRAM_A_CUBIC_METRE, PERCENT, Term, Theme


class AirQuality(Figure):
    """A yearly figure of one pollutant in one district, of a post or the mean of several."""

    pollutant = Code(Term(ru="Вещество", ky="Зат", en="Pollutant"), Pollutant, blank=False)
    indicator = Code(Term(ru="Показатель", ky="Көрсөткүч", en="Indicator"), Indicator, blank=False)
    stations = Quantity(Term(ru="Станций", ky="Станциялар", en="Stations"), minimum=0)
    method = Name(Term(ru="Метод", ky="Ыкмасы", en="Method"))
    norm = Name(Term(ru="Норма", ky="Ченем", en="Norm"))
    series = (pollutant, indicator)

    layer = Layer(
        slug="air-quality",
        title=Term(ru="Качество воздуха", ky="Абанын сапаты", en="Air quality"),
        about=Term(
            ru="Среднее за год, дни выше нормы и полнота данных там, где воздух измеряют.",
            ky="Аба өлчөнгөн жерлердеги жылдык орточо, ченемден ашкан күндөр, маалыматтын толуктугу.",
            en="Yearly mean, days over the norm and data capture where the air is measured.",
        ),
        theme=Theme.AIR, leads=True,
        open_data=[*Figure.essentials, pollutant, indicator, stations, method, norm],
        compare=[
            Reported(Figure.number, MICROGRAM_A_CUBIC_METRE, better="fewer", headline=True,
                     called=PM25_WORDS[Indicator.MEAN],
                     only={pollutant: Pollutant.PM25, indicator: Indicator.MEAN}),
            Reported(Figure.number, DAY, better="fewer",
                     called=PM25_WORDS[Indicator.DAYS_OVER],
                     only={pollutant: Pollutant.PM25, indicator: Indicator.DAYS_OVER}),
            Reported(Figure.number, DAY, better="fewer",
                     called=PM25_WORDS[Indicator.DAYS_OVER_LIMIT],
                     only={pollutant: Pollutant.PM25, indicator: Indicator.DAYS_OVER_LIMIT}),
            Reported(Figure.number, PERCENT, better="more",
                     called=PM25_WORDS[Indicator.CAPTURE],
                     only={pollutant: Pollutant.PM25, indicator: Indicator.CAPTURE}),
        ],
        natural_key=[pollutant, indicator, Figure.where, Figure.period],
    )  # fmt: skip
