"""The registers of waste."""

from ekokarta.domains.waste.waste_site import WasteSite
from ekokarta.domains.waste.waste_site_event import WasteSiteEvent

__all__ = ["WasteSite", "WasteSiteEvent"]
