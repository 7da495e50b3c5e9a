"""Licences for the subsoil (лицензии на право пользования недрами)."""

from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.domains.subsoil.licence_kind import LicenceKind
from ekokarta.domains.subsoil.mineral import Resource
from ekokarta.domains.subsoil.term import of_term, usual_end
from ekokarta.layers import (
    Code,
    Count,
    Layer,
    Paper,
    Quantity,
    Reference,
    Text,
    Total,
    Validity,
    Warn,
    dated,
)
from ekokarta.terms import HECTARE, Term, Theme, first_day, last_day

VALID = {Paper.validity: Validity.VALID}


TOO_LONG = Term(
    ru="Срок длиннее наибольшего для этого вида: верно, только если лицензия продлена.",
    ky="Мөөнөтү бул түрдүн эң узагынан узун: лицензия узартылса гана туура.",
    en="The term is longer than the longest of its kind: right only if the licence was prolonged.",
)


NOT_PROLONGED = Term(
    ru="Срок длиннее наибольшего для этого вида по закону на день выдачи: укажите, чем лицензия продлена.",
    ky="Мөөнөтү берилген күнкү мыйзам боюнча бул түрдүн эң узагынан узун: эмне менен узартылганын жазыңыз.",
    en="The term is longer than the longest of its kind by the law of the day of issue: say what prolonged it.",
)


def _too_long(licence: Any) -> bool:
    most = usual_end(licence.allows, licence.opened_on)
    return bool(most and licence.expires_on and first_day(licence.expires_on) > last_day(most))


class Licence(Paper):
    """The right to prospect, explore or develop an area, which is its geometry."""

    allows = Code(Term(ru="Вид лицензии", ky="Лицензиянын түрү", en="Kind of licence"), LicenceKind)
    resource = Code(Term(ru="Вид сырья", ky="Чийки заттын түрү", en="Resource"), Resource)
    deposit = Reference(Term(ru="Месторождение", ky="Кен чыккан жер", en="Deposit"), "subsoil.Deposit",
                        null=True, blank=True, related_name="+")  # fmt: skip
    area = Quantity(Term(ru="Площадь по лицензии", ky="Лицензиядагы аянты", en="Area"), HECTARE, 0)
    prolonged_by = Text(Term(ru="Чем продлена (акт, решение)", ky="Эмне менен узартылган (акт, чечим)",
                             en="Prolonged by (act, decision)"))  # fmt: skip
    "Without it a term longer than the longest of its kind is refused."
    depends = (dated("law.Norm", of_term),)
    warns = (Warn("longer-than-the-term", Paper.expires_on, TOO_LONG, _too_long),)

    layer = Layer(
        slug="licences",
        title=Term(ru="Лицензии на недра", ky="Жер казынасына лицензиялар", en="Subsoil licences"),
        about=Term(
            ru="Лицензии на право пользования недрами: вид, сырьё, площадь, держатель, срок.",
            ky="Жер казынасын пайдалануу лицензиялары: түрү, чийки зат, аянты, ээси, мөөнөтү.",
            en="Licences to use the subsoil: kind, resource, area, holder, term.",
        ),
        theme=Theme.SUBSOIL, leads=True,
        open_data=[*Paper.essentials, allows, resource, deposit, area, prolonged_by],
        compare=[
            Count(only=VALID, headline=True, called=Term(ru="Действуют", ky="Күчүндө", en="Valid")),
            Total(area, only=VALID, called=Term(ru="Площадь действующих", ky="Күчүндөгүлөрдүн аянты", en="Area")),
            Count(only={Paper.validity: Validity.EXPIRED},
                  called=Term(ru="Истёк срок", ky="Мөөнөтү бүткөн", en="Expired")),
        ],
        colour_by=allows,
        natural_key=[Paper.number],
    )  # fmt: skip

    def clean(self) -> None:
        """A term longer than the longest of its kind on the day of issue says by which act it is so."""
        super().clean()
        if not self.simulated and not self.prolonged_by.strip() and _too_long(self):
            said = {"sentence": NOT_PROLONGED}
            raise ValidationError({"expires_on": ValidationError("%(sentence)s", "said", said)})

    @property
    def ends_on(self) -> str:
        return self.expires_on or usual_end(self.allows, self.opened_on)
