"""Who vouches for a release: ed25519 (RFC 8032), in plain Python."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha512
from pathlib import Path
from typing import Any

from ekokarta.release.proof.identity import digest_of
from ekokarta.release.proof.words import Finding


def of_signature(folder: Path, manifest: Any, text: bytes, key: str) -> Iterator[Finding]:
    """A signature must fit the manifest even where no key says whose it is."""
    file = folder / "signature.json"
    if not file.exists():
        yield ("signature" if key else "unsigned"), "signature.json"
        return
    try:
        said = json.loads(file.read_bytes())
        who = f"{said['role']}: {said['name']}, {said['key']}"
        message = message_of(said["role"], said["name"], manifest, text)
        whole = verified(bytes.fromhex(said["key"]), message, bytes.fromhex(said["signature"]))
    except (ValueError, LookupError, TypeError):
        whole, who = False, "signature.json"
    if not whole or (key and said["key"] != key):
        yield "signature", who
    else:
        yield ("signed" if key else "no_key"), who


def message_of(role: str, name: str, manifest: Any, text: bytes) -> bytes:
    """What is signed: who signs, the format, the id, and the whole digest of which the id holds a part."""
    words = (
        "ekokarta release",
        role,
        name,
        manifest["format"],
        manifest["release"],
        digest_of(text),
    )
    return json.dumps(words, ensure_ascii=False).encode()


Point = tuple[int, int, int, int]
"Extended coordinates of the curve: X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z."
P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def verified(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether `signature` (64 bytes) of `message` was made with the secret of the public `key`."""
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r, s = decoded(key), decoded(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER:
        return False
    h = int.from_bytes(sha512(signature[:32] + key + message).digest(), "little") % ORDER
    left, right = times(s, BASE), added(r, times(h, a))
    return all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))


def added(p: Point, q: Point) -> Point:
    """The sum of two points of the curve."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n: int, p: Point) -> Point:
    """The point added to itself `n` times."""
    q = (0, 1, 1, 0)
    while n:
        if n & 1:
            q = added(q, p)
        p, n = added(p, p), n >> 1
    return q


def decoded(text: bytes) -> Point | None:
    """The point that 32 bytes name; None if they name none."""
    y = int.from_bytes(text, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    squared = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(squared, (P + 3) // 8, P)
    if (x * x - squared) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - squared) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE: Point = decoded((4 * pow(5, P - 2, P) % P).to_bytes(32, "little")) or (0, 1, 1, 0)
