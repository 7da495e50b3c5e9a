"""The registers of water."""

from ekokarta.domains.water.restriction import Restriction
from ekokarta.domains.water.treatment_plant import TreatmentPlant
from ekokarta.domains.water.water_body import WaterBody

__all__ = ["Restriction", "TreatmentPlant", "WaterBody"]
