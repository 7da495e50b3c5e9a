"""What serves waste (объекты инфраструктуры обращения с отходами, план 598-р)."""

from ekokarta.domains.waste.facility_kind import FacilityKind, FacilityState
from ekokarta.layers import Code, Count, Course, Layer, Place, Qualified, Quantity, Reference, Total
from ekokarta.terms import TONNE_A_DAY, Term, Theme


class WasteFacility(Place):
    """A site for containers, a sorting line, an incinerator, planned or at work."""

    type = Code(Term(ru="Вид объекта", ky="Объекттин түрү", en="Kind of facility"), FacilityKind)
    standing = Course(Term(ru="Ход по времени", ky="Жүрүшү убакыт боюнча", en="Progress"), FacilityState)  # fmt: skip
    capacity = Qualified(Term(ru="Мощность", ky="Кубаттуулугу", en="Capacity"), TONNE_A_DAY, 0)
    containers = Quantity(Term(ru="Контейнеров", ky="Контейнерлер", en="Containers"), minimum=0)
    plan = Reference(Term(ru="По плану (акт)", ky="План боюнча (акт)", en="By the plan (act)"), "law.Act",
                     null=True, blank=True, related_name="+")  # fmt: skip
    operator = Reference(Term(ru="Кто содержит", ky="Ким тейлейт", en="Kept by"), "subjects.Body",
                         null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="waste-facilities",
        title=Term(ru="Инфраструктура отходов", ky="Калдыктар инфраструктурасы", en="Waste facilities"),
        about=Term(
            ru="Контейнерные площадки, сортировка, инсинераторы и другое: что есть, что строится, что по плану.",
            ky="Контейнер аянтчалары, сорттоо, инсинераторлор: эмне бар, эмне курулууда, эмне планда.",
            en="Container sites, sorting, incinerators and others: what works, is built, or is planned.",
        ),
        theme=Theme.WASTE,
        open_data=[*Place.essentials, type, standing, capacity, containers, plan, operator],
        compare=[
            Count(only={standing: FacilityState.WORKS}, better="more",
                  called=Term(ru="Объектов работает", ky="Иштеген объекттер", en="Facilities at work")),
            Total(containers, only={standing: FacilityState.WORKS}, better="more",
                  called=Term(ru="Контейнеров", ky="Контейнерлер", en="Containers")),
        ],
        colour_by=type,
        natural_key=[Place.name, Place.where],
    )  # fmt: skip
