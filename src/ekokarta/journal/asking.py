"""Rules that span records are declared once and asked from both ends: here from that on which others depend."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.errors import Contradicted
from ekokarta.journal.difference import difference
from ekokarta.journal.near import Near
from ekokarta.journal.working_out import worked_out
from ekokarta.layers import Depends, Record, State
from ekokarta.layers.depends import followers_of
from ekokarta.terms import Term

MOST = 1_000
"Dependents that are asked; the rules of the others are asked when they change."


def refuse_breaking(record: Any) -> None:
    """Raise Contradicted where `record`, as it would be, breaks a rule of one that depends on it."""
    if sentence := next(contradictions(record), None):
        raise Contradicted(sentence)


def contradictions(record: Any) -> Iterator[Term]:
    """The rules which `record` would break, as sentences; one that is broken already is left out."""
    binding = [pair for pair in followers_of(record._meta.label) if pair[1].binds]
    before = record.stored() if binding and record.state != State.WITHDRAWN else None
    if before is None or not difference(before, record):
        return
    for model, depends in binding:
        for dependent in _bound(model, depends, before):
            if reason := _breaks(dependent, depends, before, record):
                names = {"record": dependent, "register": model.layer.title, "reason": reason}
                yield BREAKS.filled(**names)


def _bound(model: Any, depends: Depends, before: Record) -> list[Any]:
    about = depends.dependents(before)
    accepted = model._default_manager.filter(state=State.ACCEPTED, **(about or {}))
    others = accepted if depends.column else accepted.exclude(pk=before.pk)
    return list(others.order_by("pk")[:MOST]) if about else []


def _breaks(dependent: Any, depends: Depends, before: Any, after: Any) -> Term | None:
    problem = _problem(dependent, depends, after)
    if problem is None or _problem(dependent, depends, before):
        return None
    return said_by(problem)


def _problem(dependent: Any, depends: Depends, source: Any) -> ValidationError | None:
    """What speaks against the dependent where `source`, to which it refers or which is like it, stands so."""
    near = Near(type(dependent), [] if depends.column else [source])
    if depends.column:
        setattr(dependent, depends.column.name, source)
    return worked_out(dependent, near)[1]


def said_by(problem: ValidationError) -> Term:
    """The first sentence of a refusal; its code where it has no sentence of its own."""
    first = problem.update_error_dict({}).popitem()[1][0]
    sentence: Any = (first.params or {}).get("sentence")
    code = str(first.code)
    return sentence if isinstance(sentence, Term) else Term(ru=code, ky=code, en=code)


BREAKS = Term(
    ru="Противоречит записи «{record}» ({register}): {reason}",
    ky="«{record}» жазуусуна каршы келет ({register}): {reason}",
    en="It contradicts “{record}” ({register}): {reason}",
)
