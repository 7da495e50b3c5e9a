"""The clock: what was written in the future says that it was set back."""

from django.db import Error
from django.db.models import Max
from django.utils import timezone

from ekokarta.journal.models import Change
from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term

TOLERATED = 60.0
"Seconds by which a clock may be put right."


def clock() -> Finding | None:
    """Whether the newest change lies in the future; None where the database cannot be asked."""
    try:
        newest = Change.objects.aggregate(newest=Max("at"))["newest"]
    except Error:
        return None
    ahead = (newest - timezone.now()).total_seconds() if newest else 0.0
    if ahead > TOLERATED:
        return Finding("clock", BACK.filled(minutes=int(ahead // 60)), SET)
    return Finding("clock", RIGHT)


RIGHT = Term(ru="Часы идут верно.", ky="Саат туура жүрөт.", en="The clock runs rightly.")
BACK = Term(
    ru="Часы отстают: в журнале есть запись на {minutes} мин позже.",
    ky="Саат артта: журналда {minutes} мүнөткө кийинки жазуу бар.",
    en="The clock is behind: the journal has an entry that is {minutes} min later.",
)
SET = Term(
    ru="Включите синхронизацию времени (timedatectl). Порядок записей от часов не зависит, ничего не потеряно.",
    ky="Убакытты шайкештөөнү күйгүзүңүз (timedatectl). Жазуулардын тартиби саатка байланбайт, эч нерсе жоголгон жок.",
    en="Switch time synchronisation on (timedatectl). The order of changes does not depend on it; nothing is lost.",
)
