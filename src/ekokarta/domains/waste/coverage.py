"""Whether somebody takes the waste of a generator, as a course: contracts begin and expire."""

from datetime import timedelta

from ekokarta.layers import Step, read_course, written_course
from ekokarta.terms import Codes, Term, first_day, last_day


class Coverage(Codes):
    """Whether there is a contract in force."""

    NONE = "none", Term(ru="нет договора", ky="келишим жок", en="no contract")
    COVERED = "covered", Term(ru="договор действует", ky="келишим күчүндө", en="contract in force")
    EXPIRED = (
        "expired",
        Term(ru="договор истёк", ky="келишимдин мөөнөтү бүткөн", en="contract expired"),
    )


def with_contract(course: str, issued: str, ends: str) -> str:
    """The course so far, and from the day of issue on the contract: a renewal leaves what was before it.

    Raises ValueError for what is no day and no course.
    """
    before = [step for step in read_course(course) if step.since < issued] if issued else []
    if issued and first_day(issued):
        before.append(Step(issued, str(Coverage.COVERED)))
    else:
        before = [Step("", str(Coverage.COVERED))]
    if ends:
        after = last_day(ends) + timedelta(days=1)
        before.append(Step(after.isoformat(), str(Coverage.EXPIRED)))
    return written_course(tuple(before))
