"""The outbox: what was accepted and is not public yet."""

from typing import NamedTuple

from django.db import Error
from django.db.models import Count, Min
from django.utils import timezone

from ekokarta.journal.models import Change
from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term

LATE = 300.0
"Seconds: a publication takes seconds, with very many records a minute or two."


class Waiting(NamedTuple):
    """How many changes wait, and for how many seconds the oldest has."""

    changes: int
    seconds: float


def lag() -> Waiting | None:
    """What waits; None where the database cannot be asked."""
    try:
        said = Change.objects.filter(published=False).aggregate(n=Count("pk"), first=Min("at"))
    except Error:
        return None
    age = (timezone.now() - said["first"]).total_seconds() if said["first"] else 0.0
    return Waiting(said["n"], max(0.0, age))


def outbox() -> Finding | None:
    """Whether publication keeps up; None where the database cannot be asked."""
    waiting = lag()
    if waiting is None:
        return None
    said = {"n": waiting.changes, "minutes": int(waiting.seconds // 60)}
    if waiting.seconds > LATE:
        return Finding("outbox", BEHIND.filled(**said), LOOK)
    return Finding("outbox", CURRENT.filled(**said))


CURRENT = Term(
    ru="Журнал: ждут публикации: {n}.",
    ky="Журнал: жарыялоону күткөнү: {n}.",
    en="Journal: changes that wait for publication: {n}.",
)
BEHIND = Term(
    ru="Журнал: ждут публикации: {n}, самое старое уже {minutes} мин.",
    ky="Журнал: жарыялоону күткөнү: {n}, эң эскиси {minutes} мүнөттөн бери.",
    en="Journal: changes that wait for publication: {n}, the oldest for {minutes} min.",
)
LOOK = Term(
    ru="Посмотрите, что сказано о работнике и о диске. Ничего не потеряно.",
    ky="Иштетүүчү жана диск жөнүндө айтылганды караңыз. Эч нерсе жоголгон жок.",
    en="See what is said of the worker and of the disk. Nothing is lost.",
)
