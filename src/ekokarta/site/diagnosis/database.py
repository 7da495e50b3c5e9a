"""The registry: whether it answers, lets one write, is of this version, and is whole."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import Error, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from ekokarta.release import CURRENT
from ekokarta.site import trouble
from ekokarta.site.diagnosis.finding import Finding
from ekokarta.site.moving import mark
from ekokarta.site.trouble import BUSY, trouble_of
from ekokarta.terms import Term


def answers() -> Finding:
    """Whether a question gets an answer: what a load balancer wants to know."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error as error:
        return _silent(error)
    return Finding("database", ANSWERS.filled(vendor=connection.vendor))


def database() -> Iterator[Finding]:
    """All that can be said of it; what follows from silence is not asked."""
    first = answers()
    yield first
    if not first.well:
        return
    try:
        yield moved() or _version() or _lock() or Finding("lock", FREE)
        yield _whole()
    except Error as error:
        yield _silent(error)


def _silent(error: Error) -> Finding:
    known = trouble_of(error)
    why = known.name if known else type(error).__name__
    return Finding("database", SILENT.filled(why=why), CHECK)


def emptied() -> Term | None:
    """Why a registry without a byte is not simply made anew: releases were shown from what was in it."""
    file = Path(str(connection.settings_dict["NAME"]))
    shown = (Path(settings.RELEASES) / CURRENT).exists()
    lost = connection.vendor == "sqlite" and file.exists() and not file.stat().st_size
    return trouble.DAMAGED.sentence if lost and shown else None


def moved() -> Finding | None:
    """A registry which was moved away, or whose move was never finished."""
    if not mark.identity("default"):
        return None
    if connection.vendor == "sqlite":
        return Finding("moved", MOVED_AWAY, SET_ADDRESS)
    return None if mark.finished("default") else Finding("moved", HALF_MOVED, MOVE_AGAIN)


def _version() -> Finding | None:
    executor = MigrationExecutor(connection)
    left = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return Finding("version", OLD.filled(n=len(left)), MIGRATE) if left else None


def _lock() -> Finding | None:
    """Whether somebody keeps the write lock longer than our patience."""
    try:
        with transaction.atomic():
            if connection.vendor == "postgresql":
                return _idle()
    except Error as error:
        if trouble_of(error) is BUSY:
            return Finding("lock", HELD, FIND_WRITER)
        raise
    return None


def _idle() -> Finding | None:
    """A session which began a transaction and does nothing keeps others waiting."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND state = 'idle in transaction' AND now() - state_change > interval '1 minute'"
        )
        row = cursor.fetchone()
    return Finding("lock", IDLE.filled(n=row[0]), FIND_WRITER) if row and row[0] else None


def _whole() -> Finding:
    """SQLite can look through its own file; PostgreSQL does it by its own means."""
    if connection.vendor != "sqlite":
        return Finding("whole", NOT_ASKED)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check(1)")
        said = cursor.fetchone()[0]
    if said != "ok":
        return Finding("whole", DAMAGED.filled(said=said), RESTORE)
    return Finding("whole", WHOLE)


ANSWERS = Term(
    ru="Реестр отвечает ({vendor}).",
    ky="Реестр жооп берет ({vendor}).",
    en="The registry answers ({vendor}).",
)
SILENT = Term(
    ru="Реестр не отвечает: {why}.",
    ky="Реестр жооп бербейт: {why}.",
    en="The registry does not answer: {why}.",
)
CHECK = Term(
    ru="Проверьте EKOKARTA_DATABASE_URL и EKOKARTA_DATA, запущен ли PostgreSQL, есть ли место на диске.",
    ky="EKOKARTA_DATABASE_URL жана EKOKARTA_DATA, PostgreSQL иштеп турганын, дискте орун барын текшериңиз.",
    en="Check EKOKARTA_DATABASE_URL and EKOKARTA_DATA, whether PostgreSQL runs, whether the disk has room.",
)
MOVED_AWAY = Term(
    ru="Этот реестр SQLite перенесён в PostgreSQL и закрыт для записи.",
    ky="Бул SQLite реестри PostgreSQL базасына көчүрүлүп, жазууга жабылган.",
    en="This SQLite registry was moved to PostgreSQL and takes no writes.",
)
SET_ADDRESS = Term(
    ru="Запускайте с EKOKARTA_DATABASE_URL.",
    ky="EKOKARTA_DATABASE_URL менен иштетиңиз.",
    en="Start with EKOKARTA_DATABASE_URL.",
)
HALF_MOVED = Term(
    ru="Перенос в эту базу PostgreSQL не закончен.",
    ky="Бул PostgreSQL базасына көчүрүү бүтө элек.",
    en="The move into this PostgreSQL is not finished.",
)
MOVE_AGAIN = Term(
    ru="Запустите manage.py move-to-postgres ещё раз: он продолжит.",
    ky="manage.py move-to-postgres кайра иштетиңиз: ал улантат.",
    en="Run manage.py move-to-postgres again: it goes on.",
)
OLD = Term(
    ru="Реестр старой версии, не применено миграций: {n}.",
    ky="Реестр эски версияда, колдонулбаган миграциялар: {n}.",
    en="The registry is of an older version, migrations to apply: {n}.",
)
MIGRATE = Term(
    ru="Сделайте manage.py backup, затем manage.py migrate.",
    ky="manage.py backup жасап, андан кийин manage.py migrate иштетиңиз.",
    en="Make a manage.py backup, then run manage.py migrate.",
)
FREE = Term(ru="Писать можно сразу.", ky="Дароо жазууга болот.", en="A write is let in at once.")
HELD = Term(
    ru="Запись закрыта: кто-то держит её дольше, чем мы ждём.",
    ky="Жазуу жабык: аны бирөө биз күткөндөн узак кармап турат.",
    en="Writing is locked: somebody has held it longer than we wait.",
)
IDLE = Term(
    ru="Незаконченных транзакций дольше минуты: {n}.",
    ky="Бир мүнөттөн узак бүтпөгөн транзакциялар: {n}.",
    en="Transactions that have been left open for over a minute: {n}.",
)
FIND_WRITER = Term(
    ru="Подождите конца импорта или найдите процесс, который держит реестр (fuser, pg_stat_activity).",
    ky="Импорттун бүтүшүн күтүңүз же реестрди кармап турган процессти табыңыз (fuser, pg_stat_activity).",
    en="Wait for an import to end, or find the process which holds the registry (fuser, pg_stat_activity).",
)
NOT_ASKED = Term(
    ru="Целостность хранит PostgreSQL.",
    ky="Бүтүндүктү PostgreSQL сактайт.",
    en="PostgreSQL keeps it whole.",
)
WHOLE = Term(
    ru="Файл реестра цел.", ky="Реестрдин файлы бүтүн.", en="The file of the registry is whole."
)
DAMAGED = Term(
    ru="Файл реестра повреждён: {said}.",
    ky="Реестрдин файлы бузулган: {said}.",
    en="The file of the registry is damaged: {said}.",
)
RESTORE = Term(
    ru="Остановите сервер, сохраните папку данных, восстановите копию: manage.py restore FILE.",
    ky="Серверди токтотуп, маалымат папкасын сактап, көчүрмөнү калыбына келтириңиз: manage.py restore FILE.",
    en="Stop the server, keep the data folder, bring a backup back: manage.py restore FILE.",
)
