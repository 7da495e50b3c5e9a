"""Rules that span records are declared once and asked from both ends: here from that on which others depend."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.errors import Contradicted
from ekokarta.journal.difference import difference
from ekokarta.journal.near import Near
from ekokarta.journal.working_out import worked_out
from ekokarta.layers import Depends, Record, State, Warn
from ekokarta.layers.depends import field_of, followers_of
from ekokarta.layers.warning import warnings_over
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
        ask = _breaks_beside if depends.column is None else _breaks
        for dependent in _bound(model, depends, before):
            if reason := ask(dependent, depends, before, record):
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
    """What speaks against the dependent where `source`, to which it refers, stands so."""
    setattr(dependent, depends.column.name, source)
    return worked_out(dependent, Near(type(dependent)))[1]


def _breaks_beside(dependent: Any, depends: Depends, before: Any, after: Any) -> Term | None:
    """The same for one that is beside it in its register, a sheet in planning included."""
    model, about = type(dependent), depends.dependents(before) or {}
    others = after.neighbours.saying(**about) if after.neighbours else []
    now = next((o for o in others if o.key == dependent.key), dependent)
    _, problem = worked_out(now, Near(model, [*others, after]))
    _, old = worked_out(dependent, Near(model))
    return None if old or problem is None else said_by(problem)


def doubts(record: Any) -> Iterator[tuple[str, Term]]:
    """What others that refer to it warn of, it being as it is: by the name of its column which they read."""
    for model, depends in followers_of(record._meta.label):
        if record.pk is None or not any(_is_over(warn, depends) for warn in model.warns):
            continue
        for dependent in _bound(model, depends, record):
            setattr(dependent, depends.column.name, record)
            for warn in warnings_over(dependent, depends.column):
                names = {"record": dependent, "register": model.layer.title, "reason": warn.said}
                yield next(iter(depends.reads), "key"), BREAKS.filled(**names)


def _is_over(warn: Warn, depends: Depends) -> bool:
    return warn.spans is not None and field_of(warn.spans) == depends.column


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
