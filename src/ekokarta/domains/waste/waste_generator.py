"""Small generators of waste (швейные цеха и другие), and whether a contract takes it away."""

from ekokarta.domains.waste.coverage import Coverage, with_contract
from ekokarta.domains.waste.generator_kind import Branch, WasteKind
from ekokarta.layers import Code, Count, Course, Layer, Place, Quantity, Reference, Share, Total
from ekokarta.terms import TONNE, Term, Theme


class WasteGenerator(Place):
    """A sewing shop or another small enterprise whose waste somebody has to take."""

    branch = Code(Term(ru="Деятельность", ky="Ишмердиги", en="Branch"), Branch)
    waste = Code(Term(ru="Какие отходы", ky="Кандай калдыктар", en="Kind of waste"), WasteKind)
    tonnes = Quantity(Term(ru="Отходов в год", ky="Жылына калдык", en="Waste a year"), TONNE, 0)
    body = Reference(Term(ru="Предприятие", ky="Ишкана", en="Enterprise"), "subjects.Body",
                     null=True, blank=True, related_name="+")  # fmt: skip
    contract = Reference(Term(ru="Договор", ky="Келишим", en="Contract"), "waste.DisposalContract",
                         null=True, blank=True, related_name="+")  # fmt: skip
    covered = Course(Term(ru="Охват по времени", ky="Убакыт боюнча", en="Covered"), Coverage)

    layer = Layer(
        slug="waste-generators", theme=Theme.WASTE,
        title=Term(ru="Малые источники отходов", ky="Калдыктардын майда булактары", en="Small waste generators"),
        about=Term(
            ru="Швейные цеха и другие, чьи отходы надо вывозить: с кем договор и до какого дня.",
            ky="Тигүү цехтери жана башкалар: калдыгын ким ташыйт, келишим кайсы күнгө чейин.",
            en="Sewing shops and others whose waste must be taken: by which contract, until when.",
        ),
        open_data=[*Place.essentials, branch, waste, tonnes, body, contract, covered],
        compare=[
            Share(only={covered: Coverage.COVERED}, better="more",
                  called=Term(ru="Охват договорами", ky="Келишим менен камтылышы", en="Covered by contracts")),
            Count(only={branch: Branch.SEWING}, called=Term(ru="Швейных цехов", ky="Тигүү цехи", en="Shops")),
            Total(tonnes),
        ],
        colour_by=covered, natural_key=[Place.name, Place.where],
    )  # fmt: skip

    def clean(self) -> None:
        """The contract says since when and until when it covers."""
        super().clean()
        if self.contract:
            self.covered = with_contract(
                self.covered, self.contract.opened_on, self.contract.ends_on
            )
