"""The worker: whether it lives, and whether its publications succeed."""

import time

from django.conf import settings

from ekokarta.site.diagnosis.finding import Finding
from ekokarta.site.heartbeat import LOCK, Beat, heard, is_held
from ekokarta.terms import Term

SILENT = 120.0
"Seconds without a sign of life."
LONG = 1800.0
"Seconds that a publication may take before somebody should look."


def worker() -> Finding:
    """Its lock says whether it lives, its file what it did."""
    said = heard(settings.DATA)
    if not is_alive():
        return Finding("worker", DEAD.filled(since=_since(said.at)), START)
    if said.failures:
        return Finding("worker", FAILING.filled(n=said.failures, kind=said.failed), SEE_LOG)
    if _stuck(said):
        return Finding("worker", STUCK, RESTART)
    return Finding("worker", WELL.filled(seconds=round(said.took, 1)))


def is_alive() -> bool:
    """Whether a process holds the worker's lock."""
    return is_held(settings.DATA / LOCK)


def _stuck(said: Beat) -> bool:
    now = time.time()
    if said.publishing_since:
        return now - said.publishing_since > LONG
    return bool(said.at) and now - said.at > SILENT


def _since(moment: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(moment)) if moment else "—"


WELL = Term(
    ru="Публикация: работник жив, последняя публикация заняла {seconds} с.",
    ky="Жарыялоо: иштетүүчү тирүү, акыркы жарыялоо {seconds} с алды.",
    en="Publication: the worker lives, its last publication took {seconds} s.",
)
DEAD = Term(
    ru="Публикация: работник не запущен, последний признак жизни: {since}.",
    ky="Жарыялоо: иштетүүчү иштебейт, акыркы жашоо белгиси: {since}.",
    en="Publication: no worker runs; its last sign of life: {since}.",
)
START = Term(
    ru="Запустите manage.py worker (manage.py run запускает его сам). Принятое не потеряно, оно ждёт в журнале.",
    ky="manage.py worker иштетиңиз (manage.py run аны өзү иштетет). Кабыл алынган жоголгон жок, журналда турат.",
    en="Start manage.py worker (manage.py run does). What was accepted is not lost, it waits in the journal.",
)
FAILING = Term(
    ru="Публикация: неудачных попыток подряд: {n} ({kind}).",
    ky="Жарыялоо: катары менен ийгиликсиз аракеттер: {n} ({kind}).",
    en="Publication: attempts failed in a row: {n} ({kind}).",
)
SEE_LOG = Term(
    ru="Причина в журнале работника. Опубликованное прежде остаётся; после исправления всё выйдет само.",
    ky="Себеби иштетүүчүнүн журналында. Мурда жарыяланган калат; оңдогондон кийин баары өзү чыгат.",
    en="The log of the worker has the reason. What was public stays; once it is mended all comes out by itself.",
)
STUCK = Term(
    ru="Публикация: работник запущен, но давно молчит.",
    ky="Жарыялоо: иштетүүчү иштеп турат, бирок көптөн бери үн жок.",
    en="Publication: the worker runs but has been silent for long.",
)
RESTART = Term(
    ru="Остановите и запустите его снова: прерванная публикация следов не оставляет.",
    ky="Аны токтотуп, кайра иштетиңиз: үзүлгөн жарыялоо из калтырбайт.",
    en="Stop it and start it again: an interrupted publication leaves no trace.",
)
