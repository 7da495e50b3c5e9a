"""The registers of waste."""

from ekokarta.domains.waste.waste_site import WasteSite

__all__ = ["WasteSite"]
