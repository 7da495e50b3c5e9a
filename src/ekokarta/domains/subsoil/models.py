"""The registers of the subsoil."""

from ekokarta.domains.subsoil.deposit import Deposit
from ekokarta.domains.subsoil.licence import Licence

__all__ = ["Deposit", "Licence"]
