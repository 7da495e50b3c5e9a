"""Whether somebody takes the waste of a generator, as a course: contracts begin and expire."""

from ekokarta.layers import Step, read_course, written_course
from ekokarta.terms import Codes, Term, day_after, first_day


class Coverage(Codes):
    """Whether there is a contract in force."""

    NONE = "none", Term(ru="нет договора", ky="келишим жок", en="no contract")
    COVERED = "covered", Term(ru="договор действует", ky="келишим күчүндө", en="contract in force")
    EXPIRED = (
        "expired",
        Term(ru="договор истёк", ky="келишимдин мөөнөтү бүткөн", en="contract expired"),
    )


def until(course: str, issued: str) -> str:
    """What a course says before a day; nothing where the day is not known."""
    return written_course(
        tuple(s for s in read_course(course) if s.since < issued) if issued else ()
    )


def with_contract(course: str, issued: str, ends: str, cancelled: str = "") -> str:
    """What is said of the time before, and from the day of issue on the contract, until it ends or is cancelled.

    Raises ValueError for what is no day and no course.
    """
    before = list(read_course(until(course, issued)))
    if issued and first_day(issued):
        before.append(Step(issued, str(Coverage.COVERED)))
    else:
        before = [Step("", str(Coverage.COVERED))]
    after = day_after(ends) if ends else ""
    if cancelled and (not after or cancelled < after):
        before = [step for step in before if step.since < cancelled]
        before.append(Step(cancelled, str(Coverage.NONE)))
    elif after:
        before.append(Step(after, str(Coverage.EXPIRED)))
    return written_course(tuple(before))
