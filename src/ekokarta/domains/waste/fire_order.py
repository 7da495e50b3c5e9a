"""The order of a fire and its end at one site (возгорание раньше локализации и ликвидации)."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.domains.waste.site_kind import Incident
from ekokarta.layers import State, is_before, out_of_order

ENDS = (Incident.LOCALISED, Incident.EXTINGUISHED)


def refuse_end_before_fire(event: Any, others: Sequence[Any]) -> None:
    """No fire of a site is localised or extinguished before the first fire which is known of it.

    `others` are the other events of its site; withdrawn ones say nothing, and simulated ones are
    compared among themselves. Raises ValidationError.
    """
    near = [o for o in others if o.state != State.WITHDRAWN]
    known = [o for o in (*near, event) if o.simulated == event.simulated]
    fires = min((o for o in known if o.incident == Incident.FIRE), key=_day, default=None)
    ended = min((o for o in known if o.incident in ENDS), key=_day, default=None)
    if fires and ended and is_before(ended.happened_on, fires.happened_on):
        first, second = ((Incident(o.incident).label, o.happened_on) for o in (fires, ended))
        raise ValidationError({"happened_on": out_of_order(first, second)})


def _day(event: Any) -> str:
    return str(event.happened_on)
