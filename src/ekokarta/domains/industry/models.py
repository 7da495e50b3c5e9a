"""The registers of industry."""

from ekokarta.domains.industry.production_facility import ProductionFacility

__all__ = ["ProductionFacility"]
