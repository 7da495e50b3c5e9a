"""The radiation-safety profile of the country (профиль радиационной безопасности, РАСИМС)."""

from ekokarta.domains.radiation.freshness import Freshness, freshness_of
from ekokarta.domains.radiation.safety_area import Answer, Review, SafetyArea
from ekokarta.layers import Code, Count, Course, Day, Layer, Place, Share, Text
from ekokarta.terms import Term, Theme


class SafetyProfile(Place):
    """What the country says of itself on one criterion: the answer, its evidence, its age."""

    area = Code(Term(ru="Область", ky="Тармак", en="Thematic area"), SafetyArea, blank=False)
    answer = Code(Term(ru="Оценка", ky="Баасы", en="Answer"), Answer)
    evidence = Text(Term(ru="Подтверждение", ky="Далили", en="Evidence"))
    updated_on = Day(Term(ru="Обновлено", ky="Жаңыланган күнү", en="Updated on"))
    review = Code(Term(ru="Кем рассмотрено", ky="Ким караган", en="Reviewed"), Review)
    freshness = Course(Term(ru="Давность", ky="Эскилиги", en="Age"), Freshness,
                       late=[Freshness.OLD], editable=False)  # fmt: skip

    layer = Layer(
        slug="safety-profiles",
        title=Term(ru="Профиль РАСИМС", ky="РАСИМС профили", en="Radiation-safety profile"),
        about=Term(
            ru="Самооценка страны по тематическим областям РАСИМС: ответ, подтверждение, не старше ли 12 месяцев.",
            ky="РАСИМС тармактары боюнча өлкөнүн өзүн баалоосу: жообу, далили, 12 айдан эски эмеспи.",
            en="What the country says of itself by the areas of RASIMS: answer, evidence, and whether it is old.",
        ),
        theme=Theme.SAFETY,
        open_data=[*Place.essentials, area, answer, evidence, updated_on, review, freshness],
        compare=[
            Count(called=Term(ru="Критериев", ky="Критерийлер", en="Criteria")),
            Count(only={freshness: Freshness.OLD}, better="fewer",
                  called=Term(ru="Старше 12 месяцев", ky="12 айдан эски", en="Older than 12 months")),
            Share(only={answer: Answer.MET}, better="more",
                  called=Term(ru="Доля выполненных", ky="Аткарылгандардын үлүшү", en="Share met")),
        ],
        colour_by=area, natural_key=[area, Place.name],
    )  # fmt: skip

    def clean(self) -> None:
        super().clean()
        self.freshness = freshness_of(self.updated_on)
