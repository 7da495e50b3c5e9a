"""The country drawn flat: paths for SVG in one viewBox, so that a page needs no geometry library."""

import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, kw_only=True)
class Sketch:
    """The map as SVG path data (`d`), north up, equirectangular, in a box of width × height.

    `units` maps a SOATE to its outline; a unit without a polygon is in `points` only, as (x, y).
    Units with a polygon have a point too: where a label or a marker may stand.
    """

    width: float
    height: float
    outline: str
    oblasts: str
    "The borders between oblasts, one path."
    lakes: tuple[str, ...]
    rivers: str
    units: dict[str, str] = field(default_factory=dict)
    points: dict[str, tuple[float, float]] = field(default_factory=dict)
    generalised: bool = True
    "Whether the borders are a generalised extract; a page must then say so."
    source: str = ""
    valid_from: str = ""
    "The day from which the newest boundaries are valid; empty where that is not known."
    as_of: str = ""
    "The day whose boundaries are drawn, in force since `valid_from` or earlier; empty where not known."
    closer: "Sketch | None" = None
    "The same borders and lakes in the same box, as fine as the map of one district needs; no rivers."
    scale: tuple[float, float, float, float] = (1.0, 0.0, -1.0, 0.0)
    "x = scale[0] * longitude + scale[1]; y = scale[2] * latitude + scale[3]."

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place in degrees (EPSG:4326) stands in the box."""
        kx, x0, ky, y0 = self.scale
        return round(kx * longitude + x0, 1), round(ky * latitude + y0, 1)

    def to_json(self) -> bytes:
        """The same sketch is always the same bytes."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Sketch":
        """Unknown keys of a later version are left aside."""
        said = json.loads(text)
        known = {k: v for k, v in said.items() if k in cls.__dataclass_fields__}
        for name in ("lakes", "scale"):
            if name in known:
                known[name] = tuple(known[name])
        if known.get("closer"):
            known["closer"] = cls.from_json(json.dumps(known["closer"]).encode())
        known["points"] = {k: (x, y) for k, (x, y) in known.get("points", {}).items()}
        return cls(**known)
