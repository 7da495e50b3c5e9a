"""Which copies of a release hold what was erased since: nothing can recall them, so they are named."""

from collections.abc import Collection
from pathlib import Path

from ekokarta.errors import NotFound
from ekokarta.layers import Layer
from ekokarta.reading import kept, opened


def copies(root: Path, layer: Layer, columns: Collection[str] = ()) -> list[tuple[str, str]]:
    """The id and the name of every kept release which has rows of `layer` with one of `columns`.

    No columns: with any row. Of a layer of which only numbers leave there is none.
    """
    found = []
    for id in kept(root):
        try:
            release = opened(root, id)
        except NotFound:
            found.append((id, ""))  # damaged: it may hold them
            continue
        published = {la.slug: la for la in release.manifest.layers if la.publish == "rows"}
        facts = published.get(layer.slug)
        if facts and (not columns or {c.name for c in facts.columns} & {*columns}):
            approval = release.manifest.approval
            found.append((release.id, approval.name if approval else ""))
    return found
