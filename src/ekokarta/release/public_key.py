"""The public half of a key: what a reader needs to check who signed a release."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

SERVER_KEY = "release.key"
"The name of the server's key in the data folder; the public half is beside it, with `.pub`."


@dataclass(frozen=True, kw_only=True)
class PublicKey:
    """Whose key it is, and its 64 hex digits."""

    role: str
    public: str

    @property
    def fingerprint(self) -> str:
        """The first 20 hex digits of its sha256, to be read over a telephone and compared."""
        digits = sha256(bytes.fromhex(self.public)).hexdigest()[:20]
        return " ".join(digits[n : n + 4] for n in range(0, 20, 4))


def public_keys(data: Path, ministry: str) -> tuple[PublicKey, ...]:
    """The ministry's key, if one is announced, and that of the server, if it has signed already."""
    file = data / f"{SERVER_KEY}.pub"
    server = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    found = (("ministry", ministry), ("server", server[:64]))
    return tuple(PublicKey(role=r, public=k) for r, k in found if re.fullmatch("[0-9a-f]{64}", k))
