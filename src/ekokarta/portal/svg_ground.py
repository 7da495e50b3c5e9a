"""What lies under and over the units of a map: land, relief, rivers, borders, lakes."""

from functools import lru_cache

from django.templatetags.static import static

from ekokarta.portal.bounds import Box
from ekokarta.portal.pathdata import thinned
from ekokarta.reading import Release
from ekokarta.release import Sketch

PATTERNS = (
    '<pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path class="p-n0" d="M0 0h6v6H0z"/>'
    '<path class="p-n1" d="M0 0v6"/></pattern>'
    '<pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<path class="p-h0" d="M0 0h6v6H0z"/><circle class="p-h1" cx="2" cy="2" r="1.1"/></pattern>'
)
"Hatch says «not reported», dots say «withheld»; neither is ever decoration."
NEAR = 10
"Steps to a pixel of the drawing on the map of a part of the country."
RELIEF = (69.05, 39.0474, 80.4548, 43.4202)
"Degrees: west, south, east, north of the shaded relief."


@lru_cache(maxsize=8)
def definitions(release: Release, *, near: bool = False) -> str:
    """Patterns and the outline of the country, which is drawn three times from here."""
    outline = fine(seen(release, near).outline, near)
    return (
        f'<defs>{PATTERNS}<path id="o" d="{outline}"/>'
        '<clipPath id="c"><use href="#o"/></clipPath></defs><use href="#o" class="land"/>'
    )


@lru_cache(maxsize=8)
def upon(release: Release, *, near: bool = False) -> str:
    """Rivers, relief, borders and lakes, over the colours of the units; `near` without oblasts."""
    sketch = seen(release, near)
    borders = "" if near else f'<path class="obl" d="{thinned(sketch.oblasts)}"/>'
    lakes = "".join(f'<path class="wat" d="{fine(lake, near)}"/>' for lake in sketch.lakes)
    rivers = f'<path class="riv" d="{thinned(release.sketch.rivers)}"/>'
    return f'{rivers}{_relief(sketch)}{borders}<use href="#o" class="out"/>{lakes}'


def seen(release: Release, near: bool) -> Sketch:
    """The drawing for the whole country, or the finer one for a part of it, if the release has it."""
    return (release.sketch.closer if near else None) or release.sketch


def fine(path: str, near: bool) -> str:
    """A path as fine as the screen shows it: a part of the country is drawn larger."""
    return thinned(path, NEAR) if near else thinned(path)


def view_box(sketch: Sketch, box: Box | None = None) -> str:
    """The attribute of the same name, of the whole country or of a part of it."""
    if box is None:
        return f"0 0 {sketch.width:g} {sketch.height:g}"
    return f"{box.left:.1f} {box.top:.1f} {box.width:.1f} {box.height:.1f}"


def _relief(sketch: Sketch) -> str:
    west, south, east, north = RELIEF
    (left, top), (right, bottom) = sketch.at(west, north), sketch.at(east, south)
    place = f'x="{left:g}" y="{top:g}" width="{right - left:g}" height="{bottom - top:g}"'
    return (
        f'<g class="rel" clip-path="url(#c)"><image href="{static("portal/img/relief.webp")}" '
        f'{place} preserveAspectRatio="none"/></g>'
    )
