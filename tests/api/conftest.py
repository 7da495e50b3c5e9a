"""A release behind the doors, and a client that has no browser and no cookies."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from django.test import Client, override_settings
from fixture_answers import BIG, BIG_BYTES
from fixture_release import renamed, write_release

from ekokarta.reading import Release, current
from ekokarta.release import FileFacts


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("releases")
    folder = root / write_release(root)
    folder = _with(folder, BIG, b"0123456789abcdef" * (BIG_BYTES // 16))
    folder = _with(folder, "empty.txt", b"")
    (folder / "unlisted.txt").write_text("not in the manifest")
    return root


def _with(folder: Path, path: str, content: bytes) -> Path:
    (folder / path).write_bytes(content)
    facts = FileFacts(path=path, sha256=sha256(content).hexdigest(), bytes=len(content))
    manifest = Release(folder).manifest
    return renamed(folder, replace(manifest, files=(*manifest.files, facts)))


@pytest.fixture(scope="module", autouse=True)
def published(root: Path) -> Iterator[None]:
    with override_settings(RELEASES=root):
        yield


@pytest.fixture(scope="session")
def release(root: Path) -> Release:
    return current(root)


@pytest.fixture(scope="session")
def api() -> Client:
    return Client(enforce_csrf_checks=True)


@pytest.fixture(autouse=True)
def _registry(db: None) -> None:
    """Nothing here asks the registry; but the end of a request tidies its connections."""
