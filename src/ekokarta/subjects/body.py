"""Enterprises and bodies (субъекты), by their tax number (ИНН)."""

from collections.abc import Collection
from re import fullmatch
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError

from ekokarta.layers import ByKey, Code, Entry, Layer, Name, Reference, portions
from ekokarta.terms import Codes, Term, Theme


class BodyType(Codes):
    """What kind of body it is."""

    STATE = "state", Term(ru="Государственный орган", ky="Мамлекеттик орган", en="State body")
    MUNICIPAL = "municipal", Term(ru="Муниципальное", ky="Муниципалдык", en="Municipal")
    ENTERPRISE = "enterprise", Term(ru="Предприятие", ky="Ишкана", en="Enterprise")
    NGO = "ngo", Term(ru="Общественная организация", ky="Коомдук уюм", en="Public organisation")
    INTERNATIONAL = (
        "international",
        Term(ru="Международная организация", ky="Эл аралык уюм", en="International organisation"),
    )


def is_tax_number(text: str) -> bool:
    """Fourteen digits. Only the structure: no checksum of the ИНН is published."""
    return bool(fullmatch(r"\d{14}", text))


class ByTaxNumber(ByKey):
    """Sheets name a body by its key or by its tax number."""

    def get_by_natural_key(self, key: str) -> Any:
        found = self.by_natural_keys([key])
        return found[key] if key in found else super().get_by_natural_key(key)

    def by_natural_keys(self, keys: Collection[str]) -> dict[str, Any]:
        found = super().by_natural_keys(keys)
        numbers = [key for key in keys if key not in found and is_tax_number(key)]
        bodies = (b for some in portions(numbers) for b in self.filter(tax_number__in=some))
        return found | {body.tax_number: body for body in bodies}


class Body(Entry):
    """A legal person: an enterprise, a state body, an organisation. Natural persons never."""

    type = Code(Term(ru="Вид", ky="Түрү", en="Type"), BodyType)
    tax_number = Name(Term(ru="ИНН", ky="ИСН", en="Tax number"), max_length=14)
    merged_into = Reference(
        Term(ru="Вошло в", ky="Кошулган", en="Merged into"),
        "subjects.Body", null=True, blank=True, related_name="absorbed",
    )  # fmt: skip

    objects: ClassVar[ByKey] = ByTaxNumber()

    layer = Layer(
        slug="bodies",
        title=Term(ru="Предприятия и органы", ky="Ишканалар жана органдар", en="Bodies"),
        about=Term(
            ru="Юридические лица, о которых говорят реестры, с ИНН, где он известен.",
            ky="Реестрлерде аталган юридикалык жактар, белгилүү болсо ИСН менен.",
            en="The legal persons of which the registers speak, with their tax number if known.",
        ),
        theme=Theme.REFERENCE,
        open_data=[*Entry.essentials, type, tax_number, merged_into],
        natural_key=[tax_number],
        aliases={"inn": tax_number, "ИНН": tax_number},
    )

    def clean(self) -> None:
        """The tax number has its structure and is nobody else's; a merger never goes in a circle."""
        super().clean()
        if self.tax_number and not is_tax_number(self.tax_number):
            raise ValidationError({"tax_number": ValidationError("", code="tax_number")})
        if self.tax_number and self.others(tax_number=self.tax_number):
            raise ValidationError({"tax_number": ValidationError("", code="unique")})
        if self.merged_into and self.merged_into.today().key == self.key:
            raise ValidationError({"merged_into": ValidationError("", code="circle")})

    def today(self) -> Self:
        """The body that it is part of now: itself, or what it was merged into, however often."""
        body, seen = self, {self.key}
        while body.merged_into and body.merged_into.key not in seen:
            body = body.merged_into
            seen.add(body.key)
        return body


class FormerName(Entry):
    """A name which a body had until `valid_to`: old papers still say it."""

    body = Reference(
        Term(ru="Предприятие или орган", ky="Ишкана же орган", en="Body"),
        "subjects.Body", related_name="former_names",
    )  # fmt: skip

    layer = Layer(
        slug="body-names",
        title=Term(
            ru="Прежние названия предприятий",
            ky="Ишканалардын мурунку аттары",
            en="Former names of bodies",
        ),
        about=Term(
            ru="Как предприятие или орган назывался раньше.",
            ky="Ишкана же орган мурда кандай аталган.",
            en="How an enterprise or a body was called before.",
        ),
        theme=Theme.REFERENCE,
        open_data=[*Entry.essentials, body],
    )
