"""Erasure by law: what a record says of a person goes from the registry and from its history."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.db import transaction
from django.utils.timezone import now

from ekokarta.errors import Forbidden, Misunderstood, NotFound, Overtaken
from ekokarta.journal.change import Change
from ekokarta.journal.difference import Said, difference
from ekokarta.journal.erasure import Erasure
from ekokarta.journal.following import follow
from ekokarta.journal.posting import Posting, store
from ekokarta.journal.proposal import Proposal
from ekokarta.journal.signing import ALONE, NO_RIGHT
from ekokarta.journal.told import MADE_OF, Told
from ekokarta.journal.traces import forget_pages, overwrite
from ekokarta.journal.turn import alone
from ekokarta.journal.working_out import derived, worked_out
from ekokarta.journal.writing import journal
from ekokarta.layers import Entry, Layer, State, layers_of, portions
from ekokarta.staff.models import User
from ekokarta.terms import Term

ERASED = "×"
"Stands in the journal where something stood: that a column was changed stays known."
STAYS = ("key", "state", "simulated")


@transaction.atomic
def ask_erasure(
    layer: Layer, key: str, columns: Sequence[str] = (), *, act: str, by: User
) -> Erasure:
    """Ask that columns of a record, or all of it, be erased; nothing happens before a second person agrees.

    Raises Forbidden, NotFound, and Misunderstood without an act or for a column that cannot be empty.
    """
    if not by.may_write:
        raise Forbidden(NO_RIGHT)
    if not act.strip():
        raise Misunderstood(NO_ACT)
    if not layer.model._default_manager.filter(key=key).exists():
        raise NotFound(NO_RECORD.filled(key=key))
    known = {c.name for c in erasable(layer.model)}
    if strange := sorted(set(columns) - known):
        raise Misunderstood(NO_COLUMN.filled(names=", ".join(strange), known=", ".join(known)))
    label = layer.model._meta.label
    return Erasure.objects.create(model=label, key=key, columns=sorted(columns), act=act, by=by)


@transaction.atomic
def confirm_erasure(erasure: Erasure, *, by: User) -> Erasure:
    """Erase what was asked for. Raises Forbidden for the same person or without the right, Overtaken."""
    if not by.may_accept:
        raise Forbidden(NO_RIGHT)
    if erasure.by == by:
        raise Forbidden(ALONE)
    alone()
    if not Erasure.objects.filter(pk=erasure.pk, done_at=None).exists():
        raise Overtaken(DONE_ALREADY)
    overwrite()
    _erase(erasure, by)
    transaction.on_commit(forget_pages)
    return erasure


def erasable(model: Any) -> list[Any]:
    """The columns which may be empty; a reference that may not be names no person."""
    return [
        c
        for c in model._meta.concrete_fields
        if not c.primary_key
        and c.name not in STAYS
        and (c.null or (c.empty_strings_allowed and not c.is_relation))
    ]


def _erase(erasure: Erasure, second: User) -> None:
    model: Any = apps.get_model(erasure.model)
    record = model._default_manager.filter(key=erasure.key).first()
    if record is None:
        raise Overtaken(DONE_ALREADY)
    old, whole = record.key, not erasure.columns
    columns = [c for c in erasable(model) if whole or c.name in erasure.columns]
    values: dict[str, Any] = {c.attname: None if c.null else "" for c in columns}
    new = f"erased-{uuid4().hex[:12]}" if whole else old
    if whole:
        values |= {"key": new, "state": State.WITHDRAWN}
    model._default_manager.filter(pk=record.pk).update(**values)
    follows = _follow(record, by=second)
    hidden = (set(values) | set(follows)) - {"key", "state"}
    for register in (Change, Proposal):
        _blacken(register, erasure.model, old, new, hidden, whole=whole)
    _unname(model, old, {c.attname for c in columns})
    erasure.key, erasure.second, erasure.done_at = new, second, now()
    erasure.save()
    said: dict[str, list[str | None]] = {c.attname: [ERASED, None] for c in columns} | follows
    if whole:
        said["state"] = [str(record.state), str(State.WITHDRAWN)]
    Change.objects.create(model=erasure.model, key=new, said=said, why=erasure.act, by=second)
    journal(erasure, {"columns": [None, ", ".join(erasure.columns)]}, by=second, why=erasure.act)


def _follow(before: Any, *, by: User) -> Said:
    """What follows from what is left: of the record itself in its own line, and of others in theirs."""
    erased = type(before)._default_manager.get(pk=before.pk)
    after, _ = worked_out(erased)
    own = {name: pair for name, pair in difference(erased, after).items()
           if name in derived(type(before))}  # fmt: skip
    store([Posting(after, erased, own)] if own else [])
    cause = Posting(after, before, difference(before, after))
    follow([cause], by=by, free=isinstance(before, Entry))
    return {name: [ERASED, now] for name, (_, now) in own.items()}


def _blacken(
    register: Any, model: str, old: str, new: str, names: set[str], *, whole: bool
) -> None:
    """In the history each erased value becomes a cross; reasons are free text and go with them."""
    lines = list(register.objects.filter(model=model, key=old))
    for line in lines:
        line.key = new
        line.why = ERASED if line.why else ""
        hidden = line.said.keys() - {"state", "simulated"} if whole else names
        line.said = {
            name: [pair and ERASED for pair in pairs] if name in hidden else pairs
            for name, pairs in line.said.items()
        }
    for some in portions(lines):
        register.objects.bulk_update(some, ["key", "why", "said"])


def _unname(model: Any, key: str, names: Iterable[str]) -> None:
    """What releases told of it stays in their numbers, under a name that leads nowhere."""
    slugs = [layer.slug for layer in layers_of(model)]
    rows = Told.objects.filter(layer__in=slugs, said__has_key=key)
    told = list(rows.exclude(unit__endswith=MADE_OF))
    for row in told:
        if {*row.said[key]} & {*names}:
            row.said[f"erased-{uuid4().hex[:12]}"] = row.said.pop(key)
    Told.objects.bulk_update(told, ["said"])


NO_ACT = Term(
    ru="Назовите акт или решение, которое требует удаления.",
    ky="Өчүрүүнү талап кылган актыны же чечимди атаңыз.",
    en="Name the act or the decision that asks for the erasure.",
)
NO_RECORD = Term(
    ru="Записи «{key}» нет.", ky="«{key}» жазуусу жок.", en="There is no record “{key}”."
)
NO_COLUMN = Term(
    ru="Эти столбцы не удаляются: {names}. Можно: {known}.",
    ky="Бул мамычалар өчүрүлбөйт: {names}. Мүмкүн: {known}.",
    en="These columns cannot be erased: {names}. These can: {known}.",
)
DONE_ALREADY = Term(
    ru="Это уже удалено.", ky="Бул мурда эле өчүрүлгөн.", en="This has been erased already."
)
