"""What a release says about itself: everything its readers need, in three languages."""

import json
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from ekokarta.release.agreement import AgreementFacts, Ground, SystemFacts
from ekokarta.release.headline import HeadlineFacts
from ekokarta.release.identity import digest_of, identifier
from ekokarta.release.unit import UnitFacts
from ekokarta.terms import Term, Unit

FORMAT = 2
"1: the id fixes the files, not the manifest and the changes. 2: it fixes everything but itself."


@dataclass(frozen=True, kw_only=True)
class ColumnFacts:
    """A published column: `kind` is the word of the grammar (quantity, day, code, ...)."""

    name: str
    title: Term
    kind: str
    unit: Unit | None = None
    words: dict[str, Term] = field(default_factory=dict)
    "Of a column of codes: what each of them means."
    refers_to: str | None = None
    "Of a reference: the slug of the layer whose keys it holds; `units` for where."
    currency: str | None = None
    "Of a sum whose currency differs from row to row: the column that says it."
    ends: str = ""
    "Of a day: what the row says is over `after` it, or `from` it on. Empty of a day that ends nothing."
    over: tuple[str, ...] = ()
    "Of a course: the states in which a term has passed or was ended."


@dataclass(frozen=True, kw_only=True)
class MeasureFacts:
    """A number for each unit and year, and how it may be added up."""

    slug: str
    title: Term
    unit: Unit
    over_time: str
    over_space: str
    better: str = ""
    breaks: tuple[float, ...] = ()
    "Upper bounds of the colour classes but the last; the same in all years. Zero has its own."
    percent: bool = False
    "A share: 0..1 in the cell, read as percent."
    word: str = ""
    "How it is worked out: count, total, mean, share, ratio, reported. Empty in releases that do not say it."
    of: str | None = None
    "The column of which it is the total, the mean, the figure."
    per: str | None = None
    "Of a ratio: the column by whose sum that of `of` is divided."
    only: dict[str, Any] = field(default_factory=dict)
    "The records which it takes: the value that each of these columns must have."
    counting: str = ""
    "Of a count and a share: the column that says for how many things a row stands; empty: for one."
    happened: str = ""
    "Of a flow told by a place: the column, a day or a history, which says when it happened."
    happened_to: str = ""
    "Of a history: the state into which it came; empty of a day."


@dataclass(frozen=True, kw_only=True)
class TileFacts:
    """Where the rows of a layer lie as vector tiles, and how many of them can be seen there."""

    file: str
    points: str
    "The vector layer of points and clusters; every row with a place is in it, once a zoom."
    shapes: str = ""
    "The vector layer of lines and areas; empty where no row is one."
    minzoom: int
    maxzoom: int
    "At this zoom each row is a point of its own; below it, near ones are a cluster."
    placed: int
    "Rows with a place: the sum of `point_count` at every zoom. The other rows are not on the map."
    placed_by_year: dict[str, int] = field(default_factory=dict)
    "Of these, how many count in the year: the sum of its `n_<year>` at every zoom."
    code_by_year: bool = False
    "Whether the value of `colour_by` is `code_<year>`, since it changes; else it is `code`."


@dataclass(frozen=True, kw_only=True)
class LayerFacts:
    """A published layer; `columns` is empty where only its statistics are published."""

    slug: str
    title: Term
    about: Term
    theme: str
    kind: str
    publish: str
    concerns_persons: bool = False
    columns: tuple[ColumnFacts, ...] = ()
    measures: tuple[MeasureFacts, ...] = ()
    series: tuple[str, ...] = ()
    "Of figures: the columns that tell one series from another."
    figures: str = ""
    "Of figures: `flow` (months add up to the year), `state` (as of a day), `year` (of the whole year)."
    ageless: bool = False
    "Of places which nobody opened: without a day they stand in every year, and that is no guess."
    generalised: bool = False
    "Its places and days are told roughly on purpose; how well they are known is not said."
    years: tuple[int, ...] = ()
    "The years of its cells; empty: those of the manifest."
    colour_by: str | None = None
    agreements: tuple[AgreementFacts, ...] = ()
    "Those in force: the others are in `Manifest.agreements`."
    delivered: str = ""
    "The day of the last import of real rows; empty where there was none."
    rows: int = 0
    "Published rows; 0 for aggregates."
    rows_with_place: int = 0
    "Of these, how many have a geometry."
    simulated_rows: int = 0
    tiles: TileFacts | None = None
    "None where no row has a place."
    reviewed: bool = False
    "Whether a native editor has read its Kyrgyz words."

    @property
    def simulated(self) -> bool:
        """Whether anything that is shown of it is invented, a row or a number."""
        grounds = {agreement.ground for agreement in self.agreements}
        return bool(self.simulated_rows) or str(Ground.SIMULATED) in grounds


