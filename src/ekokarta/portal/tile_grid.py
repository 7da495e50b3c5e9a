"""The tile-grid: every unit one square of the same size, so that all are seen alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from ekokarta.portal.classes import Ink
from ekokarta.portal.svg_ground import PATTERNS
from ekokarta.portal.words.districts import LAKE
from ekokarta.reading import Release
from ekokarta.release import OBLAST_LEVEL, UnitFacts

ACROSS, DOWN, WIDE, HIGH = 84, 64, 80, 60
LAKE_CELLS = (10, 2, 2)
"Column, row and width of the cells which the lake keeps free."
OBLAST_WORDS = {
    "41707000000000": (242, 38, "e"),
    "41708000000000": (934, 38, "s"),
    "41702000000000": (1018, 102, "s"),
    "41704000000000": (682, 294, "s"),
    "41703000000000": (326, 294, "e"),
    "41706000000000": (682, 358, "s"),
    "41705000000000": (4, 310, "s"),
}
"Where the grid leaves room for the name of an oblast, and whether it ends or starts there."
LONG_NAME, LONG_NUMBER = 11, 7
"Letters from which on a name is broken at its hyphen and a number is set smaller."

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tile:
    """What a tile says."""

    ink: Ink
    text: str
    title: str
    link: str
    oblast: str
    "The key of what its thick border encloses."


def tile_grid(release: Release, tiles: Mapping[str, Tile], *, title: str) -> SafeString:
    """All units that have a tile, each a link; borders of oblasts are thick."""
    placed = [
        (u, u.tile, tiles[u.key]) for u in release.manifest.units if u.tile and u.key in tiles
    ]
    places = {cell: tile.oblast for _, cell, tile in placed}
    width = max((column for column, _ in places), default=0) + 1
    height = max((row for _, row in places), default=0) + 1
    drawn = "".join(_tile(unit, cell, tile) for unit, cell, tile in placed)
    names = "".join(_oblast(release, key) for key in dict.fromkeys(places.values()))
    return mark_safe(
        f'<svg class="tg" viewBox="-2 -2 {width * ACROSS + 4} {height * DOWN + 4}" role="group" '
        f'aria-labelledby="tt"><title id="tt">{escape(title)}</title><defs>{PATTERNS}</defs>'
        f'{_lake()}{drawn}<path class="ob" d="{_borders(places)}"/>{names}</svg>'
    )


def _tile(unit: UnitFacts, cell: Cell, tile: Tile) -> str:
    x, y = cell[0] * ACROSS + 2, cell[1] * DOWN + 2
    fill = f'fill="url(#{tile.ink.pattern})"' if tile.ink.pattern else f'class="{tile.ink.css}"'
    tone = "t-l" if tile.ink.dark else "t-d t-h" if tile.ink.pattern else "t-d"
    round_ = 3 if unit.type == "district" else 16
    lines = _broken(str(unit.short or unit.title))
    return (
        f'<a href="{escape(tile.link)}"><title>{escape(tile.title)}</title>'
        f'<rect {fill} x="{x}" y="{y}" width="{WIDE}" height="{HIGH}" rx="{round_}"/>'
        f"{_name(lines, x + WIDE // 2, y, tone)}"
        f"{_number(tile, x + WIDE // 2, y + (47 if len(lines) > 1 else 43), tone)}"
        f'<text class="cd {tone}" x="{x + WIDE // 2}" y="{y + 42}">{escape(unit.code)}</text></a>'
    )


def _broken(name: str) -> list[str]:
    if len(name) < LONG_NAME or "-" not in name:
        return [name]
    start, _, end = name.partition("-")
    return [f"{start}-", end]


def _name(lines: Iterable[str], x: int, y: int, tone: str) -> str:
    lines = list(lines)
    first = 16 if len(lines) == 1 else 12
    return "".join(
        f'<text class="nm {tone}" x="{x}" y="{y + first + 12 * i}">{escape(line)}</text>'
        for i, line in enumerate(lines)
    )


def _number(tile: Tile, x: int, y: int, tone: str) -> str:
    small = " tw" if tile.ink.pattern or len(tile.text) > LONG_NUMBER else ""
    return f'<text class="tv{small} {tone}" x="{x}" y="{y}">{escape(tile.text)}</text>'


def _lake() -> str:
    column, row, wide = LAKE_CELLS
    x, y, width = column * ACROSS + 6, row * DOWN + 8, wide * ACROSS - 12
    return (
        f'<rect class="wt" x="{x}" y="{y}" width="{width}" height="{DOWN - 16}" rx="22"/>'
        f'<text class="nm t-d" x="{x + width // 2}" y="{y + 28}">{escape(str(LAKE))}</text>'
    )


def _borders(places: Mapping[Cell, str]) -> str:
    """Every side of a tile on whose other side another oblast, or nothing, stands."""
    steps = []
    for (column, row), oblast in places.items():
        x, y = column * ACROSS, row * DOWN
        if places.get((column - 1, row)) != oblast:
            steps.append(f"M{x} {y}v{DOWN}")
        if places.get((column + 1, row)) != oblast:
            steps.append(f"M{x + ACROSS} {y}v{DOWN}")
        if places.get((column, row - 1)) != oblast:
            steps.append(f"M{x} {y}h{ACROSS}")
        if places.get((column, row + 1)) != oblast:
            steps.append(f"M{x} {y + DOWN}h{ACROSS}")
    return "".join(sorted(set(steps)))


def _oblast(release: Release, key: str) -> str:
    unit = release.units.get(key)
    if key not in OBLAST_WORDS or not unit or unit.level != OBLAST_LEVEL:
        return ""
    x, y, side = OBLAST_WORDS[key]
    return f'<text class="on {side}" x="{x}" y="{y}">{escape(str(unit.title))}</text>'
