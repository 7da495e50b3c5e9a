"""Who owns the data: a file made by another user stops the server on some later day."""

import os
from collections.abc import Iterator
from pathlib import Path

from ekokarta.site.closed import wrong
from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term


def owner(data: Path, releases: Path) -> Iterator[Finding]:
    """Files of others, and what others may read, or may not though it is public."""
    foreign = next(_foreign(data), None)
    if foreign is not None:
        yield Finding("owner", FOREIGN.filled(file=foreign), CHOWN.filled(data=data))
    secret = data / "secret"
    if secret.exists() and secret.stat().st_mode & 0o077:
        yield Finding("secret", READABLE, CHMOD.filled(file=secret))
    others = [(p, m) for p, m in wrong(data, releases) if p != secret]
    if others:
        path, mode = others[0]
        said = {"file": path, "n": len(others) - 1}
        yield Finding("modes", WRONG_MODE.filled(**said), SET_MODE.filled(mode=f"{mode:o}", **said))
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


WRONG_MODE = Term(
    ru="Права не те: {file} (и ещё {n}). Реестр читает только владелец, выпуски — все.",
    ky="Укуктар туура эмес: {file} (дагы {n}). Реестрди ээси гана, чыгарылыштарды баары окуйт.",
    en="The mode is wrong: {file} (and {n} more). Its owner alone reads the registry, everybody the releases.",
)
SET_MODE = Term(
    ru="chmod {mode} {file}; или перезапустите сервер: при запуске права ставятся сами.",
    ky="chmod {mode} {file}; же серверди кайра иштетиңиз: иштегенде укуктар өзү коюлат.",
    en="chmod {mode} {file}; or restart the server: it sets all modes when it starts.",
)
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
