"""The cells of a layer as its page reads them: each distinct one once, with its words."""

from collections.abc import Sequence
from typing import Any

from ekokarta.publication.statistics import Spot
from ekokarta.release import Cell, LayerFacts, Manifest, MeasureFacts, Status, colour, said
from ekokarta.terms import NBSP, speaking


def numbers_of(
    manifest: Manifest, layer: LayerFacts, cells: Sequence[tuple[Spot, Cell]]
) -> dict[str, Any]:
    """Of each measure for every unit and year the place of its cell in `cells`."""
    units = sorted({spot.unit for spot, _ in cells})
    width = len(manifest.years)
    places = {unit: width * i for i, unit in enumerate(units)}
    years = {year: i for i, year in enumerate(manifest.years)}
    known: dict[tuple[Any, ...], int] = {}
    found = {m.slug: [0] * (width * len(units)) for m in layer.measures}
    measures = {m.slug: m for m in layer.measures}
    for spot, cell in cells:
        if spot.year not in years:
            continue  # the page shows the years that are compared; the others are in the cube
        told = _told(cell, measures[spot.measure])
        number = known.setdefault(told, len(known))
        found[spot.measure][places[spot.unit] + years[spot.year]] = number
    return {"units": units, "cells": list(known), "measures": found}


def _told(cell: Cell, measure: MeasureFacts) -> tuple[Any, ...]:
    """Value, its text with a decimal point, its colour, status and flags."""
    flags = tuple(sorted(map(str, cell.flags)))
    if cell.value is None:
        return None, "", "", str(cell.status), flags
    with speaking("en"):
        text = said(cell.value, measure)
    text = f"<{NBSP}{text}" if cell.status is Status.NON_DETECT else text
    return cell.value, text, colour(cell.value, measure), str(cell.status), flags
