"""What somebody did: an enterprise, or a person whose name never leaves the registry."""

from ekokarta.layers import Event, PersonalName, PersonalText, Reference
from ekokarta.terms import Term


class Committed(Event):
    """An event with somebody behind it."""

    enterprise = Reference(
        Term(ru="Предприятие", ky="Ишкана", en="Enterprise"),
        "subjects.Body", null=True, blank=True, related_name="+",
    )  # fmt: skip
    offender = PersonalName(Term(ru="Нарушитель", ky="Укук бузуучу", en="Offender"))
    contact = PersonalText(Term(ru="Контакт", ky="Байланыш", en="Contact"))

    class Meta:
        abstract = True
