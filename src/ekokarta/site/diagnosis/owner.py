"""Who owns the data: a file made by another user stops the server on some later day."""

import os
from collections.abc import Iterator
from pathlib import Path

from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term


def owner(data: Path) -> Iterator[Finding]:
    """Files of others, and a secret that others may read."""
    foreign = next(_foreign(data), None)
    if foreign is not None:
        yield Finding("owner", FOREIGN.filled(file=foreign), CHOWN.filled(data=data))
    secret = data / "secret"
    if secret.exists() and secret.stat().st_mode & 0o077:
        yield Finding("secret", READABLE, CHMOD.filled(file=secret))
    if foreign is None:
        yield Finding("owner", OURS)


def _foreign(data: Path) -> Iterator[Path]:
    """What we do not own and therefore may not be able to replace. Root may do everything."""
    ours = data.stat().st_uid if os.geteuid() == 0 else os.geteuid()
    for folder, folders, files in os.walk(data):
        for name in (*folders, *files):
            path = Path(folder, name)
            if path.lstat().st_uid != ours:
                yield path


OURS = Term(
    ru="Владелец данных верный.", ky="Маалыматтын ээси туура.", en="The data have one owner."
)
FOREIGN = Term(
    ru="{file} принадлежит другому пользователю.",
    ky="{file} башка колдонуучуга таандык.",
    en="{file} belongs to another user.",
)
CHOWN = Term(
    ru="Остановите сервер и верните владельца: chown -R USER {data}.",
    ky="Серверди токтотуп, ээсин кайтарыңыз: chown -R USER {data}.",
    en="Stop the server and give them back: chown -R USER {data}.",
)
READABLE = Term(
    ru="Ключ сессий могут прочесть другие.",
    ky="Сессия ачкычын башкалар окуй алат.",
    en="Others may read the key of the sessions.",
)
CHMOD = Term(ru="chmod 600 {file}", ky="chmod 600 {file}", en="chmod 600 {file}")
