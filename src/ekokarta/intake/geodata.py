"""Geodata files as rows of text: any format, any coordinate system, places as WKT in degrees.

The file is read in the jail. What comes back is text, and goes the way of every sheet.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from ekokarta.errors import Misunderstood
from ekokarta.intake import reasons
from ekokarta.intake.rows import Refused
from ekokarta.intake.table import MOST_COLUMNS, Row, as_text
from ekokarta.intake.wishes import Wishes
from ekokarta.jail.geodata import EMPTY, SUFFIXES, read_features
from ekokarta.jail.sentences import BROKEN, TOO_LARGE
from ekokarta.terms import plain

__all__ = ["PLACE", "SUFFIXES", "Features", "read_geodata"]
PLACE = "geometry"
"The heading of the place."


@dataclass
class Features:
    """What is in a file: a head, the features as rows with their numbers."""

    head: Row = field(default_factory=list)
    rows: list[tuple[int, Row]] = field(default_factory=list)
    aside: tuple[str, ...] = ()
    "Columns which the format itself adds, not the office."
    notes: list[Refused] = field(default_factory=list)
    "What was done to a feature."


def read_geodata(name: str, content: bytes, wishes: Wishes) -> Features:
    """The features of a file; raises Misunderstood where nothing can be read."""
    lines = read_features(
        name, content, sheet=wishes.sheet, crs=wishes.crs, repair=wishes.repair,
        wanted=tuple(theirs.lower() for theirs in wishes.mapping),
    )  # fmt: skip
    try:
        with closing(lines):
            found = _features(lines)
    except (KeyError, TypeError, ValueError) as error:  # not what a reader of ours would say
        raise Misunderstood(BROKEN.filled(file=name)) from error
    if not found.rows or len(found.head) > MOST_COLUMNS:
        raise Misunderstood((TOO_LARGE if found.rows else EMPTY).filled(file=name))
    return found


def _features(lines: Iterator[Any]) -> Features:
    found = Features()
    for line in lines:
        if isinstance(line, dict):
            found.head = [PLACE, *map(str, line["fields"])]
            found.aside = tuple(map(str, line["aside"]))
            continue
        number, cells, place, note = line
        found.rows.append((int(number), [str(place or ""), *(_cell(cell) for cell in cells)]))
        if note:
            found.notes.append(Refused(int(number), plain(PLACE), reasons.REPAIRED))
    return found


def _cell(said: Any) -> str:
    return "" if said is None else as_text(said)
