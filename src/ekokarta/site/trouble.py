"""Troubles of the machine, not of what somebody asked: each has a sentence and a time to come back."""

import errno
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from django.db import Error as DatabaseError

from ekokarta.site.moving.mark import MOVED
from ekokarta.terms import Term


class Trouble(NamedTuple):
    """`seconds` is when it is worth trying again."""

    name: str
    sentence: Term
    seconds: int


BUSY = Trouble(
    "busy",
    Term(
        ru="Сейчас пишет кто-то другой. Ничего не потеряно и не записано наполовину: повторите через несколько секунд.",
        ky="Азыр башка бирөө жазып жатат. Эч нерсе жоголгон жок: бир нече секунддан кийин кайталаңыз.",
        en="Somebody else is writing now. Nothing is lost and nothing is half written: try again in a few seconds.",
    ),
    5,
)
FULL = Trouble(
    "disk_full",
    Term(
        ru="На диске сервера нет места, ничего не записано. Сообщите администратору; опубликованное открывается.",
        ky="Сервердин дискинде орун жок, эч нерсе жазылган жок. Администраторго билдириңиз; жарыяланганы ачылат.",
        en="The server's disk is full, so nothing was written. Tell the administrator; what is public opens.",
    ),
    60,
)
READ_ONLY = Trouble(
    "read_only",
    Term(
        ru="Диск сервера закрыт для записи, ничего не записано. Сообщите администратору; опубликованное открывается.",
        ky="Сервердин диски жазууга жабык, эч нерсе жазылган жок. Администраторго билдириңиз; жарыяланганы ачылат.",
        en="The server's disk takes no writes, so nothing was written. Tell the administrator; what is public opens.",
    ),
    60,
)
DISK_ERROR = Trouble(
    "disk_error",
    Term(
        ru="Диск сервера не читает или не пишет: нет места, или он неисправен. Ничего не записано.",
        ky="Сервердин диски окубайт же жазбайт: орун жок же ал бузук. Эч нерсе жазылган жок.",
        en="The server's disk does not read or write: it is full or failing. Nothing was written.",
    ),
    60,
)
UNREACHABLE = Trouble(
    "database_unreachable",
    Term(
        ru="База данных не отвечает, ничего не записано. Повторите через минуту; опубликованное открывается.",
        ky="Маалымат базасы жооп бербейт, эч нерсе жазылган жок. Бир мүнөттөн кийин кайталаңыз; жарыяланганы ачылат.",
        en="The database does not answer, so nothing was written. Try again in a minute; what is published opens.",
    ),
    30,
)
GONE = Trouble(
    "moved",
    Term(
        ru="Реестр перенесён в PostgreSQL; в старый ничего не записано. Серверу нужен EKOKARTA_DATABASE_URL.",
        ky="Реестр PostgreSQL базасына көчүрүлгөн; эч нерсе жазылган жок. Серверге EKOKARTA_DATABASE_URL керек.",
        en="The registry was moved to PostgreSQL; nothing was written into the old one. Set EKOKARTA_DATABASE_URL.",
    ),
    60,
)
CROWDED = Trouble(
    "crowded",
    Term(
        ru="Сейчас слишком много одновременных запросов. Повторите через несколько секунд.",
        ky="Азыр бир убакта суроолор өтө көп. Бир нече секунддан кийин кайталаңыз.",
        en="There are too many requests at once. Try again in a few seconds.",
    ),
    5,
)

DAMAGED = Trouble(
    "damaged",
    Term(
        ru="Файл реестра повреждён или обрезан. Остановите сервер и верните копию: manage.py restore FILE --replace; "
        "прежний файл будет отложен.",
        ky="Реестрдин файлы бузулган же кесилген. Серверди токтотуп, көчүрмөнү кайтарыңыз: manage.py restore FILE "
        "--replace; мурдагы файл четке коюлат.",
        en="The file of the registry is damaged or cut short. Stop the server and bring a backup back: manage.py "
        "restore FILE --replace; the file that is here is put aside.",
    ),
    60,
)
FORBIDDEN = Trouble(
    "forbidden",
    Term(
        ru="Нет прав на файл или папку, ничего не записано. manage.py doctor называет их и что набрать.",
        ky="Файлга же папкага укук жок, эч нерсе жазылган жок. manage.py doctor аларды жана эмне терүүнү айтат.",
        en="A file or folder may not be opened, so nothing was written. manage.py doctor names it and what to type.",
    ),
    60,
)

BY_SQLITE = (
    (MOVED, GONE),
    ("is locked", BUSY),
    ("disk is full", FULL),
    ("disk I/O error", DISK_ERROR),
    ("readonly database", READ_ONLY),
    ("malformed", DAMAGED),
    ("file is not a database", DAMAGED),
    ("unsupported file format", DAMAGED),
    ("permission denied", FORBIDDEN),
    ("unable to open database file", READ_ONLY),
)
"Words in the messages of SQLite, which has no other sign that both of its modules show."
BY_STATE = {
    "55P03": BUSY, "40001": BUSY, "40P01": BUSY, "53100": FULL, "25006": READ_ONLY,
    "53300": CROWDED, "57P01": UNREACHABLE, "57P02": UNREACHABLE, "57P03": UNREACHABLE,
}  # fmt: skip
"SQLSTATE of PostgreSQL."
BY_ERRNO = {errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EFBIG: FULL, errno.EROFS: READ_ONLY,
            errno.EACCES: FORBIDDEN, errno.EPERM: FORBIDDEN, errno.EIO: DISK_ERROR}  # fmt: skip


def trouble_of(error: BaseException | None) -> Trouble | None:
    """The trouble behind an error; None where it is our own mistake."""
    for cause in _causes(error):
        if isinstance(cause, OSError) and cause.errno in BY_ERRNO:
            return BY_ERRNO[cause.errno]
        if isinstance(cause, DatabaseError | sqlite3.Error) and (found := _of_database(cause)):
            return found
    return None


def _of_database(error: DatabaseError | sqlite3.Error) -> Trouble | None:
    cause = error.__cause__
    if cause is not None and type(cause).__module__.startswith("psycopg"):
        state = getattr(cause, "sqlstate", None)
        lost = type(cause).__name__ in ("OperationalError", "PoolTimeout", "InterfaceError")
        return BY_STATE.get(state) if state else UNREACHABLE if lost else None
    said = str(error)
    return next((trouble for words, trouble in BY_SQLITE if words in said), None)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
