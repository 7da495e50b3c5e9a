"""A comparison as machines read it: flat, null where nothing can be said."""

from typing import Any, NamedTuple

from ekokarta.api.table import plain
from ekokarta.reading import Change, Compared, Contrast, Reason
from ekokarta.reading.change import is_simulated
from ekokarta.release import Cell

NOTHING = Contrast("")
MARKS = ("simulated", "base_simulated", "end_simulated", "ranking_simulated")


class ChangeRow(NamedTuple):
    """The columns of the answer, in their order; the same names in JSON and CSV."""

    layer: str
    measure: str
    unit: str
    level: str
    base: int
    end: int
    base_value: float | None
    base_status: str | None
    end_value: float | None
    end_status: str | None
    difference: float | None
    percent: float | None
    obstacle: str | None
    simulated: bool
    reasons: list[dict[str, Any]]
    base_redrawn: float | None
    rank: int | None
    sharing: int | None
    n: int
    first: str
    median: float | None
    lower_quartile: float | None
    upper_quartile: float | None
    against: str | None
    against_difference: float | None
    against_ratio: float | None
    against_share: float | None
    against_obstacle: str | None
    base_simulated: bool
    end_simulated: bool
    ranking_simulated: bool

    @classmethod
    def of(cls, found: Compared, level: str) -> "ChangeRow":
        return cls(
            layer=found.layer,
            measure=found.measure,
            unit=found.unit,
            level=level,
            **_change(found.change),
            **_ranking(found),
            **_contrast(found.contrast or NOTHING),
        )

    def as_json(self) -> dict[str, Any]:
        return self._asdict()

    def as_csv(self) -> list[Any]:
        """Reasons as `arrived=3;method_changed@2023`: count after =, years after @."""
        said = {"reasons": ";".join(map(_written, self.reasons))}
        marks = {name: _word(getattr(self, name)) for name in MARKS}
        return list(self._replace(**said, **marks))  # type: ignore[arg-type]


def _change(change: Change) -> dict[str, Any]:
    return {
        "base": change.base,
        "end": change.end,
        **_end("base", change.before),
        **_end("end", change.after),
        "difference": plain(change.difference),
        "percent": plain(change.percent),
        "obstacle": change.obstacle and str(change.obstacle),
        "simulated": change.simulated,
        "reasons": [_reason(reason) for reason in change.reasons],
        "base_redrawn": plain(change.former),
        "base_simulated": is_simulated(change.before),
        "end_simulated": is_simulated(change.after),
    }


def _end(name: str, cell: Cell | None) -> dict[str, Any]:
    value, status = (plain(cell.value), str(cell.status)) if cell else (None, None)
    return {f"{name}_value": value, f"{name}_status": status}


def _reason(reason: Reason) -> dict[str, Any]:
    return {"reason": str(reason.cause), "count": reason.count, "years": list(reason.years)}


def _ranking(found: Compared) -> dict[str, Any]:
    all_units, rank = found.ranking, found.rank
    lower, upper = all_units.quartiles or (None, None)
    return {
        "rank": rank and rank.place,
        "sharing": rank and rank.sharing,
        "n": all_units.n,
        "first": "fewest" if all_units.fewest_first else "most",
        "median": plain(all_units.median),
        "lower_quartile": plain(lower),
        "upper_quartile": plain(upper),
        "ranking_simulated": all_units.simulated,
    }


def _contrast(contrast: Contrast) -> dict[str, Any]:
    return {
        "against": contrast.other or None,
        "against_difference": plain(contrast.difference),
        "against_ratio": plain(contrast.ratio),
        "against_share": plain(contrast.share),
        "against_obstacle": contrast.obstacle and str(contrast.obstacle),
    }


def _written(reason: dict[str, Any]) -> str:
    count = "" if reason["count"] is None else f"={reason['count']}"
    years = "@" + "+".join(map(str, reason["years"])) if reason["years"] else ""
    return f"{reason['reason']}{count}{years}"


def _word(value: bool) -> str:
    return "true" if value else "false"
