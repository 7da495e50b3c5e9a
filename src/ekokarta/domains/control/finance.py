"""How far money is, and whether the parts of a sum make the sum."""

from collections.abc import Iterable
from decimal import Decimal

from ekokarta.terms import Codes, Term

BEYOND = Term(
    ru="Компоненты вместе больше суммы программы: {parts} из {whole} млн.",
    ky="Компоненттер чогуу программанын суммасынан көп: {whole} млндон {parts}.",
    en="The components together exceed the sum of the programme: {parts} of {whole} mln.",
)


class FinanceStage(Codes):
    """What is only prepared or asked for is not committed."""

    PREPARED = "prepared", Term(ru="подготовка", ky="даярдалууда", en="in preparation")
    PROPOSED = "proposed", Term(ru="заявка подана", ky="билдирме берилген", en="proposed")
    SIGNED = "signed", Term(ru="подписано", ky="кол коюлган", en="signed")
    RUNNING = "running", Term(ru="действует", ky="жүрүп жатат", en="running")
    CLOSED = "closed", Term(ru="завершено", ky="аяктаган", en="closed")


def together(parts: Iterable[float | None]) -> Decimal:
    """Their sum, exact: 9.1 + 32.3 + 7.1 + 1.5 are 50, not 49.99999999999999."""
    return sum((Decimal(repr(part)) for part in parts if part is not None), Decimal(0))
