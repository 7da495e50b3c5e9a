"""The release: a folder named after what is in it."""

import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from ekokarta.errors import Forbidden
from ekokarta.journal.models import Change, Erasure
from ekokarta.journal.signing import ALONE, NO_RIGHT
from ekokarta.publication.changes import changes_since
from ekokarta.publication.contents import Files, contents
from ekokarta.publication.files import (
    settle,
    settle_names,
    settle_shared,
)
from ekokarta.publication.kept import Kept
from ekokarta.publication.memory import remember
from ekokarta.publication.tidy import alone_in, forget, forget_all_but
from ekokarta.release import (
    CHANGES,
    CURRENT,
    MANIFEST,
    ApprovalFacts,
    Manifest,
)
from ekokarta.staff.models import User


def publish(root: Path, years: Sequence[int], kept: Kept | None = None) -> str:
    """Make the rolling release of what is accepted now, and let `current` name it; returns its id.

    `kept`: what the last call worked out, which need not be done again.

    Raises NotFound where nothing was ever written.
    """
    with alone_in(root):
        return _publish(root, years, kept)


def _publish(root: Path, years: Sequence[int], kept: Kept | None = None) -> str:
    """First the undone changes are noted, then the data are read, so none is marked unseen."""
    undone = list(Change.objects.filter(published=False).values_list("pk", flat=True))
    erased = Change.objects.filter(published=False, model=Erasure._meta.label).exists()
    files, manifest, news = contents(years, kept)
    remember(news)
    release = _lay_down(root, files, manifest)
    settle(root / CURRENT, release.encode())
    for first in range(0, len(undone), 500):
        Change.objects.filter(pk__in=undone[first : first + 500]).update(published=True)
    (forget_all_but if erased else forget)(root, release)
    return release


def name_release(
    root: Path, years: Sequence[int], name: str, *, by: User, approved_by: User
) -> str:
    """Make a named release, approved by a second person, kept for ever; returns its id.

    Raises Forbidden for a single person, or for one without the right to approve.
    """
    if by == approved_by:
        raise Forbidden(ALONE)
    if not by.may_write or not approved_by.may_accept:
        raise Forbidden(NO_RIGHT)
    with alone_in(root):
        _publish(root, years)
        return _name(root, years, name, by, approved_by)


def _name(root: Path, years: Sequence[int], name: str, by: User, approved_by: User) -> str:
    files, manifest, news = contents(years)
    remember(news)
    approval = ApprovalFacts(
        name=name,
        by=by.username,
        approved_by=approved_by.username,
        on=manifest.newest_change,
    )
    release = _lay_down(root, files, replace(manifest, approval=approval))
    newest = Change.objects.order_by("pk").last()
    marked = {**asdict(approval), "last_change": newest.pk if newest else None}
    settle(root / "named" / f"{release}.json", json.dumps(marked).encode())
    return release


def _lay_down(root: Path, files: Files, manifest: Manifest) -> str:
    """Write all files beside, then give the folder its name; returns the id.

    A file which another release has is the same file on the disk: nothing of a release ever changes.
    """
    release = root / manifest.release
    if release.exists():
        if manifest.approval:
            settle(release / MANIFEST, manifest.to_json())
        return manifest.release
    beside = root / f".{manifest.release}.new"
    hashes = {file.path: file.sha256 for file in manifest.files}
    try:
        known = _known(root)
        for path in sorted(files):
            settle_shared(beside / path, files[path], known.get((path, hashes[path])))
        settle(beside / MANIFEST, manifest.to_json())
        settle(beside / CHANGES, changes_since(root, beside))
        os.replace(beside, release)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)  # a full disk needs the room
        raise
    settle_names(root)
    return manifest.release


def _known(root: Path) -> dict[tuple[str, str], Path]:
    """The files of the releases that are kept, by path and hash."""
    found = {}
    for manifest in root.glob(f"[0-9]*/{MANIFEST}"):
        for file in Manifest.from_json(manifest.read_bytes()).files:
            found[file.path, file.sha256] = manifest.parent / file.path
    return found
