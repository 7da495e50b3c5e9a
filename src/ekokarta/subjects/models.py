"""The subjects."""

from ekokarta.subjects.body import Body, FormerName

__all__ = ["Body", "FormerName"]
