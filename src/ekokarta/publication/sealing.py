"""Who vouches for a release: the server for what it publishes, the ministry for what it names."""

import json
from dataclasses import replace
from pathlib import Path

from django.conf import settings

from ekokarta.publication.files import settle
from ekokarta.release import MANIFEST, SIGNATURE, Manifest
from ekokarta.release.key import Key, key_from, new_key
from ekokarta.release.proof.signature import message_of
from ekokarta.release.public_key import SERVER_KEY

DEMONSTRATION = "ключ демонстрации · көрсөтмө ачкычы · key of a demonstration"
SERVER = "сервер · server"


def server_key() -> Key:
    """The key of this server, made once in the data folder; lost, another is made."""
    file = Path(settings.DATA) / SERVER_KEY
    return key_from(file) if file.exists() else new_key(file, role="server", name=SERVER)


def seal_by_server(folder: Path, manifest: Manifest) -> None:
    """Sign a rolling release; one that somebody approved waits for the ministry's own key."""
    if manifest.approval is None:
        key = server_key()
        seal(folder, replace(key, role="demo", name=DEMONSTRATION) if manifest.simulated else key)


def seal(folder: Path, key: Key) -> None:
    """Write `signature.json`: it says who signs, and signs the whole digest, of which the id is a part."""
    text = (folder / MANIFEST).read_bytes()
    manifest = json.loads(text)
    message = message_of(key.role, key.name, manifest, text)
    said = {
        "release": manifest["release"],
        "role": key.role,
        "name": key.name,
        "key": key.public,
        "signature": key.signature(message).hex(),
    }
    settle(folder / SIGNATURE, (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode())
