"""Units of the territory (единицы АТД), of every level, by their SOATE code."""

from ekokarta.layers import Code, Entry, Layer, Name, Quantity, Reference, State, Text, Year
from ekokarta.terms import PERSON, SQUARE_KILOMETRE, UNITY, Codes, Term, Theme


class UnitType(Codes):
    """What a unit is. District and both kinds of city are the 55 which report."""

    COUNTRY = "country", Term(ru="Страна", ky="Өлкө", en="Country")
    OBLAST = "oblast", Term(ru="Область", ky="Облус", en="Oblast")
    DISTRICT = "district", Term(ru="Район", ky="Район", en="District")
    CITY_OBLAST = (
        "city_oblast",
        Term(ru="Город областного значения", ky="Облустук маанидеги шаар", en="City of an oblast"),
    )
    CITY_REPUBLICAN = (
        "city_republican",
        Term(
            ru="Город республиканского значения",
            ky="Республикалык маанидеги шаар",
            en="City of the republic",
        ),
    )
    CITY_DISTRICT = (
        "city_district",
        Term(ru="Район города", ky="Шаардагы район", en="District of a city"),
    )


class Unit(Entry):
    """A unit of the administrative division; its key is its SOATE code, never its name."""

    type = Code(Term(ru="Вид", ky="Түрү", en="Type"), UnitType, blank=False)
    parent = Reference(
        Term(ru="Входит в", ky="Кайсыга кирет", en="Part of"),
        "territory.Unit", null=True, blank=True, to_field="key",
    )  # fmt: skip
    iso = Name(Term(ru="Код ISO 3166-2", ky="ISO 3166-2 коду", en="ISO 3166-2 code"))
    short = Name(Term(ru="Кратко", ky="Кыскача орусча", en="Short name"))
    short_ky = Name(Term(ru="Кратко на кыргызском", ky="Кыскача", en="Short name in Kyrgyz"))
    short_en = Name(
        Term(ru="Кратко на английском", ky="Кыскача англисче", en="Short name in English")
    )
    code = Name(Term(ru="Код плитки", ky="Торчодогу код", en="Tile code"))
    tile_column = Quantity(Term(ru="Столбец плитки", ky="Торчо мамычасы", en="Tile column"))
    tile_row = Quantity(Term(ru="Строка плитки", ky="Торчо сабы", en="Tile row"))
    longitude = Quantity(
        Term(ru="Долгота", ky="Узундук", en="Longitude"), UNITY, minimum=-180, maximum=180
    )
    latitude = Quantity(
        Term(ru="Широта", ky="Кеңдик", en="Latitude"), UNITY, minimum=-90, maximum=90
    )
    area = Quantity(
        Term(ru="Официальная площадь", ky="Расмий аянты", en="Official area"), SQUARE_KILOMETRE, 0
    )
    area_source = Text(Term(ru="Источник площади", ky="Аянттын булагы", en="Source of the area"))
    area_year = Year(Term(ru="Год площади", ky="Аянттын жылы", en="Year of the area"))
    population = Quantity(Term(ru="Население", ky="Калкы", en="Population"), PERSON, 0)
    population_year = Year(Term(ru="Год населения", ky="Калктын жылы", en="Year of the population"))
    population_source = Text(
        Term(ru="Источник населения", ky="Калктын булагы", en="Source of the population")
    )

    layer = Layer(
        slug="units",
        title=Term(ru="Районы и города", ky="Райондор жана шаарлар", en="Districts and cities"),
        about=Term(
            ru="Единицы административного деления с кодом СОАТЕ, площадью и населением.",
            ky="Административдик бирдиктер: СОАТЕ коду, аянты жана калкы менен.",
            en="The units of the administrative division with their SOATE code, area and population.",
        ),
        theme=Theme.REFERENCE,
        open_data=[
            *Entry.essentials, type, parent, iso, short, short_ky, short_en, code, tile_column,
            tile_row, longitude, latitude, area, area_source, area_year, population,
            population_year, population_source,
        ],
    )  # fmt: skip


def units() -> list[Unit]:
    """The accepted units, by their codes."""
    return list(Unit._default_manager.filter(state=State.ACCEPTED).order_by("key"))


def with_parts(unit: Unit) -> list[Unit]:
    """The unit and every accepted unit within it, each after its whole."""
    below: dict[str | None, list[Unit]] = {}
    for one in units():
        below.setdefault(one.parent_id, []).append(one)
    found = [unit]
    for whole in found:  # grows while it is read
        found += below.get(whole.key, [])
    return found


def area_of(key: str) -> float | None:
    """The official area of a unit in km²; None where it is not known."""
    unit = Unit._default_manager.filter(key=key).first()
    return unit.area if unit else None
