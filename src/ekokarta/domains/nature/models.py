"""The registers of nature."""

from ekokarta.domains.nature.protected_area import ProtectedArea

__all__ = ["ProtectedArea"]
