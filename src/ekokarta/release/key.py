"""The key that signs a release: ed25519 (RFC 8032), and the file in which it is kept."""

import json
import os
import re
from dataclasses import asdict, dataclass
from hashlib import sha512
from pathlib import Path
from secrets import token_bytes

from ekokarta.release.proof.signature import BASE, ORDER, P, Point, times

ROLES = ("server", "demo", "ministry")
"Who signs: the server by itself, that of a demonstration, or the ministry with a key kept offline."


@dataclass(frozen=True, kw_only=True)
class Key:
    """A secret key, 32 bytes in hex, with the name of whoever holds it."""

    role: str
    name: str
    secret: str

    @property
    def public(self) -> str:
        """What others need to check a signature, 32 bytes in hex."""
        scalar, _ = self._halves()
        return _encoded(times(scalar, BASE)).hex()

    def signature(self, message: bytes) -> bytes:
        """The 64 bytes which only this key can make of `message`; always the same.

        Plain Python takes a time that depends on the secret: sign where no stranger measures it.
        """
        scalar, prefix = self._halves()
        public = bytes.fromhex(self.public)
        r = _number(prefix + message)
        point = _encoded(times(r, BASE))
        s = (r + _number(point + public + message) * scalar) % ORDER
        return point + s.to_bytes(32, "little")

    def _halves(self) -> tuple[int, bytes]:
        digest = sha512(bytes.fromhex(self.secret)).digest()
        scalar = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
        return scalar, digest[32:]


def new_key(file: Path, *, role: str, name: str) -> Key:
    """A key in a file that only its owner reads, the public one beside it; raises FileExistsError."""
    key = Key(role=role, name=name, secret=token_bytes(32).hex())
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "w", encoding="utf-8") as written:
        json.dump(asdict(key), written, ensure_ascii=False)
        written.flush()
        os.fsync(written.fileno())
    file.with_name(f"{file.name}.pub").write_text(f"{key.public} {name}\n", encoding="utf-8")
    return key


def key_from(file: Path) -> Key:
    """The key in a file; raises OSError, or ValueError for what is none."""
    said = json.loads(file.read_bytes())
    try:
        key = Key(role=said["role"], name=said["name"], secret=said["secret"])
    except (TypeError, KeyError) as error:
        raise ValueError(file) from error
    if key.role not in ROLES or not re.fullmatch("[0-9a-f]{64}", str(key.secret)):
        raise ValueError(file)
    return key


def _number(content: bytes) -> int:
    return int.from_bytes(sha512(content).digest(), "little") % ORDER


def _encoded(point: Point) -> bytes:
    z = pow(point[2], P - 2, P)
    x, y = point[0] * z % P, point[1] * z % P
    return (y | (x & 1) << 255).to_bytes(32, "little")
