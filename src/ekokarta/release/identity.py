"""The id of a release: what it fixes, and how anybody works it out again."""

from collections.abc import Iterable
from hashlib import sha256
from re import ASCII, compile

ID = compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{16}", ASCII)
"What an id looks like; nothing else is a path to a release."
NAME = b'{\n "release": "'
"How every manifest begins; the id stands between this and the next quote."


def digest_of(manifest: bytes) -> str:
    """sha256 in hex of a manifest in which the id is left empty: of everything it says but the id.

    The manifest names the sha256 of every other file, so this fixes them too. With common tools:
    `sed '2s/"release": "[^"]*"/"release": ""/' manifest.json | sha256sum`.
    """
    if not manifest.startswith(NAME):
        return sha256(manifest).hexdigest()
    _, quote, rest = manifest[len(NAME) :].partition(b'"')
    return sha256(NAME + quote + rest).hexdigest()


def identifier(day: str, digest: str) -> str:
    """The id of a release of format 2: its day (YYYY-MM-DD) and 16 hex digits of `digest_of`."""
    return f"{day}-{digest[:16]}"


def first_identifier(day: str, hashes: Iterable[tuple[str, str]]) -> str:
    """The id of a release of format 1, which fixed its files but neither manifest nor changes.

    `hashes` are pairs (path, sha256 in hex); the digest is over the sorted lines "sha256 path".
    """
    lines = sorted(f"{digest} {path}\n" for path, digest in hashes)
    return identifier(day, sha256("".join(lines).encode()).hexdigest())
