"""When a licence ends that does not say so: after the longest term of its kind."""

from ekokarta.law.dated import norm_on


def usual_end(kind: str, issued: str) -> str:
    """The last day as ISO text, as precise as the day of issue; empty where that or the term is unknown.

    Terms are norms of the law, `licence-term-{kind}`, in years. They run from day to day: five years
    from 10 March 2015 end on 10 March 2020.
    """
    years = norm_on(f"licence-term-{kind}", issued) if issued and kind else None
    if years is None:
        return ""
    return f"{int(issued[:4]) + int(years)}{issued[4:]}".replace("-02-29", "-02-28")
