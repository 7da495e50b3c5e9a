"""Sensors and monitors (датчики и приборы) with their passports."""

from ekokarta.domains.air.passport import Siting, Tier
from ekokarta.layers import Code, Count, Day, Ends, Flag, Layer, Name, Place, Quantity, Reference
from ekokarta.terms import METRE, Term, Theme


class Sensor(Place):
    """One instrument that says how clean the air is, and what is known of it."""

    provider = Reference(Term(ru="Чей", ky="Кимдики", en="Provider"), "air.Provider",
                         null=True, blank=True, related_name="+")  # fmt: skip
    model = Name(Term(ru="Модель", ky="Модели", en="Model"))
    measures = Name(Term(ru="Что измеряет", ky="Эмнени өлчөйт", en="What it measures"))
    siting = Code(Term(ru="Размещение", ky="Жайгашуусу", en="Siting"), Siting)
    height = Quantity(Term(ru="Высота забора", ky="Алуу бийиктиги", en="Height of intake"), METRE, 0)  # fmt: skip
    approved = Flag(Term(ru="Утверждён", ky="Бекитилген", en="Approved instrument"))
    approved_on = Day(Term(ru="Внесён в реестр", ky="Реестрге киргизилген", en="Approved on"))
    verified_to = Day(
        Term(ru="Поверка до", ky="Текшерүүсү чейин", en="Verified until"), ends=Ends.AFTER
    )
    certificate = Name(Term(ru="Свидетельство о поверке", ky="Текшерүү күбөлүгү", en="Certificate"))
    tier = Code(Term(ru="Уровень доверия", ky="Ишеним деңгээли", en="Trust"), Tier)

    layer = Layer(
        slug="sensors",
        title=Term(ru="Датчики и приборы", ky="Датчиктер жана приборлор", en="Sensors and monitors"),
        about=Term(
            ru="Приборы, которые измеряют воздух: чей, где стоит, поверен ли, насколько ему верить.",
            ky="Абаны өлчөөчү приборлор: кимдики, кайда турат, текшерилгенби, канча ишенсе болот.",
            en="Instruments that measure the air: whose, where, verified or not, how far trusted.",
        ),
        theme=Theme.AIR,
        open_data=[*Place.essentials, provider, model, measures, siting, height, approved,
                   approved_on, verified_to, certificate, tier],
        compare=[
            Count(better="more", called=Term(ru="Всего", ky="Баары", en="All instruments")),
            Count(only={approved: True}, better="more",
                  called=Term(ru="Утверждённых", ky="Бекитилген", en="Approved")),
        ],
        colour_by=tier,
    )  # fmt: skip
