"""The calendar of international reports (национальные сообщения, двухгодичные доклады)."""

from ekokarta.domains.climate.obligation import ReportKind, Stage, Timeliness, timeliness
from ekokarta.layers import Code, Course, Day, Entry, Layer, Name, Reference, Text
from ekokarta.terms import Term, Theme


class ReportObligation(Entry):
    """A report which the country owes somebody: its kind and number, when due, how far it is."""

    type = Code(Term(ru="Вид доклада", ky="Докладдын түрү", en="Kind of report"), ReportKind)
    addressee = Name(Term(ru="Кому", ky="Кимге", en="To whom"))
    responsible = Reference(Term(ru="Кто готовит", ky="Ким даярдайт", en="Prepared by"), "subjects.Body",
                            null=True, blank=True, related_name="+")  # fmt: skip
    due = Day(Term(ru="Срок", ky="Мөөнөтү", en="Due"))
    stage = Course(Term(ru="Стадия", ky="Баскычы", en="Stage"), Stage)
    timely = Course(Term(ru="Своевременность", ky="Өз убагында", en="Timeliness"), Timeliness,
                    late=[Timeliness.LATE], editable=False)  # fmt: skip
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="report-obligations",
        title=Term(ru="Международная отчётность", ky="Эл аралык отчёттуулук", en="International reports"),
        about=Term(
            ru="Доклады, которые страна обязана представлять по климату: вид, срок, стадия, не просрочен ли.",
            ky="Өлкө климат боюнча тапшырууга милдеттүү докладдар: түрү, мөөнөтү, баскычы, кечиккен жокпу.",
            en="Reports on climate which the country owes: kind, when due, how far, and whether late.",
        ),
        theme=Theme.CLIMATE,
        open_data=[*Entry.essentials, type, addressee, responsible, due, stage, timely, act, remark],
        colour_by=stage,
        natural_key=[Entry.name],
    )  # fmt: skip

    def clean(self) -> None:
        """Late is what was not submitted by its day."""
        super().clean()
        self.timely = timeliness(self.stage, self.due)
