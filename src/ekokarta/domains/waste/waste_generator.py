"""Small generators of waste (швейные цеха и другие), and whether a contract takes it away."""

from ekokarta.domains.waste.coverage import Coverage, until, with_contract
from ekokarta.domains.waste.generator_kind import Branch, WasteKind
from ekokarta.layers import (
    Code,
    Count,
    Course,
    Layer,
    Place,
    Quantity,
    Reference,
    Share,
    Total,
    refers,
)
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
    covered_before = Course(Term(ru="Охват по времени", ky="Убакыт боюнча", en="Covered"), Coverage)
    covered = Course(Term(ru="Охват договором", ky="Келишим менен камтылышы", en="Covered by a contract"), Coverage,
                     late=[Coverage.EXPIRED], editable=False)  # fmt: skip
    depends = (refers(contract, "opened_on", "expires_on", "closed_on"),)

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
        aliases={"covered": covered_before},
    )  # fmt: skip

    def clean(self) -> None:
        """An accepted contract says since when and until when it covers; a new one leaves what was before it."""
        super().clean()
        before, contract = self.stored(), self.contract
        renewed = before and before.contract_id not in (None, self.contract_id)
        if before and renewed and contract and self.covered_before == before.covered_before:
            self.covered_before = until(before.covered, contract.opened_on)
        self.covered = self.covered_before
        if contract and contract.stands:
            days = contract.opened_on, contract.ends_on, contract.closed_on
            self.covered = with_contract(self.covered_before, *days)
