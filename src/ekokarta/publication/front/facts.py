"""What the front says of layers, measures and units, in the language which is spoken now."""

import json
from collections.abc import Iterator, Mapping, Set
from typing import Any

from ekokarta.publication.catalogue import Cells
from ekokarta.publication.front import words
from ekokarta.release import (
    COUNTRY,
    GAPS,
    LETTERS,
    SHORT_WORDS,
    UNIT_LEVEL,
    AgreementFacts,
    Caveat,
    Ground,
    LayerFacts,
    Manifest,
    MeasureFacts,
    Status,
    UnitFacts,
    colours,
    measured,
    rows_of,
    words_of_classes,
)
from ekokarta.terms import Term, Theme, alphabetical, said_number


def packed(said: Any) -> bytes:
    """JSON without a blank too many; the same facts are always the same bytes."""
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), default=str).encode()


def facts_of(manifest: Manifest, cells: Cells, language: str) -> dict[str, Any]:
    """All that the script says beside numbers."""
    heads = {(head.layer, head.measure) for head in manifest.headlines}
    return {
        "language": language,
        "years": manifest.years,
        "words": {n.lower(): w for n, w in vars(words).items() if isinstance(w, Term)},
        "statuses": {s: _status(s) for s in Status},
        "flags": {flag: [LETTERS.get(flag, ""), flag.label] for flag in Caveat},
        "layers": [_layer(layer, cells, heads) for layer in _ordered(manifest) if layer.measures],
        "first": manifest.opens_on,
        "units": [_unit(unit) for unit in sorted(manifest.units, key=_by_name)],
    }


def _status(status: Status) -> list[Any]:
    pattern, tone = GAPS.get(status, ("", ""))
    return [status.label, SHORT_WORDS.get(status, status.label), pattern, tone]


def _ordered(manifest: Manifest) -> list[LayerFacts]:
    themes = [str(theme) for theme in Theme]
    return sorted(manifest.layers, key=lambda layer: themes.index(layer.theme))


def _layer(layer: LayerFacts, cells: Cells, heads: Set[tuple[str, str]]) -> dict[str, Any]:
    """The headline stands first, as it is what is shown to who names no measure."""
    measures = sorted(layer.measures, key=lambda m: (layer.slug, m.slug) not in heads)
    return {
        "slug": layer.slug,
        "title": layer.title,
        "about": layer.about,
        "theme": Theme(layer.theme).label,
        "sources": [source(agreement) for agreement in layer.agreements],
        "measures": [_measure(layer, m, cells) for m in measures],
    }


def _measure(layer: LayerFacts, measure: MeasureFacts, cells: Cells) -> dict[str, Any]:
    values = [
        cell.value
        for spot, cell in cells[layer.slug]
        if spot.measure == measure.slug and spot.level == UNIT_LEVEL and cell.value
    ]
    classes = zip(colours(measure), words_of_classes(values, measure), strict=True)
    return {
        "slug": measure.slug,
        "title": measured(measure),
        "classes": list(classes),
        "better": words.BETTER[measure.better] if measure.better else "",
    }


def _by_name(unit: UnitFacts) -> tuple[bool, str]:
    return unit.key != COUNTRY, alphabetical(str(unit.short or unit.title))


def _unit(unit: UnitFacts) -> dict[str, Any]:
    said = {
        "key": unit.key,
        "title": unit.title,
        "short": unit.short or unit.title,
        "code": unit.code,
        "level": unit.level,
        "type": unit.type,
        "parent": unit.parent,
        "tile": unit.tile,
        "area": unit.area and said_number(unit.area),
        "population": unit.population and said_number(unit.population),
        "population_year": unit.population_year,
    }
    return {name: value for name, value in said.items() if value is not None}


def of_layers(manifest: Manifest, sizes: Mapping[str, int]) -> list[tuple[Term, list[Any]]]:
    """The themes with their layers, for those who read without a script."""
    found: dict[Term, list[Any]] = {}
    for layer in _ordered(manifest):
        found.setdefault(Theme(layer.theme).label, []).append(
            {
                "facts": layer,
                "state": state(layer),
                "rows": said_number(layer.rows),
                "sources": [source(agreement) for agreement in layer.agreements],
                "files": list(_files(layer, sizes)),
            }
        )
    return list(found.items())


def _files(layer: LayerFacts, sizes: Mapping[str, int]) -> Iterator[tuple[str, str, str]]:
    for suffix in ("csv", "parquet"):
        if (path := rows_of(layer.slug, suffix)) in sizes:
            yield suffix.upper(), path, said_number(round(sizes[path] / 1024, 1))


def source(agreement: AgreementFacts) -> dict[str, Any]:
    """On what ground a layer is shown, whose it is, and under which licence."""
    web = agreement.link.startswith(("http://", "https://"))
    return {
        "ground": Ground.words().get(agreement.ground, agreement.ground),
        "owner": agreement.owner,
        "title": agreement.title,
        "licence": agreement.licence,
        "link": agreement.link if web else "",
    }


def state(layer: LayerFacts) -> tuple[str, Term]:
    """Whether its rows are real, simulated, or both: the class of its tag and the word."""
    grounds = {agreement.ground for agreement in layer.agreements}
    if (layer.rows and layer.simulated_rows == layer.rows) or grounds == {"simulated"}:
        return "sim", words.SIMULATED
    if layer.simulated_rows or "simulated" in grounds:
        return "sim", words.PARTLY
    return "ok", words.REAL
