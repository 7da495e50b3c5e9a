"""Source systems and agreements of the fixture: every stage, shown and not, with and without owner."""

from ekokarta.release import AgreementFacts, SystemFacts
from ekokarta.terms import Term, Theme, plain

MINISTRY = Term(ru="Министерство", ky="Министрлик", en="Ministry")
SYSTEMS = (
    SystemFacts(key="geonames", title=plain("GeoNames"), licence="CC-BY-4.0",
                link="https://www.geonames.org", format="TSV", delivered="2024-06-01"),
    SystemFacts(key="is-oopt", title=plain("ИС ООПТ"), source="Отчёт, строка 183"),
    SystemFacts(key="old-map", title=plain("интерактивная карта"), owner=MINISTRY,
                contact="отдел карт", approver="начальник отдела"),
    SystemFacts(key="old-map-minerals", title=plain("полезные ископаемые"), part_of="old-map",
                owner=MINISTRY),
)  # fmt: skip
NOBODY = plain("")
AREAS = Term(ru="ООПТ", ky="ӨКЖА", en="Protected areas")
DEPOSITS = Term(ru="Месторождения", ky="Кендер", en="Deposits")
AGREEMENTS = (
    AgreementFacts(key="deposits", register="deposits", register_title=DEPOSITS,
                   theme=str(Theme.SUBSOIL), ground="protocol", stage="proposed", in_force=False,
                   system="old-map-minerals", title=plain("Протокол, 1.2"), owner=MINISTRY),
    AgreementFacts(key="areas", register="protected-areas", register_title=AREAS,
                   theme=str(Theme.NATURE), ground="public_source", title=plain("Wikipedia"),
                   owner=Term(ru="Открытые источники", ky="Ачык булактар", en="Public sources")),
    AgreementFacts(key="areas-own", register="protected-areas", register_title=AREAS,
                   theme=str(Theme.NATURE), ground="act", stage="suspended", in_force=False,
                   system="is-oopt", title=plain("Приказ № 1"), owner=NOBODY, why="сверка границ",
                   days={"agreed": "2024-01-10", "suspended": "2024-05-02"}, approver="директор"),
    AgreementFacts(key="dumps", register="waste-sites", register_title=plain("Waste sites"),
                   theme=str(Theme.WASTE), ground="simulated", title=plain("Demo"),
                   owner=plain("Ekokarta")),
    AgreementFacts(key="dumps-late", register="waste-sites", register_title=plain("Waste sites"),
                   theme=str(Theme.WASTE), ground="act", in_force=False, valid_from="2025-01-01",
                   title=plain("Приказ № 2"), owner=MINISTRY, days={"agreed": "2024-11-30"}),
)  # fmt: skip
