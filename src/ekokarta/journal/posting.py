"""Postings: records with what is new in them, written together with their lines in the journal."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import transaction

from ekokarta.errors import Forbidden
from ekokarta.journal.batch import Batch
from ekokarta.journal.change import Change
from ekokarta.journal.difference import Said, difference
from ekokarta.journal.locking import Locks
from ekokarta.journal.proposal import Proposal
from ekokarta.layers import Record, State, portions
from ekokarta.staff.models import User
from ekokarta.terms import Term

TOGETHER = 500
"Records in one statement."

Progress = Callable[[int], None]
"Told how many more are done."


@dataclass(slots=True)
class Posting:
    """A record as it should be, as it is (None if it is new), and the difference in words."""

    record: Record
    before: Record | None
    said: Said

    @property
    def softer(self) -> bool:
        """It would take an accepted record back to *checked*, so it can only be proposed."""
        return self.before is not None and softer(self.before, self.record)


def softer(before: Record, after: Record) -> bool:
    """Whether an accepted record would become one that still has to be accepted."""
    return before.state == State.ACCEPTED and after.state in (State.ENTERED, State.CHECKED)


def weigh(
    before: Record | None, after: Record, locks: Locks, *, vouched: bool = False
) -> Posting | None:
    """What there is to write; None if nothing is new. Raises Locked.

    The same row again, without the right to accept, is nothing new. Raises Forbidden where the mark
    of origin would change and nobody has `vouched`.
    """
    if before is not None and before.simulated != after.simulated and not vouched:
        raise Forbidden(UNVOUCHED)
    said = difference(before, after)
    if not said or (before and softer(before, after) and not set(said) - {"state"}):
        return None
    locks.refuse(before, after)
    return Posting(after, before, said)


@transaction.atomic
def set_down(
    postings: Sequence[Posting], *, by: User, why: str = "", batch: Batch | None = None,
    progress: Progress = lambda done: None,
) -> list[Change]:  # fmt: skip
    """Write the records of one register and journal them; what follows from them is not touched."""
    for wave in _waves(p for p in postings if p.before is None):
        _create(wave, progress)
    store([p for p in postings if p.before is not None], progress)
    changes = [
        Change(model=p.record._meta.label, key=p.record.key, said=p.said, created=p.before is None,
               why=why, by=by, batch=batch)
        for p in postings
    ]  # fmt: skip
    return Change.objects.bulk_create(changes, batch_size=TOGETHER)


@transaction.atomic
def propose(
    postings: Sequence[Posting], *, by: User, why: str = "", batch: Batch | None = None
) -> list[Proposal]:
    """Corrections of accepted records, for somebody with the right; one that waits already waits on."""
    for posting in postings:
        _settle(posting)
    return Proposal.objects.bulk_create(
        Proposal(model=p.record._meta.label, key=p.record.key, said=_asked(p), by=by, why=why,
                 batch=batch)
        for p in unasked(postings)
    )  # fmt: skip


def unasked(postings: Sequence[Posting]) -> list[Posting]:
    """Those of which the same does not wait for a decision already."""
    asked: dict[str, list[Said]] = defaultdict(list)
    for some in portions(postings):
        same = {"model": some[0].record._meta.label, "key__in": [p.record.key for p in some]}
        for waiting in Proposal.objects.filter(**same, accepted=None):
            asked[waiting.key].append(waiting.said)
    return [p for p in postings if _asked(p) not in asked[p.record.key]]


def _asked(posting: Posting) -> Said:
    return {name: said for name, said in posting.said.items() if name != "state"}


def _waves(postings: Iterable[Posting]) -> Iterator[list[Posting]]:
    """New records so that one to which others of them refer comes before these."""
    depths: dict[int, int] = {}
    waves: dict[int, list[Posting]] = defaultdict(list)
    for posting in postings:
        record = posting.record
        above = (id(_linked(record, column)) for column in _own_links(type(record)))
        depths[id(record)] = 1 + max((depths.get(one, 0) for one in above), default=0)
        waves[depths[id(record)]].append(posting)
    yield from (waves[depth] for depth in sorted(waves))


def _settle(posting: Posting) -> None:
    """Take the number of a record which was not saved yet when the posting was weighed."""
    for column in _own_links(type(posting.record)):
        target = _linked(posting.record, column)
        if target is not None and getattr(posting.record, column.attname) is None:
            setattr(posting.record, column.name, target)
            posting.said[column.attname][1] = str(getattr(posting.record, column.attname))


def _linked(record: Record, column: Any) -> Record | None:
    """To what the record is linked in memory; nothing is read for it."""
    return getattr(record, column.name) if column.is_cached(record) else None


@cache
def _own_links(model: type[Record]) -> list[Any]:
    """The columns which refer to other records of the same register."""
    return [c for c in model._meta.concrete_fields if c.related_model is model]


def _create(postings: Iterable[Posting], progress: Progress) -> None:
    for some in portions(postings, TOGETHER):
        _manager(some).bulk_create([p.record for p in some])
        progress(len(some))


def store(postings: Iterable[Posting], progress: Progress = lambda done: None) -> None:
    """One statement for many records: an insert that meets its own number and changes the row."""
    for some in portions(postings, TOGETHER):
        manager = _manager(some)
        columns = {c.attname: c.name for c in manager.model._meta.concrete_fields}
        manager.bulk_create(
            [p.record for p in some],
            update_conflicts=True,
            unique_fields=[manager.model._meta.pk.name],
            update_fields=sorted({columns[name] for p in some for name in p.said}),
        )
        progress(len(some))


def _manager(postings: Sequence[Posting]) -> Any:
    """The register of these postings, whose links are settled now: what they refer to is saved."""
    for posting in postings:
        _settle(posting)
    return type(postings[0].record)._default_manager


UNVOUCHED = Term(
    ru="Пометка «условные данные» меняется только отдельным действием утверждающего, с источником.",
    ky="«Шарттуу маалымат» белгиси бекитүүчүнүн өзүнчө аракети менен гана, булагы аталып өзгөрөт.",
    en="The mark of simulated data changes only by an act of its own of an approver, with a source.",
)
