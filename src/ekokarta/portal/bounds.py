"""The box around a path of SVG."""

from re import compile
from typing import NamedTuple

STEP = compile(r"([MmLlHhVvZz])([^MmLlHhVvZz]*)")
NUMBER = compile(r"-?(?:\d+\.?\d*|\.\d+)")


class Box(NamedTuple):
    """In the units of the drawing, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def meets(self, other: "Box") -> bool:
        """Whether the two have anything in common."""
        return (
            self.left <= other.right and other.left <= self.right
            and self.top <= other.bottom and other.top <= self.bottom
        )  # fmt: skip

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def grown(self, share: float, least: float, aspect: float) -> "Box":
        """With a margin, at least `least` wide, and as wide as `aspect` times its height."""
        width = max(self.width * (1 + share), self.height * (1 + share) * aspect, least)
        x, y = (self.left + self.right) / 2, (self.top + self.bottom) / 2
        return Box(x - width / 2, y - width / aspect / 2, x + width / 2, y + width / aspect / 2)

    def moved_into(self, width: float, height: float) -> "Box":
        """The same box, moved so that it shows no more outside of the drawing than it must."""
        left = max(min(self.left, width - self.width), 0.0)
        top = max(min(self.top, height - self.height), 0.0)
        return Box(left, top, left + self.width, top + self.height)


def bounds(path: str) -> Box:
    """Of path data made of lines, absolute or relative."""
    return around(_corners(path))


def around(points: list[tuple[float, float]]) -> Box:
    """The box around at least one point."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def united(boxes: list[Box]) -> Box:
    """The box around at least one box."""
    corners = [(b.left, b.top) for b in boxes] + [(b.right, b.bottom) for b in boxes]
    return around(corners)


def _corners(path: str) -> list[tuple[float, float]]:
    x = y = start_x = start_y = 0.0
    found: list[tuple[float, float]] = []
    for command, said in STEP.findall(path):
        if command in "Zz":
            x, y = start_x, start_y
        for i, (a, b) in enumerate(_pairs(command, [float(n) for n in NUMBER.findall(said)])):
            x, y = _moved(command, x, y, a, b)
            found.append((x, y))
            if command in "Mm" and i == 0:
                start_x, start_y = x, y
    return found


def _pairs(command: str, numbers: list[float]) -> list[tuple[float, float]]:
    if command in "Hh":
        return [(n, 0.0) for n in numbers]
    if command in "Vv":
        return [(0.0, n) for n in numbers]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _moved(command: str, x: float, y: float, a: float, b: float) -> tuple[float, float]:
    if command.islower():
        return x + a, y + b
    return {"H": (a, y), "V": (x, b)}.get(command, (a, b))
