"""The change between two years of one cell, and when there is none to speak of."""

import pytest

from ekokarta.reading.comparison import Change, compared
from ekokarta.release import WITHHELD, Caveat, Cell, Status


def cell(value: float | None, *flags: Caveat) -> Cell:
    status = Status.NOT_REPORTED if value is None else Status.MEASURED
    return Cell(value=value, n=1, n_expected=1, status=status, flags=frozenset(flags))


@pytest.mark.parametrize(
    ("base", "now", "difference", "part"),
    [(2.0, 3.0, 1.0, 0.5), (0.1, 0.3, 0.2, 2.0), (0.0, 5.0, 5.0, None), (4.0, 0.0, -4.0, -1.0)],
)
def test_difference_and_part(
    base: float, now: float, difference: float, part: float | None
) -> None:
    assert compared(cell(base), cell(now)) == Change(difference, part)


@pytest.mark.parametrize("missing", [None, cell(None), WITHHELD, cell(1.0, Caveat.SIMULATED)])
def test_no_change_where_an_end_is_missing_or_invented(missing: Cell | None) -> None:
    assert compared(missing, cell(2.0)) == compared(cell(2.0), missing) == Change()


def test_what_may_explain_it() -> None:
    change = compared(
        cell(1.0, Caveat.METHOD_CHANGED), cell(2.0, Caveat.PROVISIONAL, Caveat.INEXACT)
    )
    assert change.reasons == (Caveat.METHOD_CHANGED, Caveat.PROVISIONAL)
