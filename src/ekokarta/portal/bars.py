"""Tiny bars of a few years, the last one in colour; what is missing is a dashed line."""

from collections.abc import Sequence

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

STEP, WIDTH, HEIGHT, FLOOR = 22, 18, 22, 25


def bars(values: Sequence[float | None], most: float = 0) -> SafeString:
    """An image without words, because the numbers stand beside it; zero is a thin line.

    `most` is the number of the longest bar, where several images have one scale.
    """
    most = most or max((value for value in values if value is not None), default=0) or 1
    drawn = (_bar(i, v, most, last=i == len(values) - 1) for i, v in enumerate(values))
    inside = format_html_join("", "{}", ((bar,) for bar in drawn))
    return mark_safe(
        f'<svg class="sp3" viewBox="0 0 {STEP * len(values)} 26" aria-hidden="true">{inside}</svg>'
    )


def _bar(place: int, value: float | None, most: float, *, last: bool) -> SafeString:
    x = 2 + STEP * place
    if value is None:
        return mark_safe(f'<path class="g-ax" stroke-dasharray="2 2" d="M{x} 24.5h{WIDTH}"/>')
    height = max(0.8, round(HEIGHT * max(value, 0) / most, 1))
    colour = "g-bar" if last else "g-prev"
    y = round(FLOOR - height, 1)
    return mark_safe(
        f'<rect class="{colour}" x="{x}" y="{y:g}" width="{WIDTH}" height="{height:g}"/>'
    )
