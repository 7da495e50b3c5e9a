"""The layers of the fixture: every kind, both ways to publish, measures of every operator."""

from dataclasses import replace
from typing import Any

from fixture_agreements import AGREEMENTS, SYSTEMS

from ekokarta.release import (
    AgreementFacts,
    Caveat,
    ColumnFacts,
    CrosswalkFacts,
    LayerFacts,
    Manifest,
    MeasureFacts,
    Status,
)
from ekokarta.terms import HECTARE, PERCENT, PIECES, SOM, TONNE, Term, Theme, plain

YEARS = (2022, 2023, 2024)
DAY = "2024-12-31"


def _column(name: str, kind: str, ru: str, ky: str, en: str, **more: Any) -> ColumnFacts:
    return ColumnFacts(name=name, kind=kind, title=Term(ru=ru, ky=ky, en=en), **more)


KEY = _column("key", "key", "Номер", "Номери", "Key")
NAMES = (
    _column("name", "name", "Наименование", "Аталышы", "Name"),
    _column("name_ky", "name", "Название на кыргызском", "Кыргызча аталышы", "Name in Kyrgyz"),
    _column("name_en", "name", "Название на английском", "Англисче аталышы", "Name in English"),
)
WHERE = _column(
    "where", "where", "Район или город", "Район же шаар", "District or city", refers_to="units"
)
OPENED = _column("opened_on", "day", "Открыт", "Ачылган", "Opened on")
GEOMETRY = _column("geometry", "geometry", "Место на карте", "Картадагы орду", "Location")
SOURCE = _column("source", "text", "Источник", "Булак", "Source")
AREA = _column("area", "quantity", "Площадь", "Аянты", "Area", unit=HECTARE)
AUTHORISED = _column("authorised", "flag", "Санкционирована", "Уруксат берилген", "Authorised")
CATEGORY = _column(
    "category",
    "code",
    "Категория",
    "Категориясы",
    "Category",
    words={
        "reserve": Term(ru="заповедник", ky="корук", en="reserve"),
        "park": Term(ru="природный парк", ky="жаратылыш паркы", en="nature park"),
        "other": Term(ru="иная", ky="башка", en="other"),
    },
)
COUNT = MeasureFacts(
    slug="count",
    title=Term(ru="Количество", ky="Саны", en="Number"),
    unit=PIECES,
    over_time="last",
    over_space="sum",
    breaks=(1, 2, 3, 5),
)
TOTAL_AREA = replace(
    COUNT, slug="total_area", title=AREA.title, unit=HECTARE, breaks=(1000, 10000, 50000, 150000)
)
SHARE = MeasureFacts(
    slug="share_authorised_false",
    title=Term(
        ru="Доля; Санкционирована: нет",
        ky="Үлүшү; Уруксат берилген: жок",
        en="Share; Authorised: no",
    ),
    unit=PERCENT,
    over_time="last",
    over_space="ratio",
    better="fewer",
    breaks=(0.2, 0.4, 0.6, 0.8),
    percent=True,
)
LAYERS = (
    LayerFacts(
        slug="protected-areas",
        title=Term(
            ru="Особо охраняемые территории", ky="Өзгөчө корголуучу аймактар", en="Protected areas"
        ),
        about=Term(
            ru="Заповедники, парки и другие территории, где природа под охраной.",
            ky="Жаратылыш корголгон коруктар, парктар жана башка аймактар.",
            en="Reserves, parks and other territories where nature is protected.",
        ),
        theme=Theme.NATURE,
        delivered="2024-03-09",
        kind="place",
        publish="rows",
        columns=(KEY, *NAMES, WHERE, GEOMETRY, OPENED, CATEGORY, AREA, SOURCE),
        measures=(replace(COUNT, better="more"), replace(TOTAL_AREA, better="more")),
        colour_by="category",
        agreements=(
            AgreementFacts(
                ground="public_source",
                title=plain("Wikipedia, 24.kg, open.kg"),
                owner=Term(ru="Открытые источники", ky="Ачык булактар", en="Public sources"),
            ),
        ),
    ),
    LayerFacts(
        slug="waste-sites",
        title=Term(
            ru="Места размещения отходов", ky="Калдыктар жайгашкан жерлер", en="Waste sites"
        ),
        about=Term(
            ru="Полигоны и свалки твёрдых бытовых отходов.",
            ky="Катуу тиричилик калдыктарынын полигондору жана таштанды жайлары.",
            en="Landfills and dumps of household waste.",
        ),
        theme=Theme.WASTE,
        kind="place",
        publish="rows",
        columns=(KEY, *NAMES, WHERE, GEOMETRY, OPENED, AUTHORISED, AREA, SOURCE),
        measures=(
            replace(COUNT, better="fewer"),
            SHARE,
            replace(TOTAL_AREA, better="fewer", breaks=(2, 5, 10, 20)),
        ),
        colour_by="authorised",
        agreements=(
            AgreementFacts(
                ground="simulated",
                title=Term(
                    ru="Условные (демонстрационные) данные",
                    ky="Симуляцияланган маалыматтар",
                    en="Simulated data",
                ),
                owner=plain("Ekokarta"),
            ),
        ),
    ),
    LayerFacts(
        slug="violations",
        title=Term(ru="Правонарушения", ky="Укук бузуулар", en="Violations"),
        about=Term(
            ru="Дела об экологических правонарушениях; публикуются только числа.",
            ky="Экологиялык укук бузуулар боюнча иштер; сандар гана жарыяланат.",
            en="Cases of environmental violations; only numbers are published.",
        ),
        theme=Theme.VIOLATION,
        kind="event",
        publish="aggregate",
        concerns_persons=True,
        measures=(
            replace(COUNT, over_time="sum", better="fewer", breaks=(5, 10, 20, 40)),
            MeasureFacts(
                slug="total_fine",
                title=Term(ru="Штраф", ky="Айып", en="Fine"),
                unit=SOM,
                over_time="sum",
                over_space="sum",
                breaks=(10000, 50000, 100000, 200000),
            ),
        ),
        agreements=(
            AgreementFacts(
                ground="simulated",
                title=Term(
                    ru="Условные (демонстрационные) данные",
                    ky="Симуляцияланган маалыматтар",
                    en="Simulated data",
                ),
                owner=plain("Ekokarta"),
            ),
        ),
    ),
    LayerFacts(
        slug="reported-facts",
        title=Term(
            ru="Сообщено министерством", ky="Министрлик билдирген", en="Reported by the ministry"
        ),
        about=Term(
            ru="Числа из отчёта министерства, как они названы.",
            ky="Министрликтин отчётундагы сандар, кандай айтылса, ошондой.",
            en="Numbers of the report of the ministry, as they were said.",
        ),
        theme=Theme.REPORT,
        kind="figure",
        publish="aggregate",
        measures=(
            MeasureFacts(
                slug="total_number",
                word="total",
                title=Term(
                    ru="Выбросы в атмосферу", ky="Атмосферага чыгаруулар", en="Emissions to air"
                ),
                unit=TONNE,
                over_time="none",
                over_space="sum",
                better="fewer",
                breaks=(100, 1000, 5000, 20000),
            ),
        ),
        agreements=(
            AgreementFacts(
                ground="public_source",
                title=Term(ru="Отчёт за 2023 год", ky="2023-жылдын отчёту", en="Report for 2023"),
                owner=Term(ru="Министерство", ky="Министрлик", en="Ministry"),
            ),
        ),
    ),
    LayerFacts(
        slug="wildlife-tariffs",
        title=Term(
            ru="Тарифы на пользование животным миром",
            ky="Жаныбарлар дүйнөсүн пайдалануу тарифтери",
            en="Wildlife tariffs",
        ),
        about=Term(
            ru="Платы, установленные актами.",
            ky="Актылар белгилеген төлөмдөр.",
            en="Fees set by acts.",
        ),
        theme=Theme.FEE,
        kind="entry",
        publish="aggregate",
    ),
)
DRAFT = Manifest(
    release="",
    newest_change=DAY,
    licence="CC-BY-4.0",
    years=YEARS,
    layers=(),
    crosswalk=(
        CrosswalkFacts(
            since="2024-03-01", source="41711000000000", target="41711000000000", share=0.9
        ),
    ),
    units=(),
    systems=SYSTEMS,
    agreements=AGREEMENTS,
    words={"status": Status.words(), "flags": Caveat.words(), "themes": Theme.words()},
    notices=(
        Term(
            ru="Озёра и реки: GSHHG (LGPL-3).",
            ky="Көлдөр, дарыялар: GSHHG (LGPL-3).",
            en="Lakes and rivers: GSHHG (LGPL-3).",
        ),
    ),
)
