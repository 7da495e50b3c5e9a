"""What a withdrawal says of itself to find its rate."""

from typing import Any

from ekokarta.law.applicable import Asked
from ekokarta.law.fee_kind import FeeKind
from ekokarta.layers import State


def asked_of(withdrawal: Any) -> Asked:
    """By its day, and by purpose and altitude of its user, as far as that is accepted."""
    user = withdrawal.user
    if user is None or user.state != State.ACCEPTED or user.simulated > withdrawal.simulated:
        return Asked(FeeKind.WATER, withdrawal.happened_on, simulated=withdrawal.simulated)
    about = {"purpose": user.purpose, "altitude": user.altitude}
    return Asked(FeeKind.WATER, withdrawal.happened_on, **about, simulated=withdrawal.simulated)


def of_rate(rate: Any) -> dict[str, Any] | None:
    """Any withdrawal may follow from a rate of water: a new one can also leave several that fit."""
    return {} if rate.fee == FeeKind.WATER else None
