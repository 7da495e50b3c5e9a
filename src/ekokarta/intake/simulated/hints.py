"""What a register's hints say of its simulated rows: a TOML file of a few lines, all optional."""

import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from ekokarta.errors import Misunderstood
from ekokarta.terms import Term

YEARS = (2022, 2023, 2024)
SEED = 20240115


@dataclass(frozen=True, kw_only=True)
class Hints:
    """All that the declaration cannot know; see docs/simulated.md for each word."""

    rows: int = 60
    spread: str = "population"
    only: tuple[str, ...] = ()
    near: str = ""
    scatter: float = 4.0
    unplaced: float = 0.05
    unknown: float = 0.02
    shape: tuple[float, float] = ()  # type: ignore[assignment]
    "Radius in km, from and to: an area instead of a point."
    opened: tuple[int, int] = (1985, 2024)
    closed: float = 0.05
    season: tuple[float, ...] = (1.0,) * 12
    trend: float = 1.0
    signed: float = 0.8
    name: dict[str, str] = field(default_factory=dict)
    columns: dict[str, dict[str, Any]] = field(default_factory=dict)
    totals: dict[str, dict[str, float]] = field(default_factory=dict)
    figures: tuple[dict[str, Any], ...] = ()

    def column(self, name: str) -> dict[str, Any]:
        """What is said of a column; nothing for most."""
        return self.columns.get(name, {})


def read_hints(file: Path) -> Hints:
    """The hints in `file`, or the usual ones where there is none. Raises Misunderstood for a typo."""
    if not file.exists():
        return Hints()
    said = tomllib.loads(file.read_text(encoding="utf-8"))
    strange = said.keys() - {f.name for f in fields(Hints)}
    if strange:
        raise Misunderstood(UNKNOWN.filled(file=file.name, words=", ".join(sorted(strange))))
    given: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in said.items()}
    return Hints(**given)


UNKNOWN = Term(
    ru="{file}: неизвестные слова: {words}.",
    ky="{file}: белгисиз сөздөр: {words}.",
    en="{file}: unknown words: {words}.",
)
