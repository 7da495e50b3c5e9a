"""What the epochs of boundaries mean for a comparison of years."""

from itertools import pairwise

from ekokarta.territory.boundary import Crosswalk, Epoch

SAME = 0.99
"A unit which keeps this part of its area has the same boundary: drawings differ by less."


def changed_units(year: int) -> set[str]:
    """The units whose boundary changed by an epoch that begins in `year`; none for a first epoch."""
    begun = ((b, a) for b, a in successions() if a.valid_from[:4] == str(year))
    return {unit for before, after in begun for unit in differing(before, after)}


def exchanged() -> list[Crosswalk]:
    """Of what each unit whose boundary ever changed was made, by epoch."""
    found: list[Crosswalk] = []
    for before, after in successions():
        rows = Crosswalk.objects.filter(before=before, after=after).select_related("after")
        changed = differing(before, after)
        ordered = rows.order_by("target_unit_id", "source_unit_id")
        found += [row for row in ordered if row.target_unit_id in changed]
    return found


def successions() -> list[tuple[Epoch, Epoch]]:
    """Each epoch with the one before it. An undated drawing proves no change: it is left aside."""
    epochs = list(Epoch.objects.order_by("valid_from"))
    return [(before, after) for before, after in pairwise(epochs) if before.valid_from]


def differing(before: Epoch, after: Epoch) -> set[str]:
    """The units of which less than `SAME` of the area is still theirs, on either side."""
    rows = Crosswalk.objects.filter(before=before, after=after)
    kept = {r.source_unit_id: r.share for r in rows if r.source_unit_id == r.target_unit_id}
    moved = {r for row in rows for r in (row.source_unit_id, row.target_unit_id)
             if row.source_unit_id != row.target_unit_id and row.share > 1 - SAME}  # fmt: skip
    return {unit for unit, share in kept.items() if share < SAME} | moved
