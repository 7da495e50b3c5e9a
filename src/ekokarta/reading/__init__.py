"""Opens a release and answers. No Django, no registry: a copied folder is enough."""

from ekokarta.reading.query import Answer, Query
from ekokarta.reading.release import Release
from ekokarta.reading.shelf import current, kept, opened

__all__ = ["Answer", "Query", "Release", "current", "kept", "opened"]
