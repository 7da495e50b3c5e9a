"""The registers of nature."""

from ekokarta.domains.nature.occurrence import Occurrence
from ekokarta.domains.nature.protected_area import ProtectedArea
from ekokarta.domains.nature.species import Species

__all__ = ["Occurrence", "ProtectedArea", "Species"]
