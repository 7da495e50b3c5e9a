"""The one act that changes where data come from: somebody vouches for records, or marks them simulated."""

from collections.abc import Iterable, Sequence
from copy import copy

from django.db import transaction

from ekokarta.errors import Forbidden, Misunderstood
from ekokarta.journal.change import Change
from ekokarta.journal.difference import difference
from ekokarta.journal.following import post
from ekokarta.journal.locking import Locks
from ekokarta.journal.posting import Posting
from ekokarta.journal.signing import NO_RIGHT
from ekokarta.journal.turn import alone
from ekokarta.layers import Record, State, portions
from ekokarta.staff.models import User
from ekokarta.terms import Term


def vouch(records: Iterable[Record], *, by: User, why: str) -> list[Change]:
    """Simulated records of one register become facts: `why` names the source, and becomes it.

    A source that somebody gave them since they were made stays. Raises Forbidden for all but an
    approver, Misunderstood without a reason, ValidationError where a record breaks a rule as a fact,
    Locked where a sign-off covers it as a fact: that of invented rows binds nobody.
    """
    return _turn(records, False, by, why)


def mark_simulated(records: Iterable[Record], *, by: User, why: str) -> list[Change]:
    """The way back: facts that turned out to be made up. Raises as `vouch`."""
    return _turn(records, True, by, why)


@transaction.atomic
def _turn(records: Iterable[Record], simulated: bool, by: User, why: str) -> list[Change]:
    if not by.may_accept:
        raise Forbidden(NO_RIGHT)
    if not why.strip():
        raise Misunderstood(NO_SOURCE)
    alone()
    turned = [r for r in records if r.simulated != simulated and r.state != State.WITHDRAWN]
    if not turned:
        return []
    locks, invented = Locks(type(turned[0])), set() if simulated else sourceless(turned)
    postings = []
    for before in turned:
        after = copy(before)
        after.simulated = simulated
        if before.key in invented:
            after.source = why.strip()
        after.full_clean()
        locks.refuse(None, before if simulated else after)
        postings.append(Posting(after, before, difference(before, after)))
    return post(postings, by=by, why=why.strip())


def sourceless(records: Sequence[Record]) -> set[str]:
    """The keys of those whose source still says what it said when the record was made, or nothing."""
    now = {r.key: r.source for r in records}
    found = {key for key, source in now.items() if not source}
    for some in portions(sorted(now)):
        made = Change.objects.filter(
            model=records[0]._meta.label, key__in=some, created=True, said__has_key="source"
        )
        found |= {c.key for c in made if c.said["source"][1] == now[c.key]}
    return found


NO_SOURCE = Term(
    ru="Назовите основание: источник, по которому запись признаётся фактической или условной.",
    ky="Негизин атаңыз: жазуу кайсы булак боюнча фактылык же шарттуу деп таанылат.",
    en="Name the ground: the source by which the record is taken as a fact or as simulated.",
)
