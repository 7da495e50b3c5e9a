"""The records of the journal."""

from ekokarta.journal.batch import Batch
from ekokarta.journal.change import Change
from ekokarta.journal.debt import Debt
from ekokarta.journal.erasure import Erasure
from ekokarta.journal.proposal import Proposal
from ekokarta.journal.signoff import SignOff
from ekokarta.journal.taking import Taking
from ekokarta.journal.told import Told, Veiled

__all__ = ["Batch", "Change", "Debt", "Erasure", "Proposal", "SignOff", "Taking", "Told", "Veiled"]
