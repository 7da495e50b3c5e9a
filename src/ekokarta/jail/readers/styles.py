"""The styles of a workbook, as far as a copy needs them."""

from typing import Any

from ekokarta.jail.readers.markup import walk

MOST = 10_000
"Fonts, fills and styles each; a spreadsheet programme holds 64,000 and nobody uses them."
LISTS = {"fonts": "font", "fills": "fill", "cellXfs": "xf"}


class Styles:
    """Fonts, fills and their combinations, collected in one pass over `xl/styles.xml`."""

    def __init__(self, xml: bytes) -> None:
        self.found: dict[str, list[dict[str, Any]]] = {name: [] for name in LISTS}
        self.within = ""
        walk(xml, self._start, self._end, lambda _: None)

    def told(self) -> list[dict[str, Any]]:
        """Each style: bold, italic, size in points, colour and paper as RRGGBB, wrap, side."""
        return [
            {
                **self._part("fonts", xf.get("font", 0)),
                **self._part("fills", xf.get("fill", 0)),
                **xf["self"],
            }
            for xf in self.found["cellXfs"]
        ]

    def _part(self, name: str, place: int) -> dict[str, Any]:
        return self.found[name][place] if 0 <= place < len(self.found[name]) else {}

    def _start(self, name: str, said: dict[str, str]) -> None:
        if name in LISTS:
            self.within = name
        elif self.within and name == LISTS[self.within] and len(self.found[self.within]) < MOST:
            self.found[self.within].append(_begun(self.within, said))
        elif self.within and self.found[self.within]:
            _add(self.within, self.found[self.within][-1], name, said)

    def _end(self, name: str) -> None:
        if name == self.within:
            self.within = ""


def _begun(within: str, said: dict[str, str]) -> dict[str, Any]:
    if within != "cellXfs":
        return {}
    return {"font": int(said.get("fontId", 0)), "fill": int(said.get("fillId", 0)), "self": {}}


def _add(within: str, style: dict[str, Any], name: str, said: dict[str, str]) -> None:
    colour = said.get("rgb", "")[-6:]
    if within == "fonts" and name in ("b", "i") and said.get("val", "1") in ("1", "true"):
        style[{"b": "bold", "i": "italic"}[name]] = True
    elif within == "fonts" and name == "sz":
        style["size"] = min(max(float(said.get("val", 11)), 6.0), 72.0)
    elif within == "fonts" and name == "color" and _is_colour(colour):
        style["colour"] = colour
    elif within == "fills" and name == "fgColor" and _is_colour(colour):
        style["paper"] = colour
    elif within == "cellXfs" and name == "alignment":
        style["self"] = {
            "wrap": said.get("wrapText") in ("1", "true"),
            "side": said.get("horizontal", ""),
        }


def _is_colour(text: str) -> bool:
    return len(text) == 6 and all(sign in "0123456789abcdefABCDEF" for sign in text)
