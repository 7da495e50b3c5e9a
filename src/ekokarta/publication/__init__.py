"""Registry to release: what may leave, in the form in which it leaves."""

from ekokarta.publication.copies import copies
from ekokarta.publication.maker import upgraded
from ekokarta.publication.release import name_release, publish

__all__ = ["copies", "name_release", "publish", "upgraded"]
