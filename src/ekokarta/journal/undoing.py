"""The way back: a batch undone as a whole, records withdrawn. Nothing is ever erased."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from typing import Any

from django.apps import apps
from django.db import transaction

from ekokarta.errors import Contradicted, Overtaken
from ekokarta.journal.asking import refuse_breaking, said_by
from ekokarta.journal.batch import Batch
from ekokarta.journal.change import Change
from ekokarta.journal.difference import difference, set_texts, texts
from ekokarta.journal.following import post
from ekokarta.journal.locking import Locks
from ekokarta.journal.posting import Posting
from ekokarta.journal.signing import lift_all
from ekokarta.journal.turn import alone
from ekokarta.journal.working_out import all_worked_out, derived, worked_out
from ekokarta.journal.writing import CHANGED_SINCE
from ekokarta.layers import Record, State, portions
from ekokarta.staff.models import User


@transaction.atomic
def undo(batch: Batch, *, by: User, why: str) -> list[Change]:
    """Give every record of `batch` its former values; withdraw those which it brought.

    Raises Overtaken where one of them has changed since: nothing is undone then.
    """
    alone()
    said = _said_of_records(batch)
    records = {name: _records(name, {c.key for c in own}) for name, own in said.items()}
    if moved := sorted(k for name, own in said.items() for k in _moved(own, records[name])):
        raise Overtaken(CHANGED_SINCE.filled(keys=", ".join(moved[:10])))
    lift_all(batch.signoffs.filter(lifted=False), by=by, why=why)
    done = [
        change
        for name, own in said.items()
        for change in _rewrite([_former(c, records[name][c.key]) for c in own], by=by, why=why)
    ]
    batch.proposals.filter(accepted=None).update(accepted=False, decided_by=by)
    batch.undone = True
    batch.save(update_fields=["undone"])
    return done


@transaction.atomic
def withdraw(records: Iterable[Record], *, by: User, why: str) -> list[Change]:
    """Withdraw records of one register. Raises Locked where a signed-off period covers one."""
    alone()
    return _rewrite([(record, _withdrawn(record)) for record in records], by=by, why=why)


def _rewrite(pairs: Sequence[tuple[Record, Record]], *, by: User, why: str) -> list[Change]:
    """Write what the second of each pair says instead of the first."""
    if not pairs:
        return []
    locks = Locks(type(pairs[0][0]))
    postings = [Posting(after, before, said) for before, after in _followed(pairs)
                if (said := difference(before, after))]  # fmt: skip
    for posting in postings:
        locks.refuse(posting.before, posting.record)
    return post(postings, by=by, why=why)


def _followed(pairs: Sequence[tuple[Record, Record]]) -> Iterator[tuple[Record, Record]]:
    """With what follows from the former values today. Raises Contradicted where a rule would break."""
    afters = all_worked_out([after for _, after in pairs])
    for (before, _), (after, problem) in zip(pairs, afters, strict=True):
        if after.state != State.WITHDRAWN:
            if problem and worked_out(before)[1] is None:
                raise Contradicted(said_by(problem))
            refuse_breaking(after)
        yield before, after


def _said_of_records(batch: Batch) -> dict[str, list[Change]]:
    """The changes of records in `batch` by model, the newest first; sign-offs are lifted, not reversed."""
    said: dict[str, list[Change]] = defaultdict(list)
    for change in batch.changes.exclude(model="journal.SignOff").order_by("-pk"):
        said[change.model].append(change)
    return said


def _records(model: str, keys: set[str]) -> dict[str, Record]:
    manager: Any = apps.get_model(model)._default_manager
    return {r.key: r for some in portions(sorted(keys)) for r in manager.filter(key__in=some)}


def _moved(changes: Sequence[Change], records: dict[str, Record]) -> list[str]:
    """The records which no longer say what the batch made them say."""
    moved, weighed = [], _weighed_since(changes)
    for change in changes:
        now, follows = texts(records[change.key]), derived(type(records[change.key]))
        own = {name: after for name, (_, after) in change.said.items() if name not in follows}
        if change.key in weighed or any(now.get(name) != after for name, after in own.items()):
            moved.append(_called(records[change.key]))
    return moved


def _weighed_since(changes: Sequence[Change]) -> set[str]:
    """Whose origin somebody weighed later: what he stood for were these values, not the former ones."""
    last = {change.key: change.pk for change in changes}
    later: set[str] = set()
    for some in portions(sorted(last)):
        same = Change.objects.filter(
            model=changes[0].model, key__in=some, said__has_key="simulated"
        )
        later |= {c.key for c in same.exclude(created=True) if c.pk > last[c.key]}
    return later


def _called(record: Record) -> str:
    """By its name, and its key if that is short enough to be read."""
    name = str(record)
    return name if record.key in name or len(record.key) > 20 else f"{name} ({record.key})"


def _former(change: Change, record: Record) -> tuple[Record, Record]:
    """The record as it is, and as it was before `change`."""
    if change.created:
        return record, _withdrawn(record)
    former = copy(record)
    set_texts(former, {name: before for name, (before, _) in change.said.items()})
    return record, former


def _withdrawn(record: Record) -> Record:
    after = copy(record)
    after.state = State.WITHDRAWN
    return after
