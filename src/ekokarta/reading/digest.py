"""Whether the bytes of a file are those that are meant: each file is hashed once a process."""

from hashlib import sha256
from pathlib import Path

MOST = 20_000
"So many files are remembered."
_known: dict[tuple[int, ...], str] = {}


def is_right(file: Path, meant: str) -> bool:
    """Whether the file can be read and its sha256 is `meant`; what nobody touched is not read again."""
    try:
        told = file.stat()
        stamp = (told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns)
        if stamp not in _known:
            digest = _digest(file)
            if len(_known) >= MOST:
                _known.clear()
            _known[stamp] = digest
        return _known[stamp] == meant
    except OSError:
        return False


def _digest(file: Path) -> str:
    told = sha256()
    with file.open("rb") as content:
        while chunk := content.read(2**20):
            told.update(chunk)
    return told.hexdigest()
