"""The measures of fees: all kinds together, and each by itself."""

from typing import Any

from ekokarta.law.fee_kind import FeeKind
from ekokarta.layers import Measure, Total, label
from ekokarta.terms import Term, Unit


def by_fee(
    fee: Any,
    of: Any,
    *,
    fines: bool = False,
    called: Term | None = None,
    unit: Unit | None = None,
    headline: bool = False,
) -> list[Measure]:
    """The total of `of` over all fees and over each kind of the column `fee`.

    `called` is the title of the first where `of` says only "number": then a kind is called by itself.
    """
    title = called or label(of)
    kinds = [*FeeKind] if fines else FeeKind.charged()
    each = [
        Total(of, unit, only={fee: kind}, called=kind.label if called else _of(title, kind.label))
        for kind in kinds
    ]
    return [Total(of, unit, called=title, headline=headline), *each]


def _of(title: Term, kind: Term) -> Term:
    """«Начислено за воду»."""
    return Term(ru=f"{title.ru} {kind.ru}", ky=f"{title.ky}: {kind.ky}", en=f"{title.en} {kind.en}")
