"""When what a record says is over: a state of a course that ends it, or a day that has passed."""

from enum import StrEnum


class Ends(StrEnum):
    """What a day says of the end; empty of a day that ends nothing."""

    NEVER = ""
    AFTER = "after"
    "The last day on which it holds: valid until, insured until."
    FROM = "from"
    "The first day on which it is no more: closed, cancelled, lifted."
