"""What was public stays public through an upgrade, or somebody said that it shall not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ekokarta.journal.debt import MANY
from ekokarta.journal.models import Change, Erasure, SignOff
from ekokarta.law.completeness import missing
from ekokarta.law.models import DisplayAgreement
from ekokarta.layers import Layer, known_layers, portions
from ekokarta.publication.maker import upgraded
from ekokarta.publication.removals import Removal, WouldRemove, digest_of, removed
from ekokarta.publication.rights import accepted_agreements, grounds, rights
from ekokarta.reading import kept
from ekokarta.release import CURRENT, Ground, Manifest, Stage
from ekokarta.release.index import published_at
from ekokarta.staff.system import NAME, system_user
from ekokarta.terms import Term, today

RIGHTS = ("stage", "state", "ground", "valid_from", "valid_to", "agreed_on")
"The columns of an agreement by which a person says that a layer shall be shown no longer."
ACCEPTED = "accept-removals"


def keep_promise(
    root: Path, files: Mapping[str, bytes], manifest: Manifest, accepting: str = ""
) -> None:
    """Raise WouldRemove where another version's `current` shows what these files do not.

    What the journal explains since is no removal of ours; `accepting` is the digest of a list which
    somebody has read, and goes into the journal with it.
    """
    if not upgraded(root):
        return
    found = [r for one in _readable(root, files, manifest) if (r := _unexplained(one))]
    if not found:
        return
    if digest_of(found) != accepting:
        raise WouldRemove(found)
    said = {removal.layer: [str(removal.number), "0"] for removal in found}
    Change.objects.create(
        model="release", key=manifest.release, said=said, why=f"{ACCEPTED} {accepting}",
        by=system_user(), published=True,
    )  # fmt: skip


def _readable(root: Path, files: Mapping[str, bytes], manifest: Manifest) -> list[Removal]:
    """Against `current`, or the newest of the others that can be read where it is damaged."""
    for folder in _newest_first(root):
        try:
            return list(removed(folder, files, manifest))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return []


def _newest_first(root: Path) -> list[Path]:
    current = (root / CURRENT).read_text(encoding="utf-8").strip()
    folders = [root / release for release in kept(root)]
    made = {folder: published_at(root, folder.name) for folder in folders}
    return sorted(folders, key=lambda f: (f.name == current, made[f]), reverse=True)


def _unexplained(removal: Removal) -> Removal | None:
    """What of it nobody said; None where all of it was said."""
    layer = known_layers().get(removal.layer)
    if layer is None:
        return replace(removal, why=NO_LAYER)
    if _withdrawn_right(layer):
        return None
    why = _ground(layer)
    if not removal.keys:
        return None if _touched(layer) else replace(removal, why=why)
    left = set(removal.keys) - _said_of(layer, removal.keys)
    erased = _outbox().filter(model=Erasure._meta.label).count()
    gone = left - _there(layer, left)
    left -= set(sorted(gone)[:erased])
    return replace(removal, keys=tuple(sorted(left)), number=len(left), why=why) if left else None


def _outbox() -> Any:
    """What was written since the last publication."""
    return Change.objects.filter(published=False)


def _said_of(layer: Layer, keys: Iterable[str]) -> set[str]:
    """Those of which the journal says since that they are not accepted, or simulated, any longer."""
    lines = _outbox().filter(model=layer.model._meta.label)
    said = lines.filter(said__has_key="state") | lines.filter(said__has_key="simulated")
    return {key for key in said.values_list("key", flat=True)} & set(keys)


def _there(layer: Layer, keys: Iterable[str]) -> set[str]:
    rows: Any = layer.model._default_manager
    return {key for some in portions(sorted(keys))
            for key in rows.filter(key__in=some).values_list("key", flat=True)}  # fmt: skip


def _touched(layer: Layer) -> bool:
    """Whether a record or a sign-off of a layer without public rows was changed since."""
    lifted = SignOff.objects.filter(layer=layer.slug, lifted=True).values_list("pk", flat=True)
    keys = [str(key) for key in lifted]
    signs = _outbox().filter(model=SignOff._meta.label, key__in=keys)
    lines = _outbox().filter(model=layer.model._meta.label).exclude(key=MANY)
    return bool(lines.exists() or signs.exists())


def _withdrawn_right(layer: Layer) -> bool:
    """Whether a person ended the right to show the layer since, or its day is over."""
    own = DisplayAgreement._default_manager.filter(register=layer.slug)
    if any(row.valid_to and not row.in_force(today()) for row in own if row.stage == Stage.AGREED):
        return True
    lines = _outbox().filter(model=DisplayAgreement._meta.label, created=False)
    by_people = lines.filter(key__in=own.values("key")).exclude(by__username__startswith=NAME)
    return any(set(line.said) & set(RIGHTS) for line in by_people)


def _ground(layer: Layer) -> Term | None:
    """Why the layer's rows may not leave in this version; None where they may."""
    own = [row for row in accepted_agreements() if row.register == layer.slug]
    in_force = grounds(own, today()).get(layer.slug, [])
    if rights(in_force).real:
        return None
    real = [row for row in own if row.ground != Ground.SIMULATED]
    if in_force and not real:
        return ONLY_SIMULATED
    return NOTHING.filled(said="; ".join(_lines(real or own)) or "—")


def _lines(own: Iterable[DisplayAgreement]) -> Iterator[str]:
    """Each agreement, how far it has come, and the columns that it does not say."""
    for row in own:
        lacks = ", ".join(missing(row))
        said = f"{row.key}: {Ground(row.ground).label}, {Stage(row.stage).label}"
        yield f"{said}; − {lacks}" if lacks else said


NO_LAYER = Term(
    ru="такого слоя в этой версии нет.",
    ky="бул версияда мындай катмар жок.",
    en="this version has no such layer.",
)
NOTHING = Term(
    ru="ни одно основание показа не действует ({said}).",
    ky="көрсөтүүнүн бир да негизи күчүндө эмес ({said}).",
    en="no display agreement is in force ({said}).",
)
ONLY_SIMULATED = Term(
    ru="основание «симулированные данные» показывает только условные строки; настоящим нужен акт "
    "владельца, открытая лицензия или публичный источник.",
    ky="«симуляцияланган маалымат» негизи шарттуу саптарды гана көрсөтөт; чыныгыларга ээсинин актысы, "
    "ачык лицензия же жалпыга ачык булак керек.",
    en="the ground “simulated data” shows invented rows only; real ones need an act of the owner, an "
    "open licence or a public source.",
)
