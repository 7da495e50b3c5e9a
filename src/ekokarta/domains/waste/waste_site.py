"""Landfills and dumps (места размещения твёрдых бытовых отходов)."""

from typing import ClassVar

from ekokarta.domains.waste.site_kind import Legality
from ekokarta.layers import (
    Count,
    Course,
    Formerly,
    Layer,
    Place,
    Quantity,
    Reference,
    Share,
    Text,
    Total,
)
from ekokarta.terms import CUBIC_METRE, HECTARE, Term, Theme


class WasteSite(Place):
    """A site where solid household waste lies, whether anyone allowed it or not."""

    legality = Course(
        Term(ru="Законность по времени", ky="Мыйзамдуулугу убакыт боюнча", en="Legality over time"),
        Legality,
    )
    area = Quantity(Term(ru="Площадь", ky="Аянты", en="Area"), HECTARE, minimum=0)
    volume = Quantity(Term(ru="Объём", ky="Көлөмү", en="Volume"), CUBIC_METRE, minimum=0)
    operator = Reference(Term(ru="Кто содержит", ky="Ким тейлейт", en="Kept by"), "subjects.Body",
                         null=True, blank=True, related_name="+")  # fmt: skip
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    formerly: ClassVar = {
        "authorised": Formerly(
            "legality", {"True": "authorised", "False": "unauthorised", None: ""}
        )
    }
    "The journal of the first version speaks of a flag."

    layer = Layer(
        slug="waste-sites",
        title=Term(ru="Полигоны и свалки", ky="Таштанды жайлары", en="Landfills and dumps"),
        about=Term(
            ru="Места, где лежат твёрдые бытовые отходы, санкционированные и нет: законность меняется.",
            ky="Катуу тиричилик калдыктары жаткан жерлер: уруксат берилгени да, берилбегени да, убакыт менен.",
            en="The sites where solid household waste lies, authorised and not: that changes over time.",
        ),
        theme=Theme.WASTE, leads=True,
        open_data=[*Place.essentials, legality, area, volume, operator, remark],
        compare=[
            Count(),
            Count(only={legality: Legality.UNAUTHORISED}, better="fewer", headline=True,
                  called=Term(ru="Несанкционированных свалок", ky="Уруксатсыз таштанды жайы", en="Unauthorised dumps")),
            Count(only={legality: Legality.AUTHORISED},
                  called=Term(ru="Санкционированных мест", ky="Уруксат берилген жайлар", en="Authorised sites")),
            Share(only={legality: Legality.UNAUTHORISED}, better="fewer",
                  called=Term(ru="Доля несанкционированных", ky="Уруксатсыздардын үлүшү", en="Share unauthorised")),
            Total(area), Total(volume),
        ],
        colour_by=legality, natural_key=[Place.name, Place.where], aliases={"authorised": legality},
    )  # fmt: skip
