"""The move as a whole: an empty PostgreSQL becomes the registry; the SQLite stays, closed and marked."""

from collections.abc import Iterator
from pathlib import Path

from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor

from ekokarta.errors import Misunderstood, NotFound, Overtaken
from ekokarta.site.databases import sqlite
from ekokarta.site.moving import mark
from ekokarta.site.moving.copying import Moved, copy
from ekokarta.site.moving.tables import tables
from ekokarta.terms import Term

OLD, NEW = "embedded", "default"
PATIENCE = 60.0


def move(file: Path) -> Iterator[Moved]:
    """Move the registry in `file` to the database of the settings; yields each table when it is equal.

    While it runs the desk is told to wait and everybody may read. Killed anywhere it is begun again and
    goes on. Raises NotFound, Misunderstood or Overtaken with what stands in its way.
    """
    _open(file)
    _refuse_unready()
    with transaction.atomic(using=OLD):  # IMMEDIATE: from here on nobody else writes
        known = mark.identity(OLD) or _begun(file)
        _prepare(known)
        yield from copy(OLD, NEW)
        _count_on()
        if not mark.identity(OLD):
            mark.begin(OLD, known)
            mark.close(OLD)
    mark.finish(NEW)
    _begun_in(file).unlink(missing_ok=True)


def _open(file: Path) -> None:
    if connections[NEW].vendor != "postgresql":
        raise Misunderstood(NO_ADDRESS)
    if not file.exists():
        raise NotFound(NO_FILE.filled(file=file))
    connections.settings[OLD] = {
        **connections.settings[NEW], **sqlite(file, PATIENCE), "CONN_HEALTH_CHECKS": False,
    }  # fmt: skip


def _refuse_unready() -> None:
    """The old registry must be of this version, the new one empty or begun by this very move."""
    executor = MigrationExecutor(connections[OLD])
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Misunderstood(OLD_VERSION)
    if mark.finished(NEW):
        raise Overtaken(DONE)
    there = connections[NEW].introspection.table_names()
    if there and not mark.identity(NEW):
        raise Misunderstood(NOT_EMPTY.filled(n=len(there), table=there[0]))


def _begun(file: Path) -> str:
    """The id of the move out of `file`, made once and kept beside it until the move is done."""
    beside = _begun_in(file)
    if not beside.exists():
        beside.write_text(mark.new_identity(), encoding="ascii")
    return beside.read_text(encoding="ascii").strip()


def _begun_in(file: Path) -> Path:
    return file.with_name(f"{file.name}.moving")


def _prepare(known: str) -> None:
    """The tables, empty also of what Django writes into new ones; only the first time."""
    there = mark.identity(NEW)
    if there and there != known:
        raise Misunderstood(OTHER_MOVE)
    if not there:
        mark.begin(NEW, known)
    if not mark.prepared(NEW):
        call_command("migrate", database=NEW, verbosity=0)
        call_command("flush", database=NEW, verbosity=0, interactive=False,
                     inhibit_post_migrate=True)  # fmt: skip
        mark.prepare(NEW)


def _count_on() -> None:
    """New records get numbers after the old ones."""
    connection = connections[NEW]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), tables()):
            cursor.execute(statement)


NO_ADDRESS = Term(
    ru="Скажите, куда: EKOKARTA_DATABASE_URL=postgresql://пользователь:пароль@сервер/база.",
    ky="Кайда экенин айтыңыз: EKOKARTA_DATABASE_URL=postgresql://колдонуучу:сырсөз@сервер/база.",
    en="Say where to: EKOKARTA_DATABASE_URL=postgresql://user:password@server/database.",
)
NO_FILE = Term(
    ru="Нет реестра «{file}».", ky="«{file}» реестри жок.", en="There is no registry “{file}”."
)
OLD_VERSION = Term(
    ru="Реестр SQLite старой версии. Сначала обновите его: manage.py migrate без EKOKARTA_DATABASE_URL.",
    ky="SQLite реестри эски версияда. Адегенде аны жаңыртыңыз: EKOKARTA_DATABASE_URL көрсөтпөй, manage.py migrate.",
    en="The SQLite registry is of an older version. First run manage.py migrate without EKOKARTA_DATABASE_URL.",
)
NOT_EMPTY = Term(
    ru="База PostgreSQL не пуста (таблиц: {n}, среди них {table}). Переносим только в пустую базу.",
    ky="PostgreSQL базасы бош эмес (таблицалар: {n}, алардын ичинде {table}). Бош базага гана көчүрүлөт.",
    en="The PostgreSQL database is not empty (tables: {n}, among them {table}). We move into an empty one only.",
)
OTHER_MOVE = Term(
    ru="В эту базу начат перенос другого реестра. Возьмите пустую базу.",
    ky="Бул базага башка реестрди көчүрүү башталган. Бош база алыңыз.",
    en="The move of another registry into this database has begun. Take an empty one.",
)
DONE = Term(
    ru="Реестр уже перенесён в эту базу.",
    ky="Реестр бул базага мурда эле көчүрүлгөн.",
    en="The registry has been moved into this database already.",
)
