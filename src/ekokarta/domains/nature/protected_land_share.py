"""The protected share of the country, as it was reported (доля ООПТ в территории страны)."""

from ekokarta.domains.nature.share_kind import DISAGREE, TOLERANCE, ShareKind, share_of
from ekokarta.law.confidence import Confidence
from ekokarta.layers import Code, Figure, Layer, Quantity, Reported, refusal
from ekokarta.release import COUNTRY
from ekokarta.terms import PERCENT, SQUARE_KILOMETRE, Term, Theme
from ekokarta.territory.unit import area_of


class ProtectedLandShare(Figure):
    """Which part of the country somebody said to be protected, in percent, and how many square kilometres."""

    is_state = True
    share_kind = Code(Term(ru="Что это", ky="Бул эмне", en="Kind of share"), ShareKind,
                      default=ShareKind.REACHED)  # fmt: skip
    area = Quantity(Term(ru="Площадь", ky="Аянты", en="Area"), SQUARE_KILOMETRE, minimum=0)
    confidence = Code(Term(ru="Достоверность", ky="Ишенимдүүлүк", en="Confidence"), Confidence)
    series = (share_kind,)

    layer = Layer(
        slug="protected-land-shares",
        title=Term(ru="Доля ООПТ в стране", ky="Корголуучу аймактардын үлүшү", en="Protected share of the country"),
        about=Term(
            ru="Какая часть страны под охраной, как сообщено: контроль к сумме кадастра без двойного счёта.",
            ky="Өлкөнүн канча бөлүгү корголот, айтылгандай: кадастрдын суммасына көзөмөл.",
            en="Which part of the country is protected, as reported: a control of the sum of the cadastre.",
        ),
        theme=Theme.NATURE,
        open_data=[*Figure.essentials, share_kind, area, confidence],
        compare=[Reported(Figure.number, PERCENT, only={share_kind: ShareKind.REACHED}, better="more",
                          called=Term(ru="Доля под охраной", ky="Корголгон үлүшү", en="Share protected"))],
        natural_key=[share_kind, Figure.where, Figure.period],
    )  # fmt: skip

    def clean(self) -> None:
        """Of the country share and area must agree."""
        super().clean()
        share = share_of(self.area, area_of(COUNTRY)) if self.where_id == COUNTRY else None
        if share is not None and self.number is not None and abs(share - self.number) > TOLERANCE:
            raise refusal("area", DISAGREE.filled(area=self.area, share=share))