@dataclass(frozen=True, kw_only=True)
class CrosswalkFacts:
    """Which part of the former area of `source` lies in `target` since an epoch of boundaries.

    Only of targets whose boundary changed; a unit which is not named has kept its own.
    """

    since: str
    "The day from which the new boundaries are valid; at least its year."
    source: str
    target: str
    share: float
    "0 to 1, of the area of `source`."


@dataclass(frozen=True, kw_only=True)
class ApprovalFacts:
    """Who made a named release and who approved it: never the same person."""

    name: str
    by: str
    approved_by: str
    on: str


@dataclass(frozen=True, kw_only=True)
class FileFacts:
    """A file of the release."""

    path: str
    sha256: str
    bytes: int
    media_type: str = "application/octet-stream"


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """The table of contents of a release; `approval` is None for the rolling `current`."""

    release: str
    format: int = FORMAT
    newest_change: str
    "The day (Asia/Bishkek) of the newest change that is in it."
    as_of: str = ""
    "The day of which its states speak: nothing was written nor turned between it and the publication."
    licence: str
    approval: ApprovalFacts | None = None
    years: tuple[int, ...]
    layers: tuple[LayerFacts, ...]
    units: tuple[UnitFacts, ...]
    crosswalk: tuple[CrosswalkFacts, ...] = ()
    systems: tuple[SystemFacts, ...] = ()
    agreements: tuple[AgreementFacts, ...] = ()
    "All of them, whatever their stage, by register: also of layers which are not shown."
    headlines: tuple[HeadlineFacts, ...] = ()
    "For each subject the measure which stands for it, also where its register is not shown."
    opens_on: str = ""
    "The register whose headline is shown to who has not asked; empty in releases that do not say it."
    words: dict[str, dict[str, Term]]
    notices: tuple[Term, ...] = ()
    "Credits that the licences of the base map ask for."
    files: tuple[FileFacts, ...] = ()

    @property
    def stands_on(self) -> str:
        """The day of which it speaks; of a former version that of its newest change."""
        return self.as_of or self.newest_change

    @property
    def simulated(self) -> bool:
        """Whether anything in it is invented; then it says so everywhere."""
        return any(layer.simulated for layer in self.layers)

    def named(self) -> "Manifest":
        """The same with the id that follows from all that it says; for a release of today's format."""
        digest = digest_of(replace(self, release="").to_json())
        return replace(self, release=identifier(self.newest_change, digest))

    def to_json(self) -> bytes:
        """The same manifest is always the same bytes; legends keep the order of their codes."""
        return (json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n").encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Manifest":
        """A manifest of this or of a former version: what it does not say has its default."""
        manifest: Manifest = _typed(cls, json.loads(text))
        return manifest

    @staticmethod
    def files_in(text: bytes) -> tuple[FileFacts, ...]:
        """The files which a manifest names; of all that it says, this alone is made out."""
        files: tuple[FileFacts, ...] = _typed(tuple[FileFacts, ...], json.loads(text)["files"])
        return files


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """The fields of a dataclass with their types, which are texts until they are asked for."""
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind)}


def _typed(kind: Any, data: Any) -> Any:
    """`data` as `kind`: dataclasses from objects, tuples from lists. Unknown kinds pass."""
    if data is None or isinstance(kind, UnionType):
        return None if data is None else _typed(get_args(kind)[0], data)
    if is_dataclass(kind):
        known = _hints(kind)  # type: ignore[arg-type]
        return kind(**{k: _typed(known[k], v) for k, v in data.items() if k in known})  # type: ignore[operator]
    if get_origin(kind) is tuple:
        return tuple(_typed(get_args(kind)[0], item) for item in data)
    if get_origin(kind) is dict:
        return {k: _typed(get_args(kind)[1], v) for k, v in data.items()}
    return data
