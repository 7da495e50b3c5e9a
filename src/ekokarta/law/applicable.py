"""Which rate of a fee law gives for a fact, by its day and its use; where not exactly one, why none."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ekokarta.journal.moment import once
from ekokarta.law.dated import begun, ends, holding
from ekokarta.law.fee_rate import FeeRate
from ekokarta.terms import Codes, Term


class Unrated(Codes):
    """Why law gives no rate of its own: never is the nearest one taken."""

    NO_DAY = "no-day", Term(
        ru="На этот день ставки этой платы нет: ни одна ещё не действует или уже не действует.",
        ky="Бул күнгө мындай төлөмдүн ставкасы жок: бири да күчүндө эмес.",
        en="There is no rate of this fee on this day: none holds yet, or none any more.",
    )  # fmt: skip
    NO_USE = "no-use", Term(
        ru="Для этой цели и высоты ставки на этот день нет.",
        ky="Бул максатка жана бийиктикке бул күнү ставка жок.",
        en="There is no rate for this purpose and altitude on this day.",
    )  # fmt: skip
    NO_PURPOSE = "no-purpose", Term(
        ru="Цель водопользования не известна, а ставка от неё зависит: укажите водопользователя и его цель.",
        ky="Суу пайдалануунун максаты белгисиз, ставка андан көз каранды: суу пайдалануучуну көрсөтүңүз.",
        en="The purpose of the water use is not known, and the rate depends on it: name the user and its purpose.",
    )  # fmt: skip
    NO_ALTITUDE = "no-altitude", Term(
        ru="Высота не известна, а ставка от неё зависит: укажите высоту у водопользователя.",
        ky="Бийиктик белгисиз, ставка андан көз каранды: суу пайдалануучунун бийиктигин көрсөтүңүз.",
        en="The altitude is not known, and the rate depends on it: say the altitude of the water user.",
    )  # fmt: skip
    CHANGED = "changed", Term(
        ru="В этом периоде ставка сменилась: укажите день точнее.",
        ky="Бул мезгилде ставка өзгөргөн: күнүн тагыраак жазыңыз.",
        en="The rate changed within this period: say the day more exactly.",
    )  # fmt: skip
    SEVERAL = "several", Term(
        ru="На этот день подходят несколько ставок: выберите нужную.",
        ky="Бул күнгө бир нече ставка туура келет: керектүүсүн тандаңыз.",
        en="Several rates fit on this day: choose one.",
    )  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """What a fact says of itself, as far as a rate asks for it; empty and None are unknown."""

    fee: str
    day: str
    purpose: str = ""
    altitude: float | None = None
    simulated: bool = False


@dataclass(frozen=True)
class Applicable:
    """The rate by law, or why there is none; and the rates which a person may choose without a reason."""

    rate: FeeRate | None = None
    why: Unrated | None = None
    possible: list[FeeRate] = field(default_factory=list)


def applicable(asked: Asked) -> Applicable:
    """The one rate that holds on the day and asks for nothing which the fact does not fulfil."""
    found = [_on(asked, day) for day in ends(asked.day)]
    if not found:
        return Applicable(None, Unrated.NO_DAY)
    first, last = found[0], found[-1]
    if first.rate == last.rate:
        return first
    return Applicable(None, Unrated.CHANGED, [*first.possible, *last.possible])


def _on(asked: Asked, day: str) -> Applicable:
    rows = list(_newest(holding(_of(asked), day)))
    judged = [(row, list(_unfulfilled(row, asked))) for row in rows]
    possible = [row for row, faults in judged if Unrated.NO_USE not in faults]
    unknown = [fault for row, faults in judged if row in possible for fault in faults]
    if len(possible) == 1 and not unknown:
        return Applicable(possible[0], None, possible)
    if not possible:
        return Applicable(None, Unrated.NO_USE if rows else Unrated.NO_DAY)
    return Applicable(None, unknown[0] if unknown else Unrated.SEVERAL, possible)


def _of(asked: Asked) -> list[FeeRate]:
    """The rates of the fee; an invented row of law is none for a real fact."""
    accepted = FeeRate.layer.accepted.filter(fee=asked.fee).select_related("act").order_by("key")
    rows = once(("fee rates", asked.fee), lambda: list(accepted))
    return [row for row in rows if asked.simulated or not row.simulated]


def _newest(rows: Iterable[FeeRate]) -> Iterator[FeeRate]:
    """Of rates for the same thing those that began last; two of one day stand beside each other."""
    alike: dict[object, list[FeeRate]] = defaultdict(list)
    for row in rows:
        alike[_thing(row)].append(row)
    for same in alike.values():
        last = max(begun(row) for row in same)
        yield from (row for row in same if begun(row) == last)


def _thing(row: FeeRate) -> object:
    """For what a rate is: by its columns, else by its words."""
    columns = (row.purpose, row.above, row.below)
    return columns if any(said not in ("", None) for said in columns) else (row.per, row.condition)


def _unfulfilled(row: FeeRate, asked: Asked) -> Iterator[Unrated]:
    """What the fact does not say, or says otherwise (`NO_USE`); a bound itself is on neither side."""
    if row.purpose and row.purpose != asked.purpose:
        yield Unrated.NO_USE if asked.purpose else Unrated.NO_PURPOSE
    if (row.above, row.below) == (None, None):
        return
    if asked.altitude is None:
        yield Unrated.NO_ALTITUDE
    elif not (row.above is None or asked.altitude > row.above) or not (
        row.below is None or asked.altitude < row.below
    ):
        yield Unrated.NO_USE
