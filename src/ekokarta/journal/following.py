"""What follows from a change: worked out again for every dependent, in the same transaction, in the journal."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q

from ekokarta.journal.change import Change
from ekokarta.journal.difference import difference
from ekokarta.journal.locking import Locks
from ekokarta.journal.near import Near
from ekokarta.journal.owing import owe
from ekokarta.journal.posting import Posting, set_down
from ekokarta.journal.working_out import redone
from ekokarta.layers import Depends, Entry, Record, State, portions
from ekokarta.layers.depends import followers_of
from ekokarta.staff.models import User
from ekokarta.terms import Term

MOST = 1_000
"Dependents that are worked out within a transaction; more of them are owed, and done in portions."
ROUNDS = 8
"What follows from what follows: deeper than any declaration goes."
TOGETHER = 100
"Questions in one statement."


@transaction.atomic
def post(postings: Sequence[Posting], *, by: User, **more: Any) -> list[Change]:
    """Write the records of one register, journal them, and work out again what follows from them.

    Raises Locked where a signed-off period covers a record that follows.
    """
    changes = set_down(postings, by=by, **more)
    follow(postings, by=by, free=all(isinstance(p.record, Entry) for p in postings))
    return changes


def follow(postings: Sequence[Posting], *, by: User, free: bool) -> None:
    """Work out again whatever depends on these records, which are written; and what depends on that.

    `free`: it began with a row of the law, so no signature keeps what follows, however far it goes.
    """
    causes = list(postings)
    for _ in range(ROUNDS):
        if not causes:
            return
        causes = [new for some in _by_model(causes) for new in _once(some, by, free)]


def _by_model(postings: Iterable[Posting]) -> list[list[Posting]]:
    found: dict[Any, list[Posting]] = defaultdict(list)
    for posting in postings:
        found[type(posting.record)].append(posting)
    return list(found.values())


def _once(causes: Sequence[Posting], by: User, free: bool) -> list[Posting]:
    """One step: what depends on these records of one register."""
    model, done = type(causes[0].record), []
    for follower, depends in followers_of(model._meta.label):
        if near := [c for c in causes if _concerned(c, depends)]:
            done += _redo(follower, depends, near, by, free)
    return done


def _concerned(cause: Posting, depends: Depends) -> bool:
    """Nothing can refer to a record that is new."""
    if cause.before is None:
        return depends.column is None
    return depends.concerned_by(cause.said)


def _redo(
    model: Any, depends: Depends, causes: Sequence[Posting], by: User, free: bool
) -> list[Posting]:
    asked = questions(depends, (r for c in causes for r in (c.before, c.record) if r is not None))
    if not asked:
        return []
    if depends.passes_on:
        return [Posting(row, row, {}) for row in records_saying(model, asked)]
    skip = _alone(depends, causes, asked)
    found = [r for r in _found(model, asked, len(causes)) if r.pk not in skip]
    if len(found) > MOST + len(causes):
        if not free:
            refuse_signed(model, asked)
        owe(model, asked, cause=causes[0].record, by=by)
        return []
    new = again(model, found, free=free)
    cause: Any = causes[0].record
    why = str(FOLLOWS.filled(register=cause.layer.title, record=cause.key))
    set_down(new, by=by, why=why)
    return new


def again(model: Any, records: Sequence[Any], *, free: bool) -> list[Posting]:
    """What there is to write, for records of one register which are as the registry has them.

    What people typed stays as it is. `free`: no signature keeps what follows. Raises Locked otherwise.
    """
    near, locks, new = Near(model), Locks(model), []
    for record in records:
        after = redone(record, near)
        if said := difference(record, after):
            if not free:
                locks.refuse(record, after)
            new.append(Posting(after, record, said))
    return new


def refuse_signed(model: Any, asked: Sequence[dict[str, Any]]) -> None:
    """Raise Locked where one of so many dependents would move a signed number: before they are owed."""
    if not Locks(model).signed:
        return
    waiting = records_saying(model, asked).order_by("pk")
    for some in portions(waiting.values_list("pk", flat=True).iterator(), MOST or 1):
        again(model, list(waiting.filter(pk__in=some)), free=False)


def questions(depends: Depends, records: Iterable[Record]) -> list[dict[str, Any]]:
    """What the dependents of these records say, each question once."""
    told = (depends.dependents(record) for record in records)
    return list({repr(about): dict(about) for about in told if about is not None}.values())


def _found(model: Any, asked: Sequence[dict[str, Any]], causes: int) -> list[Any]:
    """The standing records which say one of these, no more than can be worked out at once."""
    found: dict[int, Any] = {}
    for some in portions(asked, TOGETHER):
        rows = records_saying(model, some).order_by("pk")[: MOST + causes + 1]
        found |= {record.pk: record for record in rows}
        if len(found) > MOST + causes:
            break
    return list(found.values())


def records_saying(model: Any, asked: Sequence[dict[str, Any]]) -> Any:
    """The records that stand and say one of these, with what they refer to."""
    said = Q()
    for about in asked:
        said |= Q(**about) if about else Q(pk__gt=0)
    linked = [d.column.name for d in model.depends if d.column is not None]
    standing = model._default_manager.exclude(state=State.WITHDRAWN)
    return standing.filter(said).select_related(*linked) if linked else standing.filter(said)


def _alone(
    depends: Depends, causes: Sequence[Posting], asked: Sequence[dict[str, Any]]
) -> set[int]:
    """Those of the causes which were judged with all that is like them: nothing else of it changed."""
    if not depends.alike:
        return set()
    groups: dict[str, list[int]] = defaultdict(list)
    for cause in causes:
        groups[repr(depends.dependents(cause.record))].append(cause.record.pk)
    return {pks[0] for pks in groups.values() if len(pks) == 1}


FOLLOWS = Term(
    ru="Следует из записи «{record}» ({register}).",
    ky="«{record}» жазуусунан келип чыгат ({register}).",
    en="Follows from “{record}” ({register}).",
)
