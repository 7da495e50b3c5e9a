"""Public transport (муниципальный транспорт): buses, electric buses and taxis by batches."""

from ekokarta.domains.energy.vehicle import EuroClass, Motor, Service, Vehicle
from ekokarta.layers import Code, Course, Layer, Place, Qualified, Reference, Text, Total
from ekokarta.terms import Term, Theme


class Fleet(Place):
    """Vehicles of one kind which came together; the source may say «более 850», and so do we."""

    vehicle = Code(Term(ru="Транспорт", ky="Транспорт", en="Vehicle"), Vehicle, blank=False)
    motor = Code(Term(ru="На чём ездит", ky="Эмне менен жүрөт", en="Runs on"), Motor)
    euro = Code(Term(ru="Экологический класс", ky="Экологиялык класс", en="Euro class"), EuroClass)
    number = Qualified(Term(ru="Машин", ky="Унаалардын саны", en="Vehicles"), minimum=0)
    service = Course(
        Term(ru="На линии или ожидается", ky="Линиядабы же күтүлүүдөбү", en="In service"), Service
    )
    operator = Reference(Term(ru="Чей", ky="Кимдики", en="Operator"), "subjects.Body",
                         null=True, blank=True, related_name="+")  # fmt: skip
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="public-transport",
        title=Term(ru="Общественный транспорт", ky="Коомдук транспорт", en="Public transport"),
        about=Term(
            ru="Автобусы, электробусы и электротакси: сколько, на чём ездят, какого класса; «более» остаётся «более».",
            ky="Автобустар, электробустар, электротаксилер: канча, эмне менен жүрөт, кайсы класста.",
            en="Buses, electric buses and taxis: how many, on what, how clean; “more than” stays so.",
        ),
        theme=Theme.AIR,
        open_data=[*Place.essentials, vehicle, number, service, motor, euro, operator, remark],
        compare=[
            Total(number, only={service: Service.RUNS, vehicle: Vehicle.BUS},
                  called=Term(ru="Автобусов", ky="Автобустар", en="Buses")),
            Total(number, only={service: Service.RUNS, motor: Motor.ELECTRIC}, better="more",
                  called=Term(ru="Электробусов и электротакси", ky="Электробустар, электротаксилер",
                              en="Electric buses and taxis")),
        ],
        colour_by=vehicle,
        natural_key=[Place.name, Place.where, vehicle],
    )  # fmt: skip
