"""Units: of measurement by their UCUM code (https://ucum.org), of money by ISO 4217."""

from dataclasses import dataclass

from ekokarta.terms.term import Term


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A unit: `code` is for machines, `symbol` is for people.

    `minor` says how many of what is stored make one: money is stored in tyiyn, 100 to the som.
    `whole`: it counts things, of which there are no halves; a column of it refuses fractions.
    """

    code: str
    symbol: Term
    system: str = "UCUM"
    minor: int = 1
    whole: bool = False


HECTARE = Unit(code="har", symbol=Term(ru="га", ky="га", en="ha"))
SQUARE_KILOMETRE = Unit(code="km2", symbol=Term(ru="км²", ky="км²", en="km²"))
METRE = Unit(code="m", symbol=Term(ru="м", ky="м", en="m"))
KILOMETRE = Unit(code="km", symbol=Term(ru="км", ky="км", en="km"))
TONNE = Unit(code="t", symbol=Term(ru="т", ky="т", en="t"))
TONNE_A_DAY = Unit(code="t/d", symbol=Term(ru="т/сут", ky="т/сутка", en="t/day"))
KILOGRAM = Unit(code="kg", symbol=Term(ru="кг", ky="кг", en="kg"))
CUBIC_METRE = Unit(code="m3", symbol=Term(ru="м³", ky="м³", en="m³"))
CUBIC_METRE_A_DAY = Unit(code="m3/d", symbol=Term(ru="м³/сут", ky="м³/сутка", en="m³/day"))
MICROGRAM_A_CUBIC_METRE = Unit(code="ug/m3", symbol=Term(ru="мкг/м³", ky="мкг/м³", en="µg/m³"))
MILLIGRAM_A_CUBIC_METRE = Unit(code="mg/m3", symbol=Term(ru="мг/м³", ky="мг/м³", en="mg/m³"))
MILLIGRAM_A_LITRE = Unit(code="mg/L", symbol=Term(ru="мг/л", ky="мг/л", en="mg/L"))
METRE_A_SECOND = Unit(code="m/s", symbol=Term(ru="м/с", ky="м/с", en="m/s"))
GRAM_A_SECOND = Unit(code="g/s", symbol=Term(ru="г/с", ky="г/с", en="g/s"))
CELSIUS = Unit(code="Cel", symbol=Term(ru="°C", ky="°C", en="°C"))
HOUR = Unit(code="h", symbol=Term(ru="ч", ky="саат", en="h"))
CUBIC_METRE_AN_HOUR = Unit(code="m3/h", symbol=Term(ru="м³/ч", ky="м³/саат", en="m³/h"))
PER_HECTARE = Unit(code="/har", symbol=Term(ru="шт./га", ky="даана/га", en="per ha"))
GIGABECQUEREL = Unit(code="GBq", symbol=Term(ru="ГБк", ky="ГБк", en="GBq"))
DAY = Unit(code="d", symbol=Term(ru="дн.", ky="күн", en="days"))
MILLIGRAM_A_KILOGRAM = Unit(code="mg/kg", symbol=Term(ru="мг/кг", ky="мг/кг", en="mg/kg"))
MEGAJOULE_A_KILOGRAM = Unit(code="MJ/kg", symbol=Term(ru="МДж/кг", ky="МДж/кг", en="MJ/kg"))
GIGAGRAM_CO2 = Unit(
    code="Gg{CO2e}",
    symbol=Term(ru="тыс. т CO₂-экв.", ky="миң т CO₂-экв.", en="kt CO₂ eq."),
)
KILOWATT = Unit(code="kW", symbol=Term(ru="кВт", ky="кВт", en="kW"))
MEGAWATT = Unit(code="MW", symbol=Term(ru="МВт", ky="МВт", en="MW"))
PERCENT = Unit(code="%", symbol=Term(ru="%", ky="%", en="%"))
PERSON = Unit(code="{person}", symbol=Term(ru="чел.", ky="адам", en="people"), whole=True)
HOUSEHOLD = Unit(
    code="{household}", symbol=Term(ru="домохоз.", ky="үй чарба", en="households"), whole=True
)
PIECES = Unit(code="1", symbol=Term(ru="ед.", ky="даана", en="items"), whole=True)
UNITY = Unit(code="1", symbol=PIECES.symbol)
"Of a number that counts nothing: a factor, a longitude, a value whose unit stands in another column."
SOM = Unit(code="KGS", symbol=Term(ru="сом", ky="сом", en="som"), system="ISO 4217", minor=100)
MILLION_PIECES = Unit(code="10*6", symbol=Term(ru="млн шт.", ky="млн даана", en="mln"))
MILLION_SOM = Unit(
    code="10*6.KGS", symbol=Term(ru="млн сом", ky="млн сом", en="mln som"), system="ISO 4217"
)
