"""Warnings: where a point lies in another unit than its row says, and what a register declares. They refuse nothing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ekokarta.intake import reasons
from ekokarta.intake.headings import heading
from ekokarta.intake.place import is_far
from ekokarta.intake.rows import Refused
from ekokarta.journal.asking import doubts
from ekokarta.layers import warnings_of
from ekokarta.terms import Term, plain
from ekokarta.territory.suggestion import Suggestion, needs_parts, shared_out, suggest_each
from ekokarta.territory.whereabouts import Word

ABROAD = (Word.ABROAD, Word.TRANSBOUNDARY)


def warnings(records: Sequence[tuple[int, Any]]) -> Iterator[Refused]:
    """For each record with its row: what its point says against its unit; all points at once."""
    yield from _far(records)
    yield from _lines(records)
    placed = [(n, r) for n, r in records if getattr(r, "geometry", None) is not None]
    suggestions = suggest_each([record.geometry for _, record in placed])
    for (number, record), nearby in zip(placed, suggestions, strict=True):
        if nearby and (said := _said(record, nearby)):
            yield Refused(number, heading(record._meta.get_field("where")), said)


def declared(records: Iterable[tuple[int, Any]]) -> Iterator[Refused]:
    """What the registers themselves declare as doubtful, beside the column of which it speaks."""
    for number, record in records:
        for warning in warnings_of(record):
            yield Refused(number, heading(record._meta.get_field(warning.column)), warning.said)
        for name, said in doubts(record):
            yield Refused(number, heading(record._meta.get_field(name)), said)


def _far(records: Sequence[tuple[int, Any]]) -> Iterator[Refused]:
    """Places outside of the country, of records which do not say that they lie abroad."""
    for number, record in records:
        place = getattr(record, "geometry", None)
        if place is not None and record.where_id not in ABROAD and is_far(place):
            yield Refused(number, heading(record._meta.get_field("geometry")), reasons.FAR_AWAY)


def _lines(records: Sequence[tuple[int, Any]]) -> Iterator[Refused]:
    """How a line is shared among the units, where its row does not say so."""
    for number, record in records:
        if needs_parts(record) and (shares := shared_out(record.geometry)):
            said = reasons.SHARES.filled(shares=shares)
            yield Refused(number, heading(record._meta.get_field("where")), said)


def _said(record: Any, nearby: Suggestion) -> Term | None:
    """None where the point agrees, or where nothing can be said: the unit has no polygon."""
    if not nearby.units or any(record.where.lies_in(unit) for unit in nearby.units):
        return None
    parts = record.where.shares
    if parts and nearby.drawn.isdisjoint(parts):
        return None
    said = reasons.ELSEWHERE if parts else reasons.SUGGESTED
    return said.filled(units=nearby.named, caution=_caution(nearby))


def _caution(nearby: Suggestion) -> Term:
    return reasons.CAUTION if nearby.generalised else plain(".")
