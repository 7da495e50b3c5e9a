"""The published rows of a layer."""

from collections.abc import Mapping
from typing import Any

from ekokarta.errors import NotFound
from ekokarta.reading.lake import Lake
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, REPORTING, UnitFacts, rows_of
from ekokarta.terms import Term

BOUNDING_BOX = "bbox"
"A column for machines that look for rows by place; it repeats what the geometry says."


def rows(
    lake: Lake,
    layer: str,
    units: Mapping[str, UnitFacts],
    unit: str | None = None,
    limit: int | None = None,
    offset: int = 0,
    refers: tuple[str, str] | None = None,
) -> list[dict[str, Any]]:
    """The rows of `layer` by id: those that lie in `unit` or below it, or all of them.

    With `refers`, a column and a key, only those that name this key there.
    """
    file = rows_of(layer, "parquet")
    columns = lake.columns(file)
    if unit is not None and "where" not in columns:
        return []  # a row of reference lies nowhere
    if refers is not None and refers[0] not in columns:
        return []  # of a release whose rows do not say what its manifest names
    test, inside = _where(units, unit)
    if refers is not None:
        test, inside = f"{test} and {as_key(refers[0])} = ?", [*inside, refers[1]]
    every = every_column(lake, file)
    sql = f"select {every} from read_parquet(?) where {test} order by id limit ? offset ?"
    return list(lake.records(file, sql, *inside, limit, offset))


def row(lake: Lake, layer: str, id: int) -> dict[str, Any]:
    """The row with this public id; raises NotFound."""
    file = rows_of(layer, "parquet")
    sql = f"select {every_column(lake, file)} from read_parquet(?) where id = ?"
    for found in lake.records(file, sql, id):
        return found
    raise NotFound(NO_ROW.filled(id=id, layer=layer))


def every_column(lake: Lake, file: str) -> str:
    """What stands after `select`: all columns but those for machines."""
    return f"* exclude ({BOUNDING_BOX})" if BOUNDING_BOX in lake.columns(file) else "*"


def as_key(column: str) -> str:
    """A column in SQL, as text: it holds keys of another record."""
    quoted = column.replace('"', '""')
    return f'cast("{quoted}" as varchar)'


def _where(units: Mapping[str, UnitFacts], unit: str | None) -> tuple[str, list[Any]]:
    """A condition of SQL and what is bound to it."""
    if unit is None:
        return "true", []
    if unit == COUNTRY:
        return "\"where\" <> 'abroad'", []
    if unit == NOT_DISTRIBUTED:
        reporting = [u.key for u in units.values() if u.type in REPORTING]
        inside = sorted({key for top in reporting for key in below(units, top)})
        return f"\"where\" <> 'abroad' and not {OVERLAP}", [inside]
    return OVERLAP, [below(units, unit)]


def below(units: Mapping[str, UnitFacts], top: str) -> list[str]:
    """The key of a unit and those of all units under it, by the column `parent`."""
    under = [u.key for u in units.values() if u.parent == top and u.key != top]
    return [top, *(key for child in under for key in below(units, child))]


OVERLAP = "list_has_any(coalesce(units, []), ?)"
NO_ROW = Term(
    ru="В слое «{layer}» нет записи {id}.",
    ky="«{layer}» катмарында {id} жазуусу жок.",
    en="There is no row {id} in the layer “{layer}”.",
)
