"""The front of a release: pages and a small script that show it wherever its folder lies."""

from ekokarta.publication.front.pages import front

__all__ = ["front"]
