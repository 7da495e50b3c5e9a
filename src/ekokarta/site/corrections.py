"""Corrections of what former versions shipped as first data: each with a line in the journal."""

from typing import Any

from ekokarta.journal.undoing import withdraw
from ekokarta.layers import State, known_layers
from ekokarta.staff.system import system_user
from ekokarta.terms import Term

AREAS = "residential-areas"


def correct_first_data() -> int:
    """Withdraw the 47 residential areas that had neither a name nor a day of their own.

    Two rows with their numbers stand in their place. A row which the staff gave a name stays.
    """
    layer = known_layers().get(AREAS)
    if layer is None:
        return 0
    rows: Any = layer.model._default_manager.filter(state=State.ACCEPTED, simulated=False)
    keys = [f"bishkek-{number:02}" for number in range(1, 48)]
    unnamed = rows.filter(key__in=keys, name__endswith="(не назван)")
    return len(withdraw(unnamed, by=system_user(), why=str(NO_RECORD)))


NO_RECORD = Term(
    ru="Заменено числом: 31 из 47. Строка без имени и с придуманным днём — не запись.",
    ky="Сан менен алмаштырылды: 47ден 31. Аты жок, күнү ойлонуп чыгарылган сап жазуу эмес.",
    en="Replaced by the number: 31 of 47. A row without a name and with an invented day is no record.",
)
