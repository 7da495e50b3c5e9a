"""Sources of ionising radiation (источники ионизирующего излучения)."""

from ekokarta.domains.radiation.category import Category, SourceKind
from ekokarta.domains.radiation.hazard import Hazard, Standing
from ekokarta.layers import Code, Count, Layer, Name, Place, Publish, Quantity
from ekokarta.terms import GIGABECQUEREL, Term, Theme


class RadiationSource(Hazard):
    """A sealed or open source, or a generator, by its category of danger; only its district is told."""

    type = Code(Term(ru="Вид источника", ky="Булактын түрү", en="Type of source"), SourceKind)
    category = Code(Term(ru="Категория", ky="Категориясы", en="Category"), Category)
    nuclide = Name(Term(ru="Радионуклид", ky="Радионуклид", en="Nuclide"))
    activity = Quantity(Term(ru="Активность", ky="Активдүүлүгү", en="Activity"), GIGABECQUEREL, 0)

    layer = Layer(
        slug="radiation-sources",
        title=Term(ru="Источники излучения", ky="Нурлануу булактары", en="Radiation sources"),
        about=Term(
            ru="Сколько источников ионизирующего излучения в районе, каких категорий; места не публикуются.",
            ky="Районго канча иондоштуруучу нурлануу булагы, кайсы категорияда; жери жарыяланбайт.",
            en="How many sources of ionising radiation a district has, of which category; no places.",
        ),
        theme=Theme.SAFETY, publish=Publish.AGGREGATE, sensitive=True,
        compare=[
            Count(called=Term(ru="Всего источников", ky="Булактар баары", en="Sources in all")),
            Count(only={Hazard.standing: Standing.IN_USE},
                  called=Term(ru="В эксплуатации", ky="Иштетилүүдө", en="In use")),
            Count(only={Hazard.standing: Standing.ORPHAN}, better="fewer",
                  called=Term(ru="Бесхозных", ky="Ээсиз", en="Orphan")),
            Count(only={category: Category.FIRST},
                  called=Term(ru="I категории", ky="I категориядагы", en="Category 1")),
        ],
        natural_key=[Place.external, Place.name, Place.where],
    )  # fmt: skip
