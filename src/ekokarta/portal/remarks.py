"""What must be said beside the numbers of a page: simulated, withheld, and the key to their marks."""

from collections.abc import Iterable
from typing import Any

from ekokarta.portal.marks import marks
from ekokarta.release import Caveat, Cell, Status


def remarks(cells: Iterable[Cell]) -> dict[str, Any]:
    """The words of the template's context for the signs that occur."""
    seen = list(cells)
    flags = {flag for cell in seen for flag in cell.flags}
    return {
        "simulated": Caveat.SIMULATED in flags,
        "withheld": any(cell.status is Status.WITHHELD for cell in seen),
        "key": marks(flags),
    }
