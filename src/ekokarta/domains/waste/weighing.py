"""Whether what left is what arrived."""

from decimal import Decimal

TOLERANCE = "waste-weighing-tolerance"
"The norm that says by how many per cent two weighings may differ."


def differs(loaded: float | None, arrived: float | None, percent: float | None) -> bool | None:
    """Whether the weighings (t) differ by more than `percent` of what was loaded.

    None where one of the three is not known.
    """
    if loaded is None or arrived is None or percent is None:
        return None
    out, into, most = (Decimal(repr(n)) for n in (loaded, arrived, percent))
    return abs(out - into) * 100 > out * most
