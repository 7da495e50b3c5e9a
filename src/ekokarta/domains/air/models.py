"""The registers of air."""

from ekokarta.domains.air.air_quality import AirQuality
from ekokarta.domains.air.post import Post
from ekokarta.domains.air.provider import Provider

__all__ = ["AirQuality", "Post", "Provider"]
