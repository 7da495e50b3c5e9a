"""What broke a parser once, or could, is put to all of them again; then they are put what nobody thought of.

The lines stand in `corpus/`. A page or a problem document is an answer, a 500 is none; a cell is understood or refused in
words. Hypothesis is derandomised, so a run tells the same each time: with FUZZ=5000 it tries more.
"""

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_from_bytes

import pytest
from django.test import Client
from fixture_release import write_release
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekokarta.api.language import preferred
from ekokarta.api.ranges import Beyond, span
from ekokarta.errors import EkokartaError
from ekokarta.intake.place import as_geometry, partly_empty, point
from ekokarta.intake.text import understood
from ekokarta.layers import Column, Geometry, Reference, Where, all_layers
from ekokarta.terms import LANGUAGES
from ekokarta.territory.ground import hectares

pytestmark = (
    pytest.mark.django_db
)  # nothing here asks the registry; closing an answer looks at its connection
CORPUS = Path(__file__).with_name("corpus")
TRIES = int(os.environ.get("FUZZ", "60"))
PAGES = (
    "/ru/", "/ru/map/", "/ru/map/values/", "/ru/map/objects/", "/ru/map/panel/", "/ru/map/readiness/", "/ru/districts/",
    "/ru/districts/41702215000000/", "/ru/districts/41702215000000/waste/", "/ru/compare/", "/ru/objects/waste-sites/1/",
    "/ru/layers/waste-sites/", "/ru/numbers/waste-sites/count/41702215000000/2023/", "/ru/search/", "/ru/data/",
    "/ru/data/changes/", "/ru/data/sources/", "/api/layers", "/api/statistics", "/api/statistics.csv", "/api/comparison",
    "/api/comparison.csv", "/api/readiness", "/releases/",
)  # fmt: skip
IGNORING = (
    "/ru/", "/ru/data/", "/ru/data/sources/", "/ru/data/changes/", "/ru/objects/waste-sites/1/", "/ru/map/readiness/",
    "/ru/numbers/waste-sites/count/41702215000000/2023/", "/api/layers", "/api/readiness", "/api/statistics.csv",
    "/api/comparison.csv", "/releases/",
)  # fmt: skip
"Pages which do not look at their query string, or look at it as another one does."
FOLDERS = (
    "/", "/ru/", "/ru/districts/", "/ru/objects/", "/ru/layers/", "/ru/numbers/", "/ru/map/", "/ru/data/", "/api/",
    "/releases/", "/releases/current/", "/static/",
)  # fmt: skip
FILE = "/releases/current/statistics.parquet"
ANSWERS = {200, 206, 301, 302, 304, 400, 403, 404, 405, 416}


