"""The name of an imported file is no source: where a registry still has it there, none is made public."""

from collections.abc import Iterable
from typing import Any

from ekokarta.journal.models import Batch
from ekokarta.layers import Layer


def without_file_names(layer: Layer, records: Iterable[Any]) -> list[Any]:
    """The records, as they are read for publication; an import once wrote its file where no source was told.

    Nothing is written: the registry and its journal keep what was said, a release and its pages say that no
    source is given (docs/adr/0045). A file of a source system never stood there.
    """
    files = set(Batch.objects.filter(layer=layer.slug).values_list("file", flat=True)) - {""}
    found = list(records)
    for record in found:
        if record.source in files:
            record.source = ""
    return found
