"""Simulated rows: a sheet of the right shape for any register, the same at every call."""

from ekokarta.intake.simulated.hints import Hints, read_hints
from ekokarta.intake.simulated.sheet import signatures, simulated_sheet

__all__ = ["Hints", "read_hints", "signatures", "simulated_sheet"]
