"""Vector tiles of a release: what is published of the rows, and the base map under them."""

from ekokarta.publication.tiles.bundle import tiled

__all__ = ["tiled"]
