"""Whether the first data have to be gone through: not while neither the product nor its tables changed."""

import contextlib
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from ekokarta.journal.models import Batch
from ekokarta.site.options import DEMO

NAME = "first-data.sha256"


def is_settled() -> bool:
    """Whether this very product has brought its data into this registry already."""
    with contextlib.suppress(OSError):
        return _file().read_text(encoding="ascii") == _digest() and Batch.objects.exists()
    return False


def settle() -> None:
    """They are in; a disk that takes no writes only costs the next start its time."""
    with contextlib.suppress(OSError):
        _file().write_text(_digest(), encoding="ascii")


def unsettle() -> None:
    """Go through them at the next start."""
    with contextlib.suppress(OSError):
        _file().unlink(missing_ok=True)


def _file() -> Path:
    return Path(settings.DATA) / NAME


def _digest() -> str:
    """Of the code, the shipped tables and what was asked for."""
    told = sha256(f"{DEMO.value}\0{settings.YEARS}".encode())
    kinds = {".py", ".csv", ".toml", ".geojson"}
    for path in sorted(p for p in Path(settings.PACKAGE).rglob("*") if p.suffix in kinds):
        told.update(str(path.relative_to(settings.PACKAGE)).encode() + b"\0" + path.read_bytes())
    return told.hexdigest()
