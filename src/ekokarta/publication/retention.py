"""Which rolling releases stay beside the newest: those that somebody may have cited, thinned with age."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ekokarta.publication.indexing import note_left, rights_of
from ekokarta.publication.tidy import discard, is_named
from ekokarta.release import ID, MANIFEST, Manifest
from ekokarta.release.index import DAMAGE, ERASURE, RETENTION, RIGHT, Entry, index
from ekokarta.terms import BISHKEK

NEWEST = 3
"So many stay whatever their age."
ALL = timedelta(days=30)
"So long every one stays: ministries, newspapers and courts work within a month."
DAILY = timedelta(days=366)
"So long the last of each day stays, then the last of each month."
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def forget(root: Path, current: str) -> None:
    """Clear what is too old, and at once what rests on an agreement that is in force no longer.

    What was suspended must not stay readable beside the newest. Named releases stay for ever.
    """
    rolling = {id: entry for id, entry in _rolling(root).items() if id != current}
    ended = set(_without_right(root, current, rolling.values()))
    _clear(root, ended, RIGHT)
    _clear(root, [id for id in _strangers(root) if id != current], DAMAGE)
    rest = [entry for id, entry in rolling.items() if id not in ended]
    _clear(root, superfluous(rest, datetime.now(UTC)), RETENTION)


def forget_all_but(root: Path, current: str) -> list[str]:
    """Take every older rolling release away, as when a person is erased; the ids of what stays."""
    ids = [*_rolling(root), *_strangers(root)]
    _clear(root, [id for id in ids if id != current], ERASURE)
    return sorted(file.stem for file in (root / "named").glob("*.json"))


def superfluous(entries: Iterable[Entry], now: datetime) -> set[str]:
    """The ids that need not stay beside the current one: not the last of their day, or of their month."""
    newest_first = sorted(entries, key=lambda entry: (made(entry), entry.id), reverse=True)
    found, spans = set(), set()
    for place, entry in enumerate(newest_first):
        age, day = now - made(entry), made(entry).astimezone(BISHKEK).date().isoformat()
        span = entry.id if age <= ALL else day if age <= DAILY else day[:7]
        if span in spans and place >= NEWEST:
            found.add(entry.id)
        spans.add(span)
    return found


def made(entry: Entry) -> datetime:
    """When it was published; long ago where a line does not say it."""
    try:
        return datetime.fromisoformat(entry.made)
    except ValueError:
        return LONG_AGO


def _rolling(root: Path) -> dict[str, Entry]:
    """The releases here which nobody named."""
    here = {entry.name for entry in root.iterdir()}
    return {id: e for id, e in index(root).items() if id in here and not is_named(root, id)}


def _strangers(root: Path) -> list[str]:
    """Folders of releases that nobody can read: nothing is known of the rights by which they show."""
    known = index(root)
    found = (m.parent.name for m in root.glob(f"[0-9]*/{MANIFEST}"))
    return [id for id in found if ID.fullmatch(id) and id not in known and not is_named(root, id)]


def _without_right(root: Path, current: str, rolling: Iterable[Entry]) -> Iterator[str]:
    """Those with a layer, or an agreement, that the current one has not; one manifest for each kind."""
    entry = index(root).get(current)
    held = {entry.rights: True} if entry else {}
    in_force = _rights(root / current) or frozenset()
    for one in rolling:
        if one.rights not in held:
            mine = _rights(root / one.id)
            held[one.rights] = mine is not None and mine <= in_force
        if not held[one.rights]:
            yield one.id


def _rights(folder: Path) -> frozenset[tuple[str, str]] | None:
    """None where its manifest is damaged."""
    try:
        return rights_of(Manifest.from_json((folder / MANIFEST).read_bytes()))
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        return None


def _clear(root: Path, ids: Iterable[str], why: str) -> None:
    leaving = sorted(ids)
    note_left(root, leaving, why)
    for id in leaving:
        discard(root / id)
