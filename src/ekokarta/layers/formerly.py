"""A column as it was called and coded before: the journal keeps the old words, readers get the new."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Formerly:
    """What became of a column which is no more: its name now, and what its texts mean now."""

    now: str
    words: Mapping[str | None, str | None] = field(default_factory=dict)
    "A text which is not here is the same as before."
