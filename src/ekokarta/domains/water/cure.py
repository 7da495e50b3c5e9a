"""What is done against a subject without treatment, how it cures that, and who is who in the sums."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from ekokarta.domains.water.plant_state import PlantState
from ekokarta.layers import state_in
from ekokarta.terms import Codes, Term


class Measure(Codes):
    """What was done."""

    STOP = (
        "stop",
        Term(
            ru="деятельность приостановлена", ky="ишмердүүлүгү токтотулган", en="activity stopped"
        ),
    )
    WARN = "warn", Term(ru="предписание", ky="жазма буйрук", en="prescription")
    SEAL = "seal", Term(ru="опечатано", ky="пломбаланган", en="sealed")  # fmt: skip


class Cure(Codes):
    """How far the subject is with a treatment plant of its own."""

    NONE = "none", Term(ru="не устраняется", ky="жоюлган жок", en="nothing done")
    BUILDING = "building", Term(ru="строится", ky="курулууда", en="being built")
    BUILT = "built", Term(ru="построено", ky="курулган", en="built")


STANDING = (PlantState.BUILT, PlantState.WORKS)
"A plant that stands finished, working or not yet."


class Sets(NamedTuple):
    """Subjects by their keys. Whoever built without having been stopped stands apart."""

    stopped: frozenset[str]
    building: frozenset[str]
    built: frozenset[str]
    built_elsewhere: frozenset[str]


def sets(measures: Iterable[Any], plants: Iterable[Any], year: int) -> Sets:
    """Who is who at the end of `year`: by measures that stand, and by plants that are operated."""
    here = [m for m in measures if m.subject and m.counts_in(year)]
    stopped = frozenset(m.subject.key for m in here if m.measure == Measure.STOP)
    building = frozenset(m.subject.key for m in here if state_in(m.cure, year) == Cure.BUILDING)
    cured = {m.subject.key for m in here if state_in(m.cure, year) == Cure.BUILT}
    owned = {p.operator.key for p in plants if p.operator and state_in(p.status, year) in STANDING}
    return Sets(stopped, building, frozenset(cured | owned), frozenset((cured | owned) - stopped))


def outsiders(stopped: int, building: int, built: int) -> int:
    """How many of those who built cannot be among the stopped, if nobody both builds and has built."""
    return max(0, building + built - stopped)
