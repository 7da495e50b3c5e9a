"""A register signed off for one unit and year in one go, as the command does for several."""

from typing import Any

from ekokarta.journal.signing import sign_off_all
from ekokarta.journal.signoff import SignOff
from ekokarta.layers import Layer
from ekokarta.staff.models import User


def sign_off(layer: Layer, unit: Any, year: int, *, by: User, second: User, **more: Any) -> SignOff:
    """Two signatures for `unit` and `year`; raises what `sign_off_all` raises."""
    return sign_off_all(layer, [(unit, year)], by=by, second=second, **more)[0]
