"""Permits of every kind (разрешения, «все»), which the ministry issues."""

from ekokarta.domains.industry.permit_kind import PermitKind
from ekokarta.layers import Code, Count, Layer, Paper, Reference, Validity
from ekokarta.terms import Term, Theme

VALID = {Paper.validity: Validity.VALID}


class Permit(Paper):
    """That somebody may emit, discharge, place waste, take water, fell or hunt, until a day."""

    allows = Code(Term(ru="Вид разрешения", ky="Уруксаттын түрү", en="Kind of permit"), PermitKind)
    facility = Reference(Term(ru="Объект", ky="Объект", en="Facility"), "industry.ProductionFacility",
                         null=True, blank=True, related_name="+")  # fmt: skip
    act = Reference(Term(ru="Основание (акт)", ky="Негизи (акт)", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="permits",
        title=Term(ru="Разрешения", ky="Уруксаттар", en="Permits"),
        about=Term(
            ru="Разрешения министерства всех видов: кому, на что, до какого дня.",
            ky="Министрликтин бардык түрдөгү уруксаттары: кимге, эмнеге, кайсы күнгө чейин.",
            en="The permits of the ministry, of every kind: to whom, for what, until which day.",
        ),
        theme=Theme.SUBSOIL,
        open_data=[*Paper.essentials, allows, facility, act],
        compare=[
            Count(only=VALID, called=Term(ru="Действуют", ky="Күчүндө", en="Valid")),
            Count(only={**VALID, allows: PermitKind.EMISSION},
                  called=Term(ru="На выброс", ky="Чыгарууга", en="To emit")),
            Count(only={**VALID, allows: PermitKind.DISCHARGE},
                  called=Term(ru="На сброс", ky="Агызууга", en="To discharge")),
            Count(only={**VALID, allows: PermitKind.WASTE},
                  called=Term(ru="На размещение отходов", ky="Калдык жайгаштырууга", en="To place waste")),
            Count(only={Paper.validity: Validity.EXPIRED}, better="fewer",
                  called=Term(ru="Истёк срок", ky="Мөөнөтү бүткөн", en="Expired")),
        ],
        colour_by=allows,
        natural_key=[allows, Paper.number],
    )  # fmt: skip
