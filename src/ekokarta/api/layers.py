"""`/api/layers`: what there is and what is compared of it."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from ekokarta.api.document import JSON, document
from ekokarta.api.door import answering
from ekokarta.api.shelf import taken
from ekokarta.release import LayerFacts, MeasureFacts
from ekokarta.terms import PIECES, Term


@answering
def layers(request: HttpRequest) -> HttpResponseBase:
    """Every layer with its measures, titles in the three languages."""
    release = taken()
    body = {"layers": [_layer(layer) for layer in release.manifest.layers]}
    return document(request, release.id, JSON, lambda: _json(body))


def _json(body: dict[str, Any]) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()


def _layer(layer: LayerFacts) -> dict[str, Any]:
    return {
        "slug": layer.slug,
        "title": _words(layer.title),
        "kind": layer.kind,
        "theme": layer.theme,
        "rows": layer.rows,
        "simulated_rows": layer.simulated_rows,
        "simulated": layer.simulated,
        "measures": [_measure(measure) for measure in layer.measures],
    }


def _measure(measure: MeasureFacts) -> dict[str, Any]:
    """The unit of a share is 1, not %: its cells are from 0 to 1, and a machine takes us literally."""
    return {
        "slug": measure.slug,
        "title": _words(measure.title),
        "unit": (PIECES if measure.percent else measure.unit).code,
        "over_time": measure.over_time,
        "over_space": measure.over_space,
        "better": measure.better,
    }


def _words(term: Term) -> dict[str, str]:
    return {"ru": term.ru, "ky": term.ky, "en": term.en}
