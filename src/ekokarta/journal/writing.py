"""The one way to change a record: with a name, and in the journal."""

from collections.abc import Callable, Iterable
from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction

from ekokarta.errors import Overtaken
from ekokarta.journal.asking import refuse_breaking
from ekokarta.journal.batch import Batch
from ekokarta.journal.change import Change
from ekokarta.journal.difference import Said, set_texts, texts
from ekokarta.journal.following import post
from ekokarta.journal.locking import Locks
from ekokarta.journal.posting import propose, weigh
from ekokarta.journal.proposal import Proposal
from ekokarta.journal.turn import alone, beside_others
from ekokarta.journal.working_out import derived
from ekokarta.layers import Record
from ekokarta.layers.depends import takes_part
from ekokarta.staff.models import User
from ekokarta.terms import Term


def write(
    record: Record, *, by: User, why: str = "", batch: Batch | None = None
) -> Change | Proposal | None:
    """Check and save `record` and journal the difference; None if there was none.

    A correction which would take an accepted record back to *checked* becomes a Proposal: the
    accepted words stay public until somebody accepts the new ones. Raises ValidationError, Locked
    where a signed-off period covers the record or one that follows from it, Contradicted where a
    rule would break that spans another record, Overtaken where somebody wrote it at the same time.
    """
    try:
        with transaction.atomic():
            return _written(record, by, why, batch)
    except IntegrityError as error:
        raise Overtaken(CHANGED_SINCE.filled(keys=record.key)) from error


def _written(record: Record, by: User, why: str, batch: Batch | None) -> Change | Proposal | None:
    (alone if takes_part(type(record)) else beside_others)()
    record.full_clean()
    refuse_breaking(record)
    posting = weigh(_stored(record), record, Locks(type(record)))
    if posting is None:
        return None
    done: Any = propose if posting.softer else post
    return next(iter(done([posting], by=by, why=why, batch=batch)), None)


def journal(thing: Any, said: Said, *, by: User, **more: Any) -> Change:
    """Write down what was said of a thing which is no record: a sign-off, a boundary."""
    return journal_all([thing], lambda _: said, by=by, **more)[0]


def journal_all(
    things: Iterable[Any], said: Callable[[Any], Said], *, by: User, **more: Any
) -> list[Change]:
    """`journal` for many things at once."""
    return Change.objects.bulk_create(
        Change(model=thing._meta.label, key=str(thing.pk), said=said(thing), by=by, **more)
        for thing in things
    )


@transaction.atomic
def decide(proposal: Proposal, *, accept: bool, by: User, why: str = "") -> Change | None:
    """Accept or refuse a proposed correction; raises Overtaken if the record changed meanwhile."""
    alone()
    if Proposal.objects.filter(pk=proposal.pk).exclude(accepted=None).exists():
        raise Overtaken(CHANGED_SINCE.filled(keys=proposal.key))
    proposal.decided_by, proposal.accepted = by, accept
    proposal.save(update_fields=["decided_by", "accepted"])
    if not accept:
        return None
    record = apps.get_model(proposal.model)._default_manager.get(key=proposal.key)
    now = texts(record)
    apart = {*derived(type(record)), "simulated"}  # what follows, and what only vouching changes
    own = [(name, pair) for name, pair in proposal.said.items() if name not in apart]
    moved = [name for name, (before, _) in own if now.get(name) != before]
    if moved:
        raise Overtaken(CHANGED_SINCE.filled(keys=proposal.key))
    set_texts(record, {name: after for name, (_, after) in own})
    change = write(record, by=by, why=why or proposal.why, batch=proposal.batch)
    return change if isinstance(change, Change) else None


def _stored(record: Record) -> Record | None:
    """The record as it is in the registry now, kept from others' hands; None if it is new."""
    if record.pk is None:
        return None
    same = type(record)._default_manager.filter(pk=record.pk)
    stored: Record | None = same.select_for_update().first()
    return stored


CHANGED_SINCE = Term(
    ru="Записи с тех пор изменены: {keys}. Ничего не сделано.",
    ky="Жазуулар андан бери өзгөртүлгөн: {keys}. Эч нерсе өзгөргөн жок.",
    en="Records have changed since: {keys}. Nothing was done.",
)
