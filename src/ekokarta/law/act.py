"""Legal acts (нормативные правовые акты)."""

from ekokarta.law.confidence import Confidence
from ekokarta.layers import Code, Day, Entry, InOrder, Layer, Name
from ekokarta.terms import Codes, Term, Theme


class ActType(Codes):
    """Who adopts it and how: the law on normative legal acts."""

    LAW = "law", Term(ru="Закон", ky="Мыйзам", en="Law")
    DECREE = "decree", Term(ru="Указ Президента", ky="Президенттин Жарлыгы", en="Decree")
    RESOLUTION = "resolution", Term(ru="Постановление", ky="Токтом", en="Resolution")
    INSTRUCTION = (
        "instruction",
        Term(ru="Распоряжение", ky="Кабинеттин буйругу", en="Instruction"),
    )
    ORDER = "order", Term(ru="Приказ", ky="Буйрук", en="Order")
    AGREEMENT = "agreement", Term(ru="Соглашение", ky="Макулдашуу", en="Agreement")
    OTHER = "other", Term(ru="Другое", ky="Башка", en="Other")


class Force(Codes):
    """Whether it is known since when an act is in force."""

    KNOWN = "known", Term(ru="день известен", ky="күнү белгилүү", en="day known")
    UNKNOWN = "unknown", Term(
        ru="день вступления в силу не установлен",
        ky="күчүнө кирген күнү аныкталган эмес",
        en="day of force not established",
    )  # fmt: skip
    UNDATED = "undated", Term(
        ru="ни день подписания, ни день вступления в силу не установлены",
        ky="кол коюлган күнү да, күчүнө кирген күнү да аныкталган эмес",
        en="neither day of signing nor day of force established",
    )  # fmt: skip


class Act(Entry):
    """A law, a decree, a resolution or an order on which a record, a rate or a plan stands."""

    type = Code(Term(ru="Вид акта", ky="Актынын түрү", en="Type of act"), ActType)
    number = Name(Term(ru="Номер акта", ky="Актынын номери", en="Number of the act"))
    adopted_on = Day(Term(ru="Принят", ky="Кабыл алынган", en="Adopted on"))
    force = Code(Term(ru="Вступление в силу", ky="Күчүнө кириши", en="Coming into force"), Force,
                 editable=False)  # fmt: skip
    confidence = Code(Term(ru="Достоверность", ky="Ишенимдүүлүк", en="Confidence"), Confidence)
    in_order = (InOrder(adopted_on, "valid_to"),)

    layer = Layer(
        slug="acts",
        title=Term(ru="Нормативные акты", ky="Ченемдик актылар", en="Legal acts"),
        about=Term(
            ru="Законы, указы, постановления и распоряжения, на которых стоят записи реестров.",
            ky="Реестрлердеги жазуулар таянган мыйзамдар, жарлыктар, токтомдор жана буйруктар.",
            en="The laws, decrees, resolutions and orders on which the records of the registers stand.",
        ),
        theme=Theme.REFERENCE,
        open_data=[*Entry.essentials, type, number, adopted_on, force, confidence],
        natural_key=[type, number, adopted_on],
    )

    def clean(self) -> None:
        """Without a day of force it lends rates and articles from its signing on, and says that it is so."""
        super().clean()
        self.force = (
            Force.KNOWN if self.valid_from else Force.UNKNOWN if self.adopted_on else Force.UNDATED
        )
