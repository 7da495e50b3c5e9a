"""The registers of air."""

from ekokarta.domains.air.air_quality import AirQuality
from ekokarta.domains.air.emission import Emission
from ekokarta.domains.air.emission_source import EmissionSource
from ekokarta.domains.air.post import Post
from ekokarta.domains.air.provider import Provider
from ekokarta.domains.air.sensor import Sensor

__all__ = ["AirQuality", "Emission", "EmissionSource", "Post", "Provider", "Sensor"]
