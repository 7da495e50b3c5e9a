"""Which version of the product made what `current` names: a note beside it, not in the release."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from ekokarta.publication.files import settle
from ekokarta.release import CURRENT

PACKAGE = Path(__file__).resolve().parents[1]
NOTE = "made-by"
MADE_OF = (".py", ".csv", ".toml")
"What decides what becomes public: code, migrations, tables that are shipped."


@cache
def maker() -> str:
    """A digest of this version's code, migrations and tables."""
    digest = sha256()
    files = (f for f in PACKAGE.rglob("*") if f.suffix in MADE_OF and f.is_file())
    for file in sorted(files):
        digest.update(file.relative_to(PACKAGE).as_posix().encode() + b"\0")
        digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def upgraded(root: Path) -> bool:
    """Whether `current` was made by another version, or by one that left no note."""
    if not (root / CURRENT).exists():
        return False
    note = root / NOTE
    return not note.exists() or note.read_text(encoding="utf-8").strip() != maker()


def note_maker(root: Path) -> None:
    """Say that this version made what `current` names now."""
    if not (root / NOTE).exists() or upgraded(root):
        settle(root / NOTE, maker().encode())
