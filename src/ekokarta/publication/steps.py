"""By whom and why a release differs: roles, imports and kinds of deed, from the journal.

Neither names nor the reasons that people typed: those are free text and may name a person, so both
stay at the desk. Of registers about persons, and of dangerous things that leave as counts alone, only
the role is said: how many changes there were, and when, would show one of them.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from django.apps import apps

from ekokarta.journal.models import Change, SignOff
from ekokarta.layers import Layer, State, layers_of
from ekokarta.terms import BISHKEK

SIGNED, ERASED = "journal.SignOff", "journal.Erasure"
REASONS = {str(State.ACCEPTED): "accepted", str(State.WITHDRAWN): "withdrawn"}
"What it means that a record came into this state."


class Step(NamedTuple):
    """Changes of one kind on one day."""

    on: str
    role: str
    batch: int
    register: str
    layers: tuple[str, ...]
    why: str
    "added, corrected, accepted, withdrawn, signed, lifted, erased."


def steps_since(last: int | None, changed: Collection[str]) -> list[dict[str, Any]]:
    """What the journal says since change number `last`; `changed` are the layers that differ."""
    if last is None:
        return []
    made = Counter(step for step in _steps(last) if step is not None)
    plain = {step: n for step, n in made.items() if not _is_discreet(step)}
    roles = {step._replace(on="", batch=0, why="") for step in made.keys() - plain.keys()}
    told = [(step, n) for step, n in sorted(plain.items())]
    whispered = [(step, None) for step in sorted(roles) if {*step.layers} & {*changed}]
    return [{**s._asdict(), "batch": s.batch or None, "changes": n} for s, n in (*told, *whispered)]


def _steps(last: int) -> Iterator[Step]:
    signed = {str(s.pk): s.layer for s in SignOff.objects.all()}
    known = {model._meta.label: layers_of(model) for model in apps.get_models()}
    rows = Change.objects.filter(pk__gt=last).values_list(
        "at", "by__role", "batch_id", "model", "key", "created", "said__state__1"
    )
    for at, role, batch, model, key, created, state in rows:
        day = at.astimezone(BISHKEK).date().isoformat()
        slugs = tuple(layer.slug for layer in known.get(model, ()))
        if model == SIGNED:
            slugs = (signed.get(key, ""),)
        why = _why(model, created=created, state=state)
        yield Step(day, role, batch or 0, model, slugs, why)


def _why(model: str, *, created: bool, state: str | None) -> str:
    if model == ERASED:
        return "erased"
    if model == SIGNED:
        return "signed" if created else "lifted"
    if created:
        return "added"
    return REASONS.get(state or "", "corrected")


def _is_discreet(step: Step) -> bool:
    return any(layer.withholds_few for layer in _called(step.layers))


def _called(slugs: Collection[str]) -> list[Layer]:
    models = apps.get_models()
    return [layer for model in models for layer in layers_of(model) if layer.slug in slugs]
