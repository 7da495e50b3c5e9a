"""What the release tells of changed boundaries."""

from ekokarta.release import CrosswalkFacts
from ekokarta.territory.epochs import exchanged


def crosswalk() -> tuple[CrosswalkFacts, ...]:
    """Of what each unit with a changed boundary was made, so that a reader can reckon back."""
    return tuple(
        CrosswalkFacts(
            since=row.after.valid_from,
            source=row.source_unit_id,
            target=row.target_unit_id,
            share=row.share,
        )
        for row in exchanged()
    )
