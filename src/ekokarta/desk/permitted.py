"""Before a permit is given: what holds where it is asked for."""

from collections.abc import Iterator
from typing import Any

from ekokarta.layers import Paper
from ekokarta.terms import today
from ekokarta.territory.rulings import rulings_for


def rulings_at(record: Any) -> Iterator[Any]:
    """What holds at the place of a paper on the day of its issue; of anything else nothing is asked."""
    if isinstance(record, Paper):
        yield from rulings_for(record, record.opened_on or today())
