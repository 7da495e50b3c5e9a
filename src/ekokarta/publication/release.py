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
from ekokarta.publication.files import listed, settle, settle_names, settle_shared
from ekokarta.publication.indexing import note_published
from ekokarta.publication.kept import Kept
from ekokarta.publication.maker import note_maker
from ekokarta.publication.memory import remember
from ekokarta.publication.promise import keep_promise
from ekokarta.publication.retention import forget, forget_all_but
from ekokarta.publication.sealing import seal_by_server
from ekokarta.publication.tidy import alone_in, discard
from ekokarta.reading.whole import is_whole
from ekokarta.release import (
    CHANGES,
    CURRENT,
    MANIFEST,
    ApprovalFacts,
    FileFacts,
    Manifest,
)
from ekokarta.release.modes import open_to_readers
from ekokarta.staff.models import User


def publish(
    root: Path, years: Sequence[int], kept: Kept | None = None, *, accepting: str = ""
) -> str:
    """Make the rolling release of what is accepted now, and let `current` name it; returns its id.

    `kept`: what the last call worked out, which need not be done again. `accepting`: the digest of
    what may vanish with an upgrade. Raises WouldRemove where more would, NotFound where nothing was
    ever written.
    """
    with alone_in(root):
        return _publish(root, years, kept, accepting)


def _publish(
    root: Path, years: Sequence[int], kept: Kept | None = None, accepting: str = ""
) -> str:
    """First the undone changes are noted, then the data are read, so none is marked unseen.

    What must not stay leaves before anything is marked: whoever dies between does it again. After an
    erasure the older ones leave first of all, also where nothing can be published.
    """
    undone = list(Change.objects.filter(published=False).values_list("pk", flat=True))
    erased = Change.objects.filter(published=False, model=Erasure._meta.label).exists()
    if erased:
        forget_all_but(root, _shown(root))
    files, manifest, news = contents(years, kept)
    keep_promise(root, files, manifest, accepting)
    remember(news)
    release = _lay_down(root, files, manifest)
    _show(root, release)
    note_maker(root)
    (forget_all_but if erased else forget)(root, release)
    for first in range(0, len(undone), 500):
        Change.objects.filter(pk__in=undone[first : first + 500]).update(published=True)
    return release


def _shown(root: Path) -> str:
    """The id which `current` names; empty before the first one."""
    file = root / CURRENT
    return file.read_text(encoding="utf-8", errors="replace").strip() if file.exists() else ""


def name_release(
    root: Path, years: Sequence[int], name: str, *, by: User, approved_by: User
) -> str:
    """Make a named release, approved by a second person, kept for ever; returns its id.

    The rolling one is made again after it, since it says what it changes against the last named one:
    so the next publication of the same registry, or of its backup, makes that release again.
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
    note_published(root, release)
    _mark(root, release, approval)
    _show(root, _lay_down(root, files, manifest))
    return release


def _mark(root: Path, release: str, approval: ApprovalFacts) -> None:
    """Put its sign among the named ones, from when on it is kept and the next ones are told against it."""
    newest = Change.objects.order_by("pk").last()
    marked = {**asdict(approval), "last_change": newest.pk if newest else None}
    settle(root / "named" / f"{release}.json", json.dumps(marked).encode())
    open_to_readers(root / "named")


def _show(root: Path, release: str) -> None:
    """Let `current` name it, once the list of releases knows it."""
    note_published(root, release)
    settle(root / CURRENT, release.encode())


def _lay_down(root: Path, files: Files, manifest: Manifest) -> str:
    """Write all files beside, then give the folder the name that follows from them; returns the id.

    A file which another release has is the same file on the disk: nothing of a release ever changes.
    """
    beside = root / ".next.new"
    try:
        release = _written(root, beside, files, manifest)
        open_to_readers(beside)
        _take_place(beside, root / release)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)  # a full disk needs the room
        raise
    settle_names(root)
    return release


def _written(root: Path, beside: Path, files: Files, manifest: Manifest) -> str:
    """The files, what they change against the last named release, the manifest of all; its id."""
    known, draft = _known(root), replace(manifest, files=listed(files))
    for file in draft.files:
        same = known.get((file.path, file.sha256))
        settle_shared(beside / file.path, files[file.path], same)
    settle(beside / MANIFEST, draft.to_json())
    changes = changes_since(root, beside)
    settle(beside / CHANGES, changes)
    every = sorted((*draft.files, *listed({CHANGES: changes})), key=lambda file: file.path)
    whole = replace(draft, files=tuple(every)).named()
    settle(beside / MANIFEST, whole.to_json())
    seal_by_server(beside, whole)
    return whole.release


def _take_place(beside: Path, release: Path) -> None:
    """The same id is the same content, so what stands there stays, unless it has been damaged."""
    if release.exists():
        if is_whole(release):
            shutil.rmtree(beside)
            return
        discard(release)
    os.replace(beside, release)


NEWEST = 5
"So many releases are looked through for files that did not change."


def _known(root: Path) -> dict[tuple[str, str], Path]:
    """The files of the releases that are kept, by path and hash."""
    found = {}
    manifests = sorted(root.glob(f"[0-9]*/{MANIFEST}"), key=lambda file: file.stat().st_mtime_ns)
    for manifest in manifests[-NEWEST:]:
        for file in _files_of(manifest):
            found[file.path, file.sha256] = manifest.parent / file.path
    return found


def _files_of(manifest: Path) -> tuple[FileFacts, ...]:
    """None of a release whose manifest is damaged: it must not keep others from being made."""
    try:
        return Manifest.files_in(manifest.read_bytes())
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        return ()
