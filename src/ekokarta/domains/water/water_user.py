"""Water users (водопользователи): who takes surface water, where, for what."""

from ekokarta.law.water_use import Purpose
from ekokarta.layers import Code, Count, Flag, Layer, Place, Quantity, Reference, Share, Total
from ekokarta.terms import CUBIC_METRE, METRE, Term, Theme


class WaterUser(Place):
    """A point at which a legal person takes water out of a river, a lake or a canal."""

    taker = Reference(Term(ru="Водопользователь", ky="Суу пайдалануучу", en="Water user"), "subjects.Body",
                      null=True, blank=True, related_name="+")  # fmt: skip
    water_body = Reference(Term(ru="Водный объект", ky="Суу объектиси", en="Water body"), "water.WaterBody",
                           null=True, blank=True, related_name="+")  # fmt: skip
    purpose = Code(Term(ru="Цель", ky="Максаты", en="Purpose"), Purpose)
    metered = Flag(Term(ru="Есть прибор учёта", ky="Эсептегичи бар", en="Metered"))
    allowed = Quantity(
        Term(ru="Разрешено за год", ky="Жылына уруксат", en="Allowed a year"), CUBIC_METRE, 0
    )
    altitude = Quantity(Term(ru="Высота над уровнем моря", ky="Деңизден бийиктиги", en="Altitude"), METRE)  # fmt: skip

    layer = Layer(
        slug="water-users",
        title=Term(ru="Водопользователи", ky="Суу пайдалануучулар", en="Water users"),
        about=Term(
            ru="Кто, где и для чего берёт поверхностную воду и стоит ли прибор учёта.",
            ky="Жер үстүндөгү сууну ким, кайдан, эмне үчүн алат, эсептегичи барбы.",
            en="Who takes surface water, where and for what, and whether it is metered.",
        ),
        theme=Theme.WATER,
        open_data=[*Place.essentials, taker, water_body, purpose, metered, allowed, altitude],
        compare=[
            Count(),
            Share(only={metered: True}, better="more",
                  called=Term(ru="С прибором учёта", ky="Эсептегичи барлар", en="Metered")),
            Total(allowed, called=Term(
                ru="Разрешённый объём за год", ky="Жылына уруксат көлөмү", en="Volume allowed a year")),
            Total(allowed, only={purpose: Purpose.IRRIGATION}, called=Term(
                ru="Разрешённый объём на орошение", ky="Сугарууга уруксат", en="Allowed for irrigation")),
        ],
        colour_by=purpose, natural_key=[Place.external, Place.name, Place.where],
    )  # fmt: skip
