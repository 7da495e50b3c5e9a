"""Path data of SVG: read as points, and written again as fine as a page can show."""

from itertools import groupby, pairwise
from re import compile
from typing import NamedTuple

STEP = compile(r"([MmLlHhVvZz])([^MmLlHhVvZz]*)")
NUMBER = compile(r"-?(?:\d+\.?\d*|\.\d+)")
STEPS = 2
"Per pixel of the drawing: half a pixel is as fine as a screen shows."

Point = tuple[float, float]


class Subpath(NamedTuple):
    """A line, or a ring if it is closed; absolute points."""

    points: list[Point]
    closed: bool


def subpaths(path: str) -> list[Subpath]:
    """The lines and rings of path data made of straight lines, absolute or relative."""
    found: list[Subpath] = []
    x = y = 0.0
    for command, said in STEP.findall(path):
        if command in "Zz":
            points = found[-1].points
            found[-1] = Subpath(points, True)
            x, y = points[0]
        for i, (a, b) in enumerate(_pairs(command, [float(n) for n in NUMBER.findall(said)])):
            x, y = _moved(command, x, y, a, b)
            if command in "Mm" and i == 0:
                found.append(Subpath([], False))
            found[-1].points.append((x, y))
    return found


def thinned(path: str, steps: int = STEPS) -> str:
    """The same lines on a grid of half pixels, or of `steps` to a pixel, without a byte too many.

    Two units which share a border share its points, so they still do on the grid.
    """
    return "".join(_written(_on_grid(sub, steps), sub.closed, steps) for sub in subpaths(path))


def _pairs(command: str, numbers: list[float]) -> list[Point]:
    if command in "Hh":
        return [(n, 0.0) for n in numbers]
    if command in "Vv":
        return [(0.0, n) for n in numbers]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _moved(command: str, x: float, y: float, a: float, b: float) -> Point:
    if command.islower():
        return x + a, y + b
    return {"H": (a, y), "V": (x, b)}.get(command, (a, b))


def _on_grid(sub: Subpath, steps: int) -> list[tuple[int, int]]:
    cells = [(round(x * steps), round(y * steps)) for x, y in sub.points]
    kept = [cell for cell, _ in groupby(cells)]
    return kept[:-1] if sub.closed and len(kept) > 1 and kept[0] == kept[-1] else kept


def _written(cells: list[tuple[int, int]], closed: bool, steps: int) -> str:
    if len(cells) < (3 if closed else 2):
        return ""  # smaller than the grid
    moves = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(cells)]
    drawn = "".join(f" {_pair(*move, steps)}" for move in moves).replace(" -", "-").lstrip()
    return f"M{_pair(*cells[0], steps)}l{drawn}{'z' if closed else ''}"


def _pair(x: int, y: int, steps: int) -> str:
    return f"{_short(x, steps)} {_short(y, steps)}".replace(" -", "-")


def _short(n: int, steps: int) -> str:
    """«.5», «-12», «3.5»."""
    text = f"{n / steps:g}"
    return text.replace("0.", ".", 1) if text.lstrip("-").startswith("0.") else text
