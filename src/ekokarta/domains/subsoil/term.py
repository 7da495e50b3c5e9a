"""When a licence ends that does not say so: after the longest term of its kind."""

from typing import Any

from ekokarta.law.dated import norm_on

SUBJECT = "licence-term-"


def of_term(norm: Any) -> dict[str, str] | None:
    """The licences whose end follows from this norm; None of another norm."""
    kind = norm.subject.removeprefix(SUBJECT)
    return {"allows": kind} if kind != norm.subject else None


def usual_end(kind: str, issued: str) -> str:
    """The last day as ISO text, as precise as the day of issue; empty where that or the term is unknown.

    Terms are norms of the law, `licence-term-{kind}`, in years. They run from day to day: five years
    from 10 March 2019 end on 10 March 2024. Before the law of 2018 no term is known.
    """
    years = norm_on(f"{SUBJECT}{kind}", issued) if issued and kind else None
    if years is None:
        return ""
    return f"{int(issued[:4]) + int(years)}{issued[4:]}".replace("-02-29", "-02-28")
