"""The drawing of the boundaries which the product ships: drawn where there is none, renewed where it is still ours."""

from django.db import transaction

from ekokarta.journal.writing import journal
from ekokarta.publication.ground import GEO
from ekokarta.staff.system import system_user
from ekokarta.territory.boundary import Epoch
from ekokarta.territory.drawings import import_boundaries

SOURCE = "Министерство чрезвычайных ситуаций КР, 2018; OCHA COD-AB (CC BY 3.0 IGO), упрощено"
AS_OF = "2018-11-19"
"The day of the data set; since when these boundaries hold it does not say."
SHIPPED_BEFORE = ("geoBoundaries KGZ-ADM2 2010 (CC BY-SA 3.0); Bishkek: Natural Earth",)
"Sources of the drawings of earlier versions: only these are ever replaced."
WHY = "Начертание по умолчанию заменено лучшим; границы не изменились"


@transaction.atomic
def draw_default_boundaries() -> bool:
    """Draw the shipped boundaries where none are, or over an earlier shipped drawing; whether it did.

    It is the undated first epoch, so that no official drawing after it proves a change. What somebody
    imported stays, also beside it.
    """
    ours = Epoch.objects.filter(valid_from="").first()
    if ours is None and Epoch.objects.exists():
        return False
    if ours is not None and ours.source not in SHIPPED_BEFORE:
        return False
    drawn = import_boundaries(
        GEO / "districts.geojson", "", source=SOURCE, generalised=True, as_of=AS_OF
    )
    before = (str(ours.edition), ours.source) if ours else (None, None)
    after = (str(drawn.epoch.edition), SOURCE)
    said = {"edition": [before[0], after[0]], "source": [before[1], after[1]]}
    journal(drawn.epoch, said, by=system_user(), created=ours is None, why=WHY if ours else "")
    return True
