"""The one way in: a table becomes checked records, and refused rows with their reasons."""

from ekokarta.intake.imports import Taken, take
from ekokarta.intake.rows import Refused
from ekokarta.intake.sheets import blank_sheet, sheet_of

__all__ = ["Refused", "Taken", "blank_sheet", "sheet_of", "take"]
