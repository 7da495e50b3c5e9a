"""The disk: whether there is room, and whether it takes a write."""

import shutil
from pathlib import Path
from tempfile import TemporaryFile

from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term

LEAST = 500 * 2**20
"Bytes: a release, a backup and the journal of SQLite need some room beside what is there."


def disk(data: Path) -> Finding:
    """Room and a trial write."""
    here = free(data)
    megabytes = here // 2**20
    if not takes_writes(data):
        return Finding("disk", NO_WRITES.filled(data=data), MAKE_WRITABLE.filled(data=data))
    if here < LEAST:
        return Finding(
            "disk", LITTLE.filled(free=megabytes), MAKE_ROOM.filled(least=LEAST // 2**20)
        )
    return Finding("disk", ROOM.filled(free=megabytes))


def free(data: Path) -> int:
    """Bytes that are free where the data are, or will be."""
    there = next(p for p in (data, *data.absolute().parents) if p.exists())
    return shutil.disk_usage(there).free


def takes_writes(data: Path) -> bool:
    """Whether a file can be made and filled in the data folder."""
    try:
        with TemporaryFile(dir=data) as file:
            file.write(b"0" * 4096)
            file.flush()
    except OSError:
        return False
    return True


ROOM = Term(ru="Диск: свободно {free} МБ.", ky="Диск: {free} МБ бош.", en="Disk: {free} MB free.")
LITTLE = Term(
    ru="Диск: свободно только {free} МБ.",
    ky="Диск: болгону {free} МБ бош.",
    en="Disk: only {free} MB free.",
)
MAKE_ROOM = Term(
    ru="Освободите место: нужно не меньше {least} МБ. Именованные выпуски не удаляйте.",
    ky="Орун бошотуңуз: кеминде {least} МБ керек. Аталган чыгарылыштарды өчүрбөңүз.",
    en="Make room: at least {least} MB are needed. Do not delete named releases.",
)
NO_WRITES = Term(
    ru="Диск: в папку {data} нельзя писать.",
    ky="Диск: {data} папкасына жазууга болбойт.",
    en="Disk: nothing can be written into {data}.",
)
MAKE_WRITABLE = Term(
    ru="Проверьте место, владельца папки {data} и не подключён ли диск только для чтения.",
    ky="Орунду, {data} папкасынын ээсин жана диск окуу үчүн гана кошулганын текшериңиз.",
    en="Check the room, the owner of {data}, and whether the disk is mounted read-only.",
)
