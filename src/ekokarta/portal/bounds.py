"""The box around a path of SVG."""

from typing import NamedTuple

from ekokarta.portal.pathdata import subpaths


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
    return around([point for sub in subpaths(path) for point in sub.points])


def around(points: list[tuple[float, float]]) -> Box:
    """The box around at least one point."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def united(boxes: list[Box]) -> Box:
    """The box around at least one box."""
    corners = [(b.left, b.top) for b in boxes] + [(b.right, b.bottom) for b in boxes]
    return around(corners)
