"""Imports: one file, one person, one batch."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Unpack

from django.db import IntegrityError, transaction

from ekokarta.errors import Overtaken
from ekokarta.intake.basis import MEANWHILE, refuse_overtaken
from ekokarta.intake.plan import Fate, How, Plan, Taken
from ekokarta.intake.planning import Progress, plan, silent
from ekokarta.journal.following import post
from ekokarta.journal.models import Batch
from ekokarta.journal.posting import Posting, propose
from ekokarta.journal.turn import alone
from ekokarta.layers import Layer
from ekokarta.staff.models import User
from ekokarta.territory.whereabouts import Whereabouts

TRIES = 3
"How often a table is planned where others write into the same registers, the last time included."


def take(
    layer: Layer, name: str, content: bytes, *, by: User, progress: Progress = silent,
    **how: Unpack[How],
) -> Taken:  # fmt: skip
    """Import a table: good rows in, bad rows named, all of it one batch and one transaction.

    Where others keep writing into the same registers it is planned anew, at last while they wait.
    Raises Misunderstood if nothing can be read, Forbidden if `by` may not write, or not accept.
    """

    def once() -> Taken:
        made = plan(layer, name, content, by=by, progress=_half(progress, 0), **how)
        return commit(made, progress=_half(progress, 1))

    for _ in range(TRIES - 1):
        with suppress(Overtaken):
            return once()
    with transaction.atomic():
        alone()
        return once()


def commit(made: Plan, *, progress: Progress = silent) -> Taken:
    """Write what was planned, in one short transaction; a plan is written once.

    Raises Overtaken, and writes nothing, if anything on which the plan relies has changed since.
    """
    taken = made.foreseen()
    if taken.changed or taken.proposed:
        taken.batch = _written(made, progress)
    return taken


def _written(made: Plan, progress: Progress) -> Batch:
    new, asked = made.postings(Fate.CREATED, Fate.CHANGED), made.postings(Fate.PROPOSED)
    done = len(made.rows) - len(new)

    def more(written: int) -> None:
        nonlocal done
        done += written
        progress(done, len(made.rows))

    try:
        with transaction.atomic():
            alone()
            refuse_overtaken(made.basis, made.layer.model, [*new, *asked])
            batch = Batch.objects.create(
                layer=made.layer.slug, file=made.file, sha256=made.sha256, by=made.by,
                simulated=_is_simulated(made, [*new, *asked]), system=made.wishes.key,
            )  # fmt: skip
            Whereabouts.objects.keep(
                p.record.where for p in [*new, *asked] if hasattr(p.record, "where")
            )
            vouched = [p for p in new if _is_vouched(p)]
            others = [p for p in new if not _is_vouched(p)]
            post(others, by=made.by, batch=batch, progress=more)
            why = made.how.get("vouched", "")
            post(vouched, by=made.by, why=why, batch=batch, progress=more)
            propose(asked, by=made.by, batch=batch)
    except IntegrityError as error:  # somebody wrote the same key between two statements
        raise Overtaken(MEANWHILE) from error
    return batch


def _is_vouched(posting: Posting) -> bool:
    """Whether a simulated record becomes a fact: the journal says why."""
    before = posting.before
    return before is not None and before.simulated and not posting.record.simulated


def _is_simulated(made: Plan, postings: Iterable[Posting]) -> bool:
    """A delivery of simulated rows alone is one of them: nobody has brought a fact."""
    return made.asks("simulated") or all(posting.record.simulated for posting in postings)


def _half(progress: Progress, begun: int) -> Progress:
    """Planning is the first half of the way, writing the second."""
    return lambda done, total: progress(begun * total + done, 2 * total)
