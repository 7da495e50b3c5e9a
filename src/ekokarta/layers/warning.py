"""What may be wrong in a record and is taken all the same: a rule with words, seen wherever the record is worked on.

What cannot be true is refused by `clean`. A warning compares what the record says with what it itself declares,
its capacity, its limit, its act, or with a row of the law.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from ekokarta.layers.depends import field_of
from ekokarta.terms import Codes, Term


class Severity(Codes):
    """How sure it is that something is wrong."""

    FINDING = "finding", Term(ru="нарушение нормы", ky="ченем бузулган", en="beyond a limit")
    DOUBT = "doubt", Term(ru="проверьте", ky="текшериңиз", en="check it")
    CONTRADICTION = "contradiction", Term(ru="противоречие", ky="карама-каршылык", en="contradiction")  # fmt: skip


@dataclass(frozen=True, eq=False)
class Warn:
    """A warning as a register declares it, beside its columns."""

    id: str
    "Never changes: small Latin letters and hyphens."
    column: Any
    "Beside which it is shown."
    said: Term
    "The sentence."
    when: Callable[[Any], Any]
    "Whether it stands, of a record whose columns are known and which `clean` has worked out."
    severity: Severity = Severity.DOUBT
    spans: Any = None
    "The reference to a record which takes part: it is said of both, whichever of them changes."


class Warning(NamedTuple):
    """A warning that stands over a record."""

    id: str
    column: str
    said: Term
    severity: Severity


def warnings_of(record: Any) -> Iterator[Warning]:
    """The warnings that stand over a record, those of its register before those of its kind."""
    declared = (warn for kind in type(record).__mro__ for warn in vars(kind).get("warns", ()))
    for warn in dict.fromkeys(declared):
        if warn.when(record):
            yield Warning(warn.id, field_of(warn.column).name, warn.said, warn.severity)


def warnings_over(record: Any, reference: Any) -> Iterator[Warn]:
    """Those which a record shares with the one to which its column `reference` refers."""
    for warn in record.warns:
        if warn.spans is not None and field_of(warn.spans) == reference and warn.when(record):
            yield warn
