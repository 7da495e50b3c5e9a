"""Which version of the records about persons a release may tell, given what was told before."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256

from ekokarta.publication.memory import Version
from ekokarta.publication.suppression import ENOUGH
from ekokarta.territory.spread import Atlas


def to_tell(now: Version, before: Sequence[Version], *, veiled: bool) -> Version:
    """`now`, if no reader who kept an earlier release learns of one or two records; else the last.

    The numbers of two releases may be subtracted, so the records that differ must be none or a
    group. Nor may a number that was told become a small one: the neighbours which would have to
    be withheld with it are known already. `veiled`: it never was told.
    """
    if not before or now == before[-1]:
        return now
    small = 0 < len(now) < ENOUGH and not veiled
    return now if not small and all(apart(now, other) for other in before) else before[-1]


def apart(one: Version, other: Version) -> bool:
    """Whether they are the same, or differ in a group of records."""
    return not 0 < differing(one, other) < ENOUGH


def differing(one: Version, other: Version) -> int:
    """How many records came, went, or say something else."""
    return sum(one.get(key) != other.get(key) for key in one.keys() | other.keys())


def made_of(told: Mapping[str, Version], atlas: Atlas) -> dict[str, str]:
    """For each unit a digest of all records in it and below it: the same digest is the same number."""
    below: dict[str, list[tuple[str, Version]]] = defaultdict(list)
    for unit, version in sorted(told.items()):
        for above in atlas.lineage(unit):
            below[above].append((unit, version))
    return {unit: _digest([own for own in below[unit] if own[1]]) for unit in told}


def _digest(versions: Sequence[tuple[str, Version]]) -> str:
    return sha256(json.dumps(versions, sort_keys=True).encode()).hexdigest()[:16]
