"""The registers of control."""

from ekokarta.domains.control.damage_claim import DamageClaim
from ekokarta.domains.control.fee_accrual import FeeAccrual
from ekokarta.domains.control.fee_receipt import FeeReceipt
from ekokarta.domains.control.reported_fact import ReportedFact
from ekokarta.domains.control.violation import Violation

__all__ = ["DamageClaim", "FeeAccrual", "FeeReceipt", "ReportedFact", "Violation"]
