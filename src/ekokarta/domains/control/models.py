"""The registers of control."""

from ekokarta.domains.control.reported_fact import ReportedFact
from ekokarta.domains.control.violation import Violation

__all__ = ["ReportedFact", "Violation"]
