"""Making a backup of a running Ekokarta, and bringing one back into an empty folder."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from ekokarta.errors import Misunderstood, Overtaken
from ekokarta.publication import publish
from ekokarta.publication.indexing import note_again
from ekokarta.release.index import INDEX
from ekokarta.site.backup import registry
from ekokarta.site.backup.archive import Contents, opened, pack, unpack
from ekokarta.site.catching_up import catch_up, forget_version
from ekokarta.site.closed import close
from ekokarta.site.databases import FILE
from ekokarta.site.heartbeat import LOCK, SERVING, is_held
from ekokarta.site.shipped import unsettle
from ekokarta.terms import Term

BESIDE = ".restore.new"
"Where a backup is unpacked before anything of it counts."
BEGUN = ".restore.begun"
"There while what is here may be half of one registry and half of another."


def backup(target: Path) -> Contents:
    """Copy the registry as it is at one moment and every named release; returns what was copied.

    The rolling release is not in it, since it is made anew; nor is the secret: who restores gets a
    new one, and everybody signs in again.
    """
    with TemporaryDirectory(dir=target.absolute().parent, prefix=".backup.") as folder:
        files = dict(_named(settings.RELEASES))
        copy = Path(folder, _registry())
        made = datetime.now(UTC).isoformat(timespec="seconds")
        contents = Contents(made=made, engine=connection.vendor, tables=registry.save(copy))
        return pack(target, contents, {copy.name: copy, **files})


def restore(file: Path, *, replace: bool = False) -> tuple[Contents, str]:
    """Bring a backup back, check it, publish from it; returns what it said and the release.

    What a killed one left half done is put aside, and done again.
    Raises Overtaken where something is there already and must not be replaced, or runs; Misunderstood
    for a damaged backup or one of the other database. Then nothing was changed.
    """
    data: Path = settings.DATA
    with _unpacked(file, data) as (contents, folder):
        _refuse_running(data)
        aside = _make_room(data, replace or (data / BEGUN).exists())
        if (folder / registry.DUMP).exists():
            registry.load(folder / registry.DUMP)
            (folder / registry.DUMP).unlink()
        for path in sorted(folder.iterdir(), reverse=True):  # the registry last
            os.replace(path, data / path.name)
    if aside is not None:
        note_again(settings.RELEASES, aside / "releases")
    _compare(contents)
    call_command("migrate", verbosity=0)
    forget_version()
    catch_up()
    release = publish(settings.RELEASES, settings.YEARS)
    unsettle()
    (data / BEGUN).unlink(missing_ok=True)
    close(data, settings.RELEASES)
    return contents, release


def half_restored() -> Term | None:
    """Why nothing may begin here; None where no restore was killed."""
    return HALF if (Path(settings.DATA) / BEGUN).exists() else None


def _named(root: Path) -> Iterator[tuple[str, Path]]:
    """Every file of every named release, which never change, and the list of all that ever were."""
    if (root / INDEX).exists():
        yield f"releases/{INDEX}", root / INDEX
    for sign in sorted((root / "named").glob("*.json")):
        yield f"releases/named/{sign.name}", sign
        for path in sorted((root / sign.stem).rglob("*")):
            if path.is_file():
                yield f"releases/{path.relative_to(root).as_posix()}", path


@contextmanager
def _unpacked(file: Path, data: Path) -> Iterator[tuple[Contents, Path]]:
    """The backup in a folder beside; gone afterwards, whatever happens."""
    folder = data / BESIDE
    shutil.rmtree(folder, ignore_errors=True)
    with opened(file) as (archive, contents):
        if contents.engine != connection.vendor:
            raise Misunderstood(OTHER.filled(engine=contents.engine))
        try:
            unpack(archive, contents, folder)
            yield contents, folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _refuse_running(data: Path) -> None:
    """A process that has the old registry open would go on writing into it."""
    if is_held(data / LOCK) or is_held(data / SERVING):
        raise Overtaken(RUNNING)


def _make_room(data: Path, replace: bool) -> Path | None:
    """Put what is there aside, nothing is deleted; returns where. A PostgreSQL must be empty: we drop none."""
    if connection.vendor == "postgresql" and connection.introspection.table_names():
        raise Overtaken(FULL.filled(what=connection.settings_dict["NAME"]))
    connection.close()
    here = [data / name for name in (FILE, f"{FILE}-wal", f"{FILE}-shm", "releases")]
    here = [path for path in here if path.exists()]
    if here and not replace:
        raise Overtaken(FULL.filled(what=here[0]))
    (data / BEGUN).touch(mode=0o600)
    aside = None
    if here:
        aside = data / f"before-restore-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
        aside.mkdir(mode=0o700)
        for path in here:
            os.replace(path, aside / path.name)
    return aside


def _compare(contents: Contents) -> None:
    """Whether each table has as many rows as when the backup was made."""
    here = registry.rows() if contents.tables else {}
    other = [name for name, n in contents.tables.items() if here.get(name, n) != n]
    if other:
        raise Misunderstood(DIFFERS.filled(table=other[0]))


def _registry() -> str:
    return registry.DUMP if connection.vendor == "postgresql" else FILE


HALF = Term(
    ru="Восстановление было прервано. Повторите его: manage.py restore FILE; то, что осталось, будет отложено.",
    ky="Калыбына келтирүү үзүлгөн. Кайталаңыз: manage.py restore FILE; калганы четке коюлат.",
    en="A restore was interrupted. Repeat it: manage.py restore FILE; what it left is put aside.",
)
OTHER = Term(
    ru="Копия сделана с другой базы ({engine}). Восстановите её так же; потом есть manage.py move-to-postgres.",
    ky="Көчүрмө башка базадан жасалган ({engine}). Ошол эле базада калыбына келтириңиз.",
    en="The backup is of the other database ({engine}). Restore it there; manage.py move-to-postgres comes after.",
)
RUNNING = Term(
    ru="Сервер или работник запущен на этой папке. Сначала остановите его.",
    ky="Бул папкада сервер же иштетүүчү иштеп турат. Адегенде аны токтотуңуз.",
    en="A server or a worker runs on this folder. Stop it first.",
)
FULL = Term(
    ru="Здесь уже есть данные: {what}. Для SQLite есть --replace: прежнее будет отложено, а не удалено.",
    ky="Бул жерде маалымат бар: {what}. SQLite үчүн --replace бар: мурдагысы өчпөйт, четке коюлат.",
    en="There are data here already: {what}. For SQLite there is --replace: they are put aside, not deleted.",
)
DIFFERS = Term(
    ru="В таблице {table} не столько строк, сколько было.",
    ky="{table} таблицасында саптар мурдагыдай эмес.",
    en="The table {table} does not have as many rows as it had.",
)
