"""Tailings sites and waste rock (хвостохранилища и горные отвалы)."""

from ekokarta.domains.radiation.hazard import Access, Hazard, Standing
from ekokarta.domains.radiation.material import Material
from ekokarta.layers import Code, Count, Layer, Place, Quantity, Total
from ekokarta.terms import CUBIC_METRE, Term, Theme


class TailingsSite(Hazard):
    """Where the residue of a mine lies; of those that are publicly listed, where exactly."""

    material = Code(Term(ru="Материал", ky="Материалы", en="Material"), Material)
    volume = Quantity(Term(ru="Объём", ky="Көлөмү", en="Volume"), CUBIC_METRE, minimum=0)

    layer = Layer(
        slug="tailings-sites",
        title=Term(ru="Хвостохранилища", ky="Калдык сактоочу жайлар", en="Tailings sites"),
        about=Term(
            ru="Хвостохранилища и отвалы с открытым доступом: материал, объём, состояние, место.",
            ky="Ачык калдык сактоочу жайлар: материалы, көлөмү, абалы, орду.",
            en="Tailings and waste rock of open access: material, volume, standing, place.",
        ),
        theme=Theme.SAFETY, only={Hazard.access: Access.OPEN},
        open_data=[Place.key, Place.where, Place.geometry, Place.opened_on, Place.closed_on, material, Hazard.standing,
                   volume, Place.source],
        compare=[
            Count(called=Term(ru="Всего", ky="Баары", en="All sites")),
            Count(only={material: Material.URANIUM}, called=Term(ru="Урановых", ky="Уран калдыктары", en="Uranium")),
            Count(only={Hazard.standing: Standing.MADE_SAFE}, better="more",
                  called=Term(ru="Обезвреженных", ky="Зыянсыздандырылган", en="Made safe")),
            Total(volume),
        ],
        colour_by=material, natural_key=[Place.external, Place.name, Place.where],
    )  # fmt: skip
