"""Biological hazards (биологически опасные объекты)."""

from ekokarta.domains.radiation.hazard import Hazard
from ekokarta.domains.radiation.object_kind import BiologicalKind
from ekokarta.layers import Code, Count, Day, Flag, Layer, Place, Publish, Share
from ekokarta.terms import Term, Theme


class BiologicalHazard(Hazard):
    """A burial ground of animals or a laboratory with pathogens; only its district is told."""

    type = Code(Term(ru="Вид объекта", ky="Объекттин түрү", en="Type"), BiologicalKind)
    fenced = Flag(Term(ru="Ограждён", ky="Тосулган", en="Fenced"))
    checked_on = Day(Term(ru="Последняя проверка", ky="Акыркы текшерүү", en="Last checked on"))

    layer = Layer(
        slug="biological-hazards",
        title=Term(ru="Биологически опасные объекты", ky="Биологиялык коркунучтуу объекттер", en="Biological hazards"),
        about=Term(
            ru="Сколько в районе захоронений и лабораторий с возбудителями и сколько ограждено; места не публикуются.",
            ky="Районго канча мал көмүлгөн жер жана лаборатория, канчасы тосулган; жери жарыяланбайт.",
            en="How many burial grounds and laboratories with pathogens, and how many are fenced; no places.",
        ),
        theme=Theme.SAFETY, publish=Publish.AGGREGATE, sensitive=True,
        compare=[
            Count(called=Term(ru="Всего объектов", ky="Объекттер баары", en="Objects in all")),
            Count(only={type: BiologicalKind.ANTHRAX}, called=Term(
                ru="Сибиреязвенных захоронений", ky="Күйдүргү көмүлгөн жерлер", en="Anthrax burials")),
            Share(only={fenced: True}, better="more", called=Term(
                ru="Доля ограждённых", ky="Тосулгандардын үлүшү", en="Share fenced")),
        ],
        natural_key=[Place.external, Place.name, Place.where],
    )  # fmt: skip
