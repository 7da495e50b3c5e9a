"""How a prescription stands over time: only a re-check fulfils it."""

from ekokarta.terms import Codes, Term, day_after


class Outcome(Codes):
    """What the re-check found."""

    FULFILLED = "fulfilled", Term(ru="исполнено", ky="аткарылган", en="fulfilled")
    PARTLY = "partly", Term(ru="частично", ky="жарым-жартылай", en="partly")
    UNFULFILLED = "unfulfilled", Term(ru="не исполнено", ky="аткарылган эмес", en="not fulfilled")


class Standing(Codes):
    """Where it stands."""

    OPEN = "open", Term(ru="в сроке", ky="мөөнөтүндө", en="within its term")
    OVERDUE = "overdue", Term(ru="срок истёк", ky="мөөнөтү өткөн", en="overdue")
    FULFILLED = "fulfilled", Term(ru="исполнено", ky="аткарылган", en="fulfilled")  # fmt: skip


def standing_of(issued: str, due: str, rechecked: str, outcome: str) -> str:
    """The course of states of a prescription; empty where nobody knows when it was issued.

    It is open until its last day and overdue from the day after it. What the enterprise says of itself
    changes nothing; a re-check that finds it fulfilled ends it, whenever that is.
    """
    if not issued:
        return ""
    steps = [(issued, Standing.OPEN)]
    done = rechecked if outcome == Outcome.FULFILLED else ""
    late = day_after(due) if due else ""
    if late and late > issued and not (done and done <= late):
        steps.append((late, Standing.OVERDUE))
    if done:
        steps = [(day, state) for day, state in steps if day < done] + [(done, Standing.FULFILLED)]
    return "; ".join(f"{day} {state}" for day, state in steps)
