"""What a release says of its layers, its units and its words: all that its readers need."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pyarrow as pa

from ekokarta.law.display_agreement import DisplayAgreement
from ekokarta.layers import (
    Counting,
    Figure,
    Layer,
    Measure,
    OfColumn,
    Qualifier,
    Ratio,
    State,
    name_of,
)
from ekokarta.publication.agreements import agreement_facts, worded
from ekokarta.publication.legend import breaks
from ekokarta.publication.schema import facts_of
from ekokarta.publication.snapshot import with_place
from ekokarta.publication.statistics import Spot
from ekokarta.release import (
    UNIT_LEVEL,
    Caveat,
    Cell,
    LayerFacts,
    MeasureFacts,
    NameFacts,
    Sketch,
    Status,
    UnitFacts,
    level_of,
    said_of_borders,
)
from ekokarta.terms import Term, Theme
from ekokarta.territory.unit import Unit, UnitType
from ekokarta.territory.unit_name import UnitName

Cells = Mapping[str, Sequence[tuple[Spot, Cell]]]
"The cells of each layer."


def layer_facts(
    layer: Layer,
    table: pa.Table | None,
    cells: Sequence[tuple[Spot, Cell]],
    grounds: Sequence[DisplayAgreement],
    delivered: str = "",
) -> LayerFacts:
    """What the manifest says of `layer`; `table` None where rows do not leave."""
    rows = table.num_rows if table is not None else 0
    return LayerFacts(
        slug=layer.slug,
        title=layer.title,
        about=layer.about,
        theme=str(layer.theme),
        kind=layer.model.kind,
        publish=layer.publish.value,
        concerns_persons=layer.concerns_persons,
        columns=tuple(facts_of(layer)),
        series=tuple(map(name_of, getattr(layer.model, "series", ()))),
        figures=_figures(layer),
        ageless=getattr(layer.model, "ageless", False),
        generalised=layer.sensitive,
        years=tuple(sorted({spot.year for spot, _ in cells})),
        measures=tuple(_measure(layer, measure, cells) for measure in layer.compare),
        colour_by=layer.colour_by.name if layer.colour_by else None,
        agreements=tuple(agreement_facts(row, in_force=True) for row in grounds),
        delivered=delivered,
        rows=rows,
        rows_with_place=with_place(table) if table is not None else 0,
        simulated_rows=sum(map(bool, table["simulated"].to_pylist())) if table is not None else 0,
        reviewed=layer.title.reviewed and layer.about.reviewed,
    )


def _figures(layer: Layer) -> str:
    """What the time of a figure means here; nothing of other kinds."""
    if not issubclass(layer.model, Figure):
        return ""
    return "flow" if layer.model.adds_up else "state" if layer.model.is_state else "year"


def _measure(layer: Layer, measure: Measure, cells: Sequence[tuple[Spot, Cell]]) -> MeasureFacts:
    slug = measure.slug
    values = [
        cell.value
        for spot, cell in cells
        if spot.measure == slug and spot.level == UNIT_LEVEL and cell.value is not None
    ]
    return MeasureFacts(
        slug=slug,
        title=measure.title,
        unit=measure.unit,
        over_time=str(measure.over_time(layer.model)),
        over_space=str(measure.over_space),
        better=measure.better,
        breaks=breaks(values, percent=measure.percent),
        percent=measure.percent,
        word=measure.word,
        of=measure.of.name if isinstance(measure, OfColumn) else None,
        per=measure.per.name if isinstance(measure, Ratio) else None,
        only={column.name: _plain(value) for column, value in measure.only.items()},
        counting=measure.counting.name
        if isinstance(measure, Counting) and measure.counting
        else "",
        happened=next((column.name for column in measure.happened), ""),
        happened_to=next((str(to) for to in measure.happened.values() if to is not None), ""),
    )


def _plain(value: Any) -> Any:
    """A code as text: JSON knows no members of lists."""
    return str(value) if isinstance(value, str) else value


def unit_facts(units: Iterable[Unit]) -> tuple[UnitFacts, ...]:
    """What the manifest says of the units, with the names which they had."""
    names: dict[str, list[NameFacts]] = defaultdict(list)
    for row in UnitName._default_manager.filter(state=State.ACCEPTED, type="former").order_by(
        "key"
    ):
        names[row.unit_id].append(
            NameFacts(title=row.title, valid_from=row.valid_from, valid_to=row.valid_to)
        )
    return tuple(_unit(unit, tuple(names[unit.key])) for unit in units)


def _unit(unit: Unit, names: tuple[NameFacts, ...]) -> UnitFacts:
    return UnitFacts(
        key=unit.key,
        title=unit.title,
        type=unit.type,
        level=level_of(unit.type),
        parent=unit.parent_id,
        iso=unit.iso,
        names=names,
        short=worded(unit, "short") if unit.short else None,
        code=unit.code,
        tile=_pair(unit.tile_column, unit.tile_row, int),
        point=_pair(unit.longitude, unit.latitude, float),
        area=unit.area,
        area_source=unit.area_source,
        population=unit.population,
        population_year=unit.population_year,
        population_source=unit.population_source,
    )


def _pair(x: float | None, y: float | None, kind: Any) -> Any:
    return None if x is None or y is None else (kind(x), kind(y))


def words() -> dict[str, dict[str, Term]]:
    """Every word that a reader of the files may need."""
    return {
        "status": Status.words(),
        "flags": Caveat.words(),
        "themes": Theme.words(),
        "unit_types": UnitType.words(),
        "qualifiers": Qualifier.words(),
    }


def notices(sketch: Sketch) -> tuple[Term, ...]:
    """Whose drawings the maps show: the borders that are drawn now, lakes and rivers, relief."""
    return (said_of_borders(sketch), *DRAWINGS)


DRAWINGS = (
    Term(
        ru="Озёра и реки: GSHHG (LGPL-3), Natural Earth; берега Иссык-Куля и Сон-Куля — края районов.",
        ky="Көлдөр, дарыялар: GSHHG (LGPL-3), Natural Earth; Ысык-Көл менен Соң-Көлдүн жээги — райондордун чети.",
        en="Lakes and rivers: GSHHG (LGPL-3), Natural Earth; Issyk-Kul and Son-Kul end where the districts begin.",
    ),
    Term(ru="Рельеф: GEBCO 2023.", ky="Рельеф: GEBCO 2023.", en="Relief: GEBCO 2023."),
)
