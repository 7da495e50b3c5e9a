"""What every dangerous thing says: who answers for it, who may know of it, in which class it is."""

from ekokarta.layers import Code, Course, Place, Reference
from ekokarta.terms import Codes, Term


class Access(Codes):
    """Who may know where it is; what nobody has opened is not open."""

    OPEN = "open", Term(ru="открытый", ky="ачык", en="open")
    SERVICE = "service", Term(ru="служебный", ky="кызматтык", en="for service")
    SECRET = "secret", Term(ru="секретный", ky="жашыруун", en="secret")


class Danger(Codes):
    """Classes of danger of the law, the first the worst."""

    I = "1", Term(ru="I класс", ky="I класс", en="class I")  # noqa: E741
    II = "2", Term(ru="II класс", ky="II класс", en="class II")
    III = "3", Term(ru="III класс", ky="III класс", en="class III")
    IV = "4", Term(ru="IV класс", ky="IV класс", en="class IV")


class Standing(Codes):
    """What became of it."""

    IN_USE = "in_use", Term(ru="эксплуатируется", ky="иштетилүүдө", en="in use")
    STORED = "stored", Term(ru="хранится", ky="сакталууда", en="stored")
    ORPHAN = "orphan", Term(ru="бесхозный", ky="ээсиз", en="orphan")
    CLOSED = "closed", Term(ru="закрыт", ky="жабылган", en="closed")
    MADE_SAFE = "made_safe", Term(ru="обезврежен", ky="зыянсыздандырылган", en="made safe")


class Hazard(Place):
    """A thing that is dangerous where it stands."""

    access = Code(
        Term(ru="Класс доступа", ky="Жеткиликтүүлүк классы", en="Access class"),
        Access, blank=False, default=Access.SERVICE,
    )  # fmt: skip
    standing = Course(
        Term(ru="Состояние по времени", ky="Абалы убакыт боюнча", en="Standing over time"), Standing
    )
    keeper = Reference(
        Term(ru="Кто отвечает", ky="Ким жооп берет", en="Who answers"),
        "subjects.Body", null=True, blank=True, related_name="+",
    )  # fmt: skip

    class Meta:
        abstract = True
