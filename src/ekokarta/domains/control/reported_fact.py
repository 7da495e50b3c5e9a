"""The facts of the ministry's annual report, as it said them."""

from ekokarta.layers import Count, Figure, Layer, Name, Quantity, Text
from ekokarta.terms import Term, Theme


class ReportedFact(Figure):
    """A number, a date or a word which the ministry reported to the public, with its quote."""

    topic = Name(Term(ru="О чём", ky="Эмне жөнүндө", en="Topic"), blank=False)
    measured_in = Name(Term(ru="Единица", ky="Бирдик", en="Unit"))
    place = Name(Term(ru="Место в отчёте", ky="Отчёттогу жер", en="Place in the report"))
    inferred = Name(Term(ru="Выведено нами", ky="Биз чыгарган", en="Inferred by us"))
    quote = Text(Term(ru="Цитата", ky="Цитата", en="Quote"))
    section = Name(Term(ru="Раздел", ky="Бөлүм", en="Section"))
    line = Quantity(
        Term(ru="Строка отчёта", ky="Отчёттун сабы", en="Line of the report"), minimum=1
    )
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))
    series = (topic,)
    least = None

    layer = Layer(
        slug="reported-facts",
        title=Term(ru="Факты отчёта", ky="Отчёттун фактылары", en="Facts of the report"),
        about=Term(
            ru="Числа, даты и слова отчёта министерства за 2023 год: с цитатой и номером строки.",
            ky="Министрликтин 2023-жылдагы отчётунун сандары, күндөрү жана сөздөрү: цитатасы, сабы менен.",
            en="Numbers, dates and words of the ministry's report on 2023: with quote and line.",
        ),
        theme=Theme.REPORT,
        open_data=[
            *Figure.essentials, topic, measured_in, place, inferred, quote, section, line, remark,
        ],
        compare=[Count()],
        aliases={
            "id": Figure.key, "value": Figure.said, "unit": measured_in, "note": remark,
            "period_or_date": Figure.period,
        },
    )  # fmt: skip

    @property
    def title(self) -> Term:
        """Only the report's own language has words for it."""
        return Term(ru=self.topic, ky=self.topic, en=self.topic)
