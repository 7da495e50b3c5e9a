"""One register of figures worked out three times from the same records: the cube, and both recounts."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from ekokarta.domains.waste.ewaste_flow import EwasteFlow
from ekokarta.publication.catalogue import layer_facts
from ekokarta.publication.year import Register, Times, cells_of
from ekokarta.reading.recount import Recount
from ekokarta.reading.standing import Standing
from ekokarta.release import UnitFacts, level_of
from ekokarta.release.proof.recount import Recount as Proof
from ekokarta.terms import plain
from ekokarta.territory.spread import Atlas

YEAR = 2023
Told = tuple[Any, ...]
"Value, status and flags of a cell."


def three_times(
    atlas: Atlas, records: Sequence[Any], signed: set[str]
) -> Iterator[tuple[str, list[Told]]]:
    """Each measure and unit, with the cell of the publication, of the pages and of `verify.py`."""
    layer = EwasteFlow.layer
    register = Register(layer, atlas, list(records), frozenset())
    register.__dict__["signed"] = {(YEAR, False, unit) for unit in signed}
    made = cells_of(register, Times((YEAR,), YEAR + 1, {}), YEAR)
    facts = layer_facts(layer, None, (), ())
    units = [_unit(key, atlas) for key in atlas.parents]
    rows = [_row(number, record) for number, record in enumerate(records)]
    stated = [(unit, YEAR, False) for unit in signed]
    pages = Recount(
        facts, Standing({u.key: u for u in units}), rows, frozenset(stated), {}, YEAR + 1
    )
    manifest = {"units": [asdict(u) for u in units], "years": [YEAR], "crosswalk": [],
                "newest_change": f"{YEAR + 1}-01-01"}  # fmt: skip
    proof = Proof(manifest, json.loads(json.dumps(asdict(facts))), rows, stated)
    for measure in facts.measures:
        declared = next(m for m in layer.compare if m.slug == measure.slug)
        for unit in register.units:
            first = made[unit][declared]
            second = pages.cell(measure, unit, YEAR)
            third = proof.cell(proof.measures[measure.slug], unit, YEAR)
            yield f"{measure.slug} {unit}", [
                *((c.value, str(c.status), c.n, c.n_expected, sorted(map(str, c.flags))) for c in (first, second)),
                (third["value"], third["status"], third["n"], third["n_expected"], third["flags"]),
            ]  # fmt: skip


def _unit(key: str, atlas: Atlas) -> UnitFacts:
    kind = atlas.types[key]
    return UnitFacts(
        key=key, title=plain(key), type=kind, level=level_of(kind), parent=atlas.parents[key]
    )


def _row(number: int, record: Any) -> dict[str, Any]:
    names = ("period", "said", "qualifier", "year", "number", "device", "flow", "method")
    said = {name: getattr(record, name) for name in names}
    return {"id": number, "where": record.where_id, "simulated": record.simulated,
            "history": None, **said}  # fmt: skip
