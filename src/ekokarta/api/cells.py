"""A cell of the cube as machines read it: flat, null where there is no number."""

from typing import Any, NamedTuple

from ekokarta.api.table import plain
from ekokarta.reading import Answer
from ekokarta.terms import Term


class Row(NamedTuple):
    """The columns of the answer, in their order; the same names in JSON, CSV and Parquet."""

    layer: str
    measure: str
    unit: str
    level: str
    year: int
    value: float | None
    numerator: float | None
    denominator: float | None
    n: int | None
    n_expected: int | None
    status: str
    flags: list[str]
    arrived: int | None
    left: int | None
    revised: int | None
    reason: str | None
    "What the register says instead of a number, in the language of the answer; it is not in the Parquet."

    @classmethod
    def of(cls, answer: Answer, reason: Term | None = None) -> "Row":
        cell = answer.cell
        return cls(
            layer=answer.layer,
            measure=answer.measure,
            unit=answer.unit,
            level=answer.level,
            year=answer.year,
            value=plain(cell.value),
            numerator=plain(cell.numerator),
            denominator=plain(cell.denominator),
            n=cell.n,
            n_expected=cell.n_expected,
            status=str(cell.status),
            flags=sorted(str(flag) for flag in cell.flags),
            arrived=cell.arrived,
            left=cell.left,
            revised=cell.revised,
            reason=None if reason is None else str(reason),
        )

    def as_json(self) -> dict[str, Any]:
        return self._asdict()

    def as_csv(self) -> list[Any]:
        """Flags joined by ";"; the csv module writes None as nothing."""
        return list(self._replace(flags=";".join(self.flags)))  # type: ignore[arg-type]
