"""The registers of water."""

from ekokarta.domains.water.water_body import WaterBody

__all__ = ["WaterBody"]
