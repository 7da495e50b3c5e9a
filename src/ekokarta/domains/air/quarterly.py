"""How far the sampling of a quarter has come: planned, taken or missed, handed over, decided."""

from ekokarta.layers import Step, days_of, written_course
from ekokarta.terms import Codes, Term, first_day


class Progress(Codes):
    """A quarter without samples is missed on its last day, and everybody sees it."""

    PLANNED = "planned", Term(ru="по плану", ky="планда", en="planned")
    MISSED = "missed", Term(ru="квартал пропущен", ky="чейрек өткөрүлүп жиберилди", en="missed")
    TAKEN = "taken", Term(ru="пробы отобраны", ky="үлгүлөр алынды", en="sampled")
    HANDED = (
        "handed",
        Term(ru="передано в СЭТН", ky="көзөмөл кызматына өткөрүлдү", en="handed over"),
    )
    DECIDED = "decided", Term(ru="есть решение", ky="чечим бар", en="decided")


def progress(period: str, taken: str, handed: str, decided: str) -> str:
    """The course of a quarter from its period and three days (ISO text, empty where not yet).

    Of several things on one day the last is told. Raises ValueError where a day is before the one
    that must come first, and for what is no day and no dated period.
    """
    begins, ends = (day.isoformat() for day in days_of(period))
    steps = [Step(begins, str(Progress.PLANNED))]
    if not taken or first_day(taken).isoformat() > ends:
        steps.append(Step(ends, str(Progress.MISSED)))
    before = begins
    for day, state in ((taken, Progress.TAKEN), (handed, Progress.HANDED), (decided, Progress.DECIDED)):  # fmt: skip
        if day and first_day(day).isoformat() < before[: len(day)]:
            raise ValueError(day)
        if day:
            steps.append(Step(day, str(state)))
            before = day
    last = {step.since: step for step in steps}
    return written_course(tuple(last[since] for since in sorted(last)))
