"""What a release is made of: the files, the manifest that lists them, what is told of persons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

import pyarrow as pa

from ekokarta.errors import NotFound, Overtaken
from ekokarta.journal.models import Change, SignOff
from ekokarta.journal.moment import one_moment
from ekokarta.journal.owing import in_debt
from ekokarta.publication.agreements import agreements_of, deliveries, system_facts
from ekokarta.publication.catalogue import Cells, layer_facts, notices, unit_facts, words
from ekokarta.publication.crosswalk import crosswalk
from ekokarta.publication.drawing import drawn
from ekokarta.publication.files import signoffs, statistics
from ekokarta.publication.front import front
from ekokarta.publication.headlines import headlines, opening
from ekokarta.publication.kept import Kept
from ekokarta.publication.memory import News
from ekokarta.publication.rights import Showing, showing
from ekokarta.publication.tiles import tiled
from ekokarta.publication.turns import last_ruling
from ekokarta.publication.work import Work
from ekokarta.release import (
    CATALOGUE,
    MAP,
    SIGNOFFS,
    STATISTICS,
    VERIFIER,
    LayerFacts,
    Manifest,
)
from ekokarta.release.proof import assembled
from ekokarta.terms import BISHKEK, Term, today
from ekokarta.territory.unit import units

LICENCE = "CC-BY-4.0"

Files = dict[str, bytes]


@one_moment()
def contents(
    years: Sequence[int], kept: Kept | None = None
) -> tuple[Files, Manifest, dict[str, News]]:
    """The files of the release of what is accepted now, its manifest, and what it tells of persons.

    The manifest names no files yet: `changes.json` is made of those that lie on the disk.
    """
    if in_debt():
        raise Overtaken(OWED)
    newest = Change.objects.order_by("at", "pk").last()
    if newest is None:
        raise NotFound(NOTHING)
    day = newest.at.astimezone(BISHKEK).date()
    now, shown = units(), showing(today())
    work = Work(shown, tuple(years), day.year, kept or Kept())
    tables, cells = work.tables(), work.cells()
    facts = unit_facts(now)
    sketch = drawn(now)
    tiles, tile_facts = tiled(shown.layers, tables, facts, years, sketch)
    told, heads = _layers(shown, tables, cells), headlines()
    manifest = Manifest(
        release="",
        newest_change=day.isoformat(),
        as_of=max(day.isoformat(), work.turned(), last_ruling(shown.agreements, shown.day)),
        licence=LICENCE,
        years=tuple(years),
        layers=tuple(replace(layer, tiles=tile_facts.get(layer.slug)) for layer in told),
        units=facts,
        crosswalk=crosswalk(),
        systems=system_facts(shown.grounds),
        agreements=agreements_of(shown.agreements, shown.day),
        headlines=heads,
        opens_on=opening(heads, told, cells, max(years)),
        words=words(),
        notices=notices(sketch),
    )
    files: Files = {
        **work.files(),
        STATISTICS: statistics(chain.from_iterable(cells.values())),
        SIGNOFFS: signoffs(_complete(shown)),
        **tiles,
        MAP: sketch.to_json(),
        CATALOGUE: manifest.to_json(),
        VERIFIER: assembled(),
    }
    files |= front(manifest, cells, {path: len(content) for path, content in files.items()})
    return files, manifest, work.news


def _layers(shown: Showing, tables: Mapping[str, pa.Table], cells: Cells) -> tuple[LayerFacts, ...]:
    given = deliveries("layer")
    return tuple(
        layer_facts(
            layer, tables.get(layer.slug), cells[layer.slug], shown.grounds[layer.slug],
            given.get(layer.slug, ""),
        )
        for layer in shown.layers
    )  # fmt: skip


def _complete(shown: Showing) -> list[tuple[str, str, int, bool]]:
    """The sign-offs in force of the rows that are shown: who signed stays at the desk."""
    slugs = [layer.slug for layer in shown.layers]
    rows = SignOff.objects.in_force().filter(layer__in=slugs)
    return [
        (layer, str(unit), year, simulated)
        for layer, unit, year, simulated in rows.values_list(
            "layer", "unit_id", "year", "simulated"
        )
        if shown.may[layer].lets_out(simulated)
    ]


OWED = Term(
    ru="Следствия последнего изменения ещё пересчитываются: действует прежнее издание.",
    ky="Акыркы өзгөртүүнүн натыйжалары дагы эсептелүүдө: мурунку чыгарылыш күчүндө.",
    en="What follows from the last change is still being worked out: the former edition stands.",
)
NOTHING = Term(
    ru="Публиковать нечего: в реестрах нет ни одной записи.",
    ky="Жарыялай турган эч нерсе жок: реестрлерде бир да жазуу жок.",
    en="There is nothing to publish: the registers are empty.",
)
