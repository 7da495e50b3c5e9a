"""The one way in: a table becomes checked records, and refused rows with their reasons."""

from ekokarta.intake.imports import commit, take
from ekokarta.intake.plan import Fate, Plan, Planned, Taken
from ekokarta.intake.planning import plan, plan_table
from ekokarta.intake.rows import Refused
from ekokarta.intake.sheets import blank_sheet, sheet_of
from ekokarta.intake.wishes import Wishes

__all__ = [
    "Fate",
    "Plan",
    "Planned",
    "Refused",
    "Taken",
    "Wishes",
    "blank_sheet",
    "commit",
    "plan",
    "plan_table",
    "sheet_of",
    "take",
]
