"""The registers of air."""

from ekokarta.domains.air.post import Post
from ekokarta.domains.air.provider import Provider

__all__ = ["Post", "Provider"]
