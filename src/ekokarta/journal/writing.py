"""The one way to change a record: with a name, and in the journal. Then the way back."""

from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction

from ekokarta.errors import Overtaken
from ekokarta.journal.batch import Batch
from ekokarta.journal.change import Change
from ekokarta.journal.locking import refuse_locked
from ekokarta.journal.proposal import Proposal
from ekokarta.journal.turn import alone, beside_others
from ekokarta.layers import Record, State
from ekokarta.staff.models import User
from ekokarta.terms import Term

Said = dict[str, list[str | None]]


def write(
    record: Record, *, by: User, why: str = "", batch: Batch | None = None
) -> Change | Proposal | None:
    """Check and save `record` and journal the difference; None if there was none.

    A correction which would take an accepted record back to *checked* becomes a Proposal: the
    accepted words stay public until somebody accepts the new ones. Raises ValidationError, Locked
    where a signed-off period covers the record, Overtaken where somebody wrote it at the same time.
    """
    try:
        with transaction.atomic():
            return _written(record, by, why, batch)
    except IntegrityError as error:
        raise Overtaken(CHANGED_SINCE.filled(keys=record.key)) from error


def _written(record: Record, by: User, why: str, batch: Batch | None) -> Change | Proposal | None:
    beside_others()
    record.full_clean()
    before = _stored(record)
    said = difference(before, record)
    if before and not set(said) - {"state"} and _softer(before, record):
        return None  # the same row again, without the right to accept: nothing new
    if not said:
        return None
    refuse_locked(before, record)
    if before and _softer(before, record):
        return _propose(record, said, by, why, batch)
    record.save()
    return journal(record, said, by=by, why=why, batch=batch, created=before is None)


def journal(record: Any, said: Said, *, by: User, **more: Any) -> Change:
    """Write down what was said of `record`: also of a sign-off or a boundary, which are no records."""
    key = getattr(record, "key", None) or str(record.pk)
    return Change.objects.create(model=record._meta.label, key=key, said=said, by=by, **more)


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
    now = _texts(record)
    moved = [name for name, (before, _) in proposal.said.items() if now.get(name) != before]
    if moved:
        raise Overtaken(CHANGED_SINCE.filled(keys=proposal.key))
    set_texts(record, {name: after for name, (_, after) in proposal.said.items()})
    change = write(record, by=by, why=why or proposal.why, batch=proposal.batch)
    return change if isinstance(change, Change) else None


@transaction.atomic
def undo(batch: Batch, *, by: User, why: str) -> list[Change]:
    """Give every record of `batch` its former values; withdraw those which it brought.

    Raises Overtaken where one of them has changed since: nothing is undone then.
    """
    alone()
    if overtaken := sorted({change.key for change in _said_of_records(batch) if _moved(change)}):
        raise Overtaken(CHANGED_SINCE.filled(keys=", ".join(overtaken[:10])))
    for signoff in batch.signoffs.filter(lifted=False):
        signoff.lifted, signoff.why_lifted = True, why
        signoff.save()
        journal(signoff, {"lifted": ["False", "True"]}, by=by, why=why)
    done = [_reverse(change, by, why) for change in _said_of_records(batch)]
    batch.proposals.filter(accepted=None).update(accepted=False, decided_by=by)
    batch.undone = True
    batch.save(update_fields=["undone"])
    return [change for change in done if change]


def difference(before: Record | None, after: Record) -> Said:
    """For each column that changed: its text before and after."""
    old = _texts(before) if before else {}
    return {n: [old.get(n), new] for n, new in _texts(after).items() if old.get(n) != new}


def set_texts(record: Any, texts: dict[str, str | None]) -> None:
    """Give columns the values which their texts in the journal say."""
    for column, text in texts.items():
        field = record._meta.get_field(column.removesuffix("_id"))
        setattr(record, column, None if text is None else field.to_python(text))


def _stored(record: Record) -> Record | None:
    """The record as it is in the registry now, kept from others' hands; None if it is new."""
    if record.pk is None:
        return None
    same = type(record)._default_manager.filter(pk=record.pk)
    stored: Record | None = same.select_for_update().first()
    return stored


def _softer(before: Record, after: Record) -> bool:
    return before.state == State.ACCEPTED and after.state in (State.ENTERED, State.CHECKED)


def _propose(
    record: Record, said: Said, by: User, why: str, batch: Batch | None
) -> Proposal | None:
    """The correction as a proposal; None if the same one waits already."""
    said.pop("state", None)
    same = {"model": record._meta.label, "key": record.key, "said": said, "accepted": None}
    if Proposal.objects.filter(**same).exists():
        return None
    return Proposal.objects.create(**same, by=by, why=why, batch=batch)


def _texts(record: Record) -> dict[str, str | None]:
    return {c.attname: _text(c, record) for c in record._meta.concrete_fields if not c.primary_key}


def _text(column: Any, record: Record) -> str | None:
    value = getattr(record, column.attname)
    return None if value is None else str(column.value_to_string(record))


def _said_of_records(batch: Batch) -> list[Change]:
    """The changes of records in `batch`, the newest first; sign-offs are lifted, not reversed."""
    return [c for c in batch.changes.order_by("-pk") if c.model != "journal.SignOff"]


def _moved(change: Change) -> bool:
    """Whether the record no longer says what `change` made it say."""
    now = _texts(apps.get_model(change.model)._default_manager.get(key=change.key))
    return any(now.get(name) != after for name, (_, after) in change.said.items())


def _reverse(change: Change, by: User, why: str) -> Change | None:
    record: Any = apps.get_model(change.model)._default_manager.get(key=change.key)
    if change.created:
        record.state = State.WITHDRAWN
    else:
        set_texts(record, {name: before for name, (before, _) in change.said.items()})
    said = difference(_stored(record), record)
    if not said:
        return None
    refuse_locked(_stored(record), record)
    record.save()
    return journal(record, said, by=by, why=why)


CHANGED_SINCE = Term(
    ru="Записи с тех пор изменены: {keys}. Ничего не сделано.",
    ky="Жазуулар андан бери өзгөртүлгөн: {keys}. Эч нерсе өзгөргөн жок.",
    en="Records have changed since: {keys}. Nothing was done.",
)
