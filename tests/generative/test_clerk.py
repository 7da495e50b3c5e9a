"""An import with few questions equals the slow clerk, who asks the registry about every row."""

from typing import Any

import pytest
from django.db import transaction
from fixture_clerk import SlowClerk
from fixture_signoffs import sign_off
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekokarta.intake import commit, plan
from ekokarta.intake.table import as_csv
from ekokarta.journal.models import Batch, Change, Proposal
from ekokarta.layers import layer_called
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
TON, TUP = "41702220000000", "41702225000000"
PLACES = st.sampled_from([TON, "Тоң району", f"{TON}; {TUP}", TUP, "", "unknown", "Нарын", "KG-Y"])
KEYS = st.sampled_from(["", "a", "b", "c", "d"])
NAMES = st.sampled_from(["", "Имя", "Другое", "Третье"])
DAYS = st.sampled_from(["", "2020", "2023-05-01", "31.02.2023", "2024-02"])
SITES = st.tuples(
    KEYS, st.sampled_from(["", "", "x1", "x2"]), NAMES, PLACES, DAYS, DAYS,
    st.sampled_from(["authorised", "2021 unauthorised; 2023 authorised", "", "кто знает"]), st.sampled_from(["", "1,5", "-1", "10"]),
    st.sampled_from(["", "42.2"]), st.sampled_from(["", "77.0"]),
    st.sampled_from(["", "", "—", "условные данные", "фактические данные"]),
)  # fmt: skip
FIGURES = st.tuples(
    KEYS, st.sampled_from(["тема", "иное"]), st.sampled_from([TON, "unknown"]),
    st.sampled_from(["12", "10-15", "много", ""]), st.sampled_from(["2023", "", "2023-13", "2024"]),
)  # fmt: skip
BODIES = st.tuples(
    KEYS, st.sampled_from(["Завод", ""]),
    st.sampled_from(["", "01234567890123", "11234567890123", "0123"]), KEYS,
)  # fmt: skip
OFFENCES = st.tuples(KEYS, PLACES, DAYS, st.sampled_from(["да", ""]), st.sampled_from(["", "1000"]))
AGREEMENTS = st.tuples(
    KEYS, st.just("Основание"), st.sampled_from(["units", "nothing"]), st.just("act"),
    st.sampled_from(["proposed", "agreed", "suspended", "ended", ""]), DAYS, st.sampled_from(["", "потому"]),
    st.sampled_from(["", "2023-01-01"]),
)  # fmt: skip
HEADS = {
    "display-agreements": ("key,name,register,ground,stage,agreed_on,reason,ended_on", AGREEMENTS),
    "waste-sites": ("key,external,name,where,opened_on,closed_on,legality,area,latitude,longitude,simulated", SITES),
    "reported-facts": ("key,topic,where,said,period", FIGURES),
    "bodies": ("key,name,tax_number,merged_into", BODIES),
    "violations": ("key,where,happened_on,pollution,fine", OFFENCES),
}  # fmt: skip
quietly = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SHEETS = [*HEADS]


@st.composite
def stories(draw: Any, slug: str) -> list[tuple[Any, ...]]:
    """Two or three sheets, one after the other: how each is taken in, its columns and its rows."""
    head, rows = HEADS[slug]
    columns = head.split(",")
    return [
        (
            draw(st.booleans()),
            draw(st.booleans()),
            draw(st.booleans()),
            draw(st.sets(st.sampled_from(range(len(columns))), min_size=2)),
            draw(st.lists(rows, max_size=7)),
        )
        for _ in range(draw(st.integers(1, 3)))
    ]


def sheet(head: str, chosen: set[int], rows: list[tuple[str, ...]]) -> bytes:
    """Some columns of the rows as a file."""
    lines = [head.split(","), *map(list, rows)]
    return as_csv([[line[i] for i in sorted(chosen)] for line in lines])


def registry(model: Any) -> Any:
    """All that an import can leave behind, without numbers and times."""
    links = {c.attname: c.name for c in model._meta.concrete_fields if c.related_model is model}
    keys = dict(model.objects.values_list("pk", "key"))

    def said(texts: dict[str, list[str | None]]) -> Any:
        return {n: [keys.get(int(t), t) if n in links and t else t for t in both]
                for n, both in texts.items()}  # fmt: skip

    columns = [c.attname for c in model._meta.concrete_fields if not c.primary_key]
    records = [
        {n: keys.get(v) if n in links else v for n, v in row.items()}
        for row in model.objects.order_by("key").values(*columns)
    ]
    changes = [
        (c.key, said(c.said), c.created)
        for c in Change.objects.filter(model=model._meta.label).order_by("pk")
    ]
    proposals = [
        (p.key, said(p.said), p.accepted)
        for p in Proposal.objects.filter(model=model._meta.label).order_by("pk")
    ]
    return records, changes, proposals


@pytest.mark.parametrize("slug", SHEETS)
def test_the_same_becomes_of_every_row(
    slug: str, approver: Any, specialist: Any, second: Any
) -> None:
    layer = layer_called(slug)

    @quietly
    @given(stories(slug), st.booleans())
    def same(story: list[tuple[Any, ...]], signed: bool) -> None:
        ends = []
        for way in (_slowly, _at_once):
            with transaction.atomic():
                if signed and layer.model.counted:
                    sign_off(layer, Unit.objects.get(key=TON), 2023, by=approver, second=second)
                told = [
                    way(layer, approver if accept else specialist, sheet(HEADS[slug][0], chosen, rows),
                        accept, simulated, yielding)
                    for accept, simulated, yielding, chosen, rows in story
                ]  # fmt: skip
                ends.append((told, registry(layer.model)))
                transaction.set_rollback(True)
        assert ends[0] == ends[1]

    same()


def _slowly(
    layer: Any, by: Any, content: bytes, accept: bool, simulated: bool, yielding: bool
) -> Any:
    batch = Batch.objects.create(
        layer=layer.slug, file="t.csv", sha256="", by=by, simulated=simulated
    )
    told = SlowClerk(layer, batch, accept=accept, yielding=yielding).take("t.csv", content)
    return told.fates, sorted(told.refused), told.warned


def _at_once(
    layer: Any, by: Any, content: bytes, accept: bool, simulated: bool, yielding: bool
) -> Any:
    made = plan(
        layer, "t.csv", content, by=by, accept=accept, simulated=simulated, yielding=yielding
    )
    fates = [str(row.fate) for row in made.rows]
    taken = commit(made)
    assert taken.rows == taken.changed + taken.proposed + taken.unchanged + taken.rejected
    refused = sorted((r.row, r.reason.en) for r in made.refused)
    return fates, refused, [w.row for w in made.warnings]