def lines(name: str) -> list[str]:
    text = (CORPUS / f"{name}.txt").read_text(encoding="utf-8")
    said = [line for line in text.split("\n") if line and not line.startswith("# ")]
    return [json.loads(line) if line.startswith('"') else line for line in said]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The public face upon the small release; a 500 is seen and not raised."""
    root = tmp_path_factory.mktemp("releases")
    write_release(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.RELEASES", root)
        yield Client(raise_request_exception=False)


def answers(site: Client, path: str, **headers: str) -> str:
    """Empty if it is an answer, else what was asked and what came."""
    response = site.get(path, headers={"accept-language": "ru", **headers})
    if response.streaming:
        response.close()
    whole = response.status_code in ANSWERS and not any(
        "\n" in word for _, word in response.items()
    )
    kind = response.headers.get("Content-Type", "")
    machine = path.startswith("/api/") and response.status_code >= 400
    told = kind == "application/problem+json" if machine else True
    return "" if whole and told else f"{path} {headers}: {response.status_code} {kind}"


def test_query_strings_of_the_corpus(site: Client) -> None:
    assert [
        bad
        for line in lines("queries")
        for page in PAGES
        if page not in IGNORING
        if (bad := answers(site, f"{page}?{line}"))
    ] == []


def test_paths_of_the_corpus(site: Client) -> None:
    assert [
        bad
        for line in lines("paths")
        for folder in FOLDERS
        if (bad := answers(site, folder + line))
    ] == []


def test_headers_of_the_corpus(site: Client) -> None:
    bad = [answers(site, FILE, range=said.encode().decode("latin-1")) for said in lines("ranges")]
    for said in lines("languages"):
        here = said.encode().decode("latin-1")
        bad += [
            answers(site, path, **{"accept-language": here})
            for path in ("/", "/api/layers", "/ru/")
        ]
    assert [one for one in bad if one] == []


NAMES = (
    "layer", "layers", "measure", "unit", "units", "year", "years", "from", "to", "sort", "view", "beside", "object", "ids", "at",
    "zoom", "what", "on", "q", "page", "lang", "theme", "only", "kind",
)  # fmt: skip
KNOWN = (
    "waste-sites", "violations", "protected-areas", "reported-facts", "count", "total_area", "41702215000000", "41700000000000",
    "41711000000000", "not_distributed", "2022", "2023", "2024", "waste-sites/1", "waste-sites.count", "table", "map", "tiles", "waste",
)  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(KNOWN), st.integers().map(str), st.text(max_size=12),
    st.lists(st.sampled_from(KNOWN), max_size=4).map(",".join), st.binary(max_size=8),
)  # fmt: skip
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), WORDS), max_size=5)
thoroughly = settings(
    max_examples=TRIES, derandomize=True, deadline=None, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip


def encoded(word: str | bytes) -> str:
    return (
        quote_from_bytes(word)
        if isinstance(word, bytes)
        else quote(word.encode("utf-8", "surrogatepass"))
    )


@pytest.mark.parametrize("page", PAGES)
@settings(thoroughly, max_examples=max(TRIES // 4, 8))
@given(pairs=PAIRS)
def test_any_query_string_has_an_answer(site: Client, page: str, pairs: Any) -> None:
    query = "&".join(f"{name}={encoded(word)}" for name, word in pairs)
    assert answers(site, f"{page}?{query}") == ""


@thoroughly
@given(folder=st.sampled_from(FOLDERS), parts=st.lists(WORDS, min_size=1, max_size=5))
def test_any_path_has_an_answer(site: Client, folder: str, parts: Any) -> None:
    assert answers(site, folder + "/".join(map(encoded, parts))) == ""


@settings(thoroughly, max_examples=TRIES * 10)
@given(header=st.text(alphabet="bytes=0123456789-, \t٠x", max_size=30), size=st.integers(0, 2**62))
def test_any_range_is_within_the_file(header: str, size: int) -> None:
    try:
        found = span(header, size)
    except Beyond:
        return
    assert found is None or 0 <= found.start < found.stop <= size


@settings(thoroughly, max_examples=TRIES * 10)
@given(header=st.one_of(st.text(max_size=60), st.text(alphabet="rukyen-;q=.,01*", max_size=60)))
def test_any_wish_for_a_language_leads_to_one_of_ours(header: str) -> None:
    assert preferred(header) in LANGUAGES


def kinds() -> list[Column]:
    """One column of each kind which a sheet can hold without asking the registry."""
    found: dict[Any, Column] = {}
    for layer in all_layers():
        for column in layer.columns:
            if not isinstance(column, Reference | Where):
                found.setdefault((type(column), bool(getattr(column, "unit", None))), column)
    return list(found.values())


def read(column: Column, text: str) -> None:
    """It is understood, or refused with a sentence which can be said in each language.

    A shape is measured too: there GEOS once ended the process of the whole server.
    """
    try:
        value = understood(column, text)
        if isinstance(column, Geometry):
            hectares(value)
    except EkokartaError as error:
        assert all(error.sentence.spoken_in(language) for language in LANGUAGES)


def test_cells_of_the_corpus() -> None:
    assert len(kinds()) > 10
    for column in kinds():
        for text in lines("cells"):
            read(column, text)
            read(column, text * 40)


SHAPES = st.text(alphabet="POINTLESRGYMUZAC (),.-+0123456789eE\t", max_size=60)
CELLS = st.one_of(
    st.text(max_size=30), SHAPES, st.sampled_from(lines("cells")),
    st.tuples(st.sampled_from(lines("cells")), st.text(max_size=6)).map("".join),
    st.from_regex(r"[<>≈~]?\s?-?\d{1,40}([ .,'’]\d{1,6}){0,4}([eE][-+]?\d{1,5})?", fullmatch=True),
)  # fmt: skip


@settings(thoroughly, max_examples=TRIES * 5)
@given(text=CELLS)
def test_any_cell_is_understood_or_refused_in_words(text: str) -> None:
    for column in kinds():
        read(column, text)


@settings(thoroughly, max_examples=TRIES * 5)
@given(data=st.data())
def test_any_place_is_valid_and_on_the_Earth(data: Any) -> None:
    try:
        if data.draw(st.booleans()):
            shape = as_geometry(data.draw(CELLS))
        else:
            shape = point(latitude=data.draw(CELLS), longitude=data.draw(CELLS))
    except EkokartaError:
        return
    west, south, east, north = shape.bounds
    assert shape.is_valid and not partly_empty(shape) and not shape.has_z
    assert -180 <= west <= east <= 180 and -90 <= south <= north <= 90
