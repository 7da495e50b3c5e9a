"""Cells and measures as the tables in `tests/spec` write them."""

from fractions import Fraction

from ekokarta.release import Caveat, Cell, MeasureFacts, Status
from ekokarta.terms import MICROGRAM_A_CUBIC_METRE, PERCENT, PIECES, SOM, TONNE, Unit, plain

KINDS: dict[str, tuple[str, str, Unit]] = {
    "count": ("last", "sum", PIECES),
    "total": ("last", "sum", TONNE),
    "fee": ("sum", "sum", SOM),
    "share": ("last", "ratio", PERCENT),
    "mean": ("last", "mean", TONNE),
    "figure": ("none", "none", MICROGRAM_A_CUBIC_METRE),
}
"Of each kind of measure: how it adds up over time and over space, and its unit."
FLAGS = set(Caveat.words())


def measure_of(kind: str) -> MeasureFacts:
    """A measure of this kind."""
    over_time, over_space, unit = KINDS[kind]
    return MeasureFacts(
        slug=kind, title=plain(kind), unit=unit, over_time=over_time, over_space=over_space,
        percent=kind == "share", word="total" if kind in ("total", "fee") else kind,
    )  # fmt: skip


def cell_of(said: str) -> Cell:
    """From "12 provisional n=8/10 arrived=3", "<0.5", "7s" (simulated) or the word of a status."""
    first, *rest = said.split()
    counted = dict(word.split("=") for word in rest if "=" in word)
    flags = {Caveat(word) for word in rest if word in FLAGS}
    assert len(counted) + len(flags) == len(rest), said
    status, value = _found(first.removesuffix("s") if first[:1].isdigit() else first)
    if first[:1].isdigit() and first.endswith("s"):
        flags.add(Caveat.SIMULATED)
    n, n_expected = map(int, counted.pop("n", "1/1").split("/"))
    return Cell(
        value=value, n=n, n_expected=n_expected, status=status, flags=frozenset(flags),
        **{name: int(count) for name, count in counted.items()},
    )  # fmt: skip


def _found(word: str) -> tuple[Status, float | None]:
    if word.startswith("<"):
        return Status.NON_DETECT, float(word[1:])
    if word in Status.words():
        return Status(word), None
    value = float(Fraction(word))
    return (Status.MEASURED if value else Status.ZERO), value
