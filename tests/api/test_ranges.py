"""Parts of files, as maps read their tiles: any range is the slice it says."""

import tracemalloc
from collections.abc import Iterator
from typing import Any, cast

import pytest
from django.test import Client
from fixture_answers import BIG, BIG_BYTES, body, is_problem
from hypothesis import given, settings
from hypothesis import strategies as st

from ekokarta.api.ranges import Beyond, Span, span
from ekokarta.reading import Release
from ekokarta.release import STATISTICS

FILE = f"/releases/current/{STATISTICS}"


@pytest.fixture(scope="module")
def content(release: Release) -> bytes:
    return (release.folder / STATISTICS).read_bytes()


def part(api: Client, asked: str, **headers: str) -> tuple[int, bytes, str | None]:
    response = api.get(FILE, headers={"Range": asked, **headers})
    found = body(response)
    if response.status_code in (200, 206):
        assert response["Content-Length"] == str(len(found))
    return response.status_code, found, response.get("Content-Range")


def test_first_to_last(api: Client, content: bytes) -> None:
    assert part(api, "bytes=0-3") == (206, b"PAR1", f"bytes 0-3/{len(content)}")
    assert part(api, "bytes=4-9") == (206, content[4:10], f"bytes 4-9/{len(content)}")


def test_open_end_and_suffix(api: Client, content: bytes) -> None:
    size = len(content)
    assert part(api, "bytes=10-") == (206, content[10:], f"bytes 10-{size - 1}/{size}")
    assert part(api, "bytes=-4") == (206, b"PAR1", f"bytes {size - 4}-{size - 1}/{size}")
    assert part(api, f"bytes=-{size * 9}") == (206, content, f"bytes 0-{size - 1}/{size}")
    assert part(api, f"bytes=5-{size * 9}") == (206, content[5:], f"bytes 5-{size - 1}/{size}")


@given(first=st.integers(0, 12_000), length=st.integers(1, 12_000))
@settings(max_examples=60, deadline=None)
def test_any_range_is_the_slice(api: Client, content: bytes, first: int, length: int) -> None:
    last = first + length - 1
    status, found, where = part(api, f"bytes={first}-{last}")
    if first >= len(content):
        assert (status, where) == (416, f"bytes */{len(content)}")
    else:
        end = min(last, len(content) - 1)
        assert (status, where) == (206, f"bytes {first}-{end}/{len(content)}")
        assert found == content[first : last + 1]


@given(st.text(alphabet="bytes=-,0123456789 ", max_size=20), st.integers(0, 500))
def test_any_header_is_a_part_of_the_file_or_ignored(header: str, size: int) -> None:
    try:
        found = span(header, size)
    except Beyond:
        return
    assert found is None or 0 <= found.start < found.stop <= size


@pytest.mark.parametrize(
    "header",
    [
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5-3",
        "lines=1-2",
        "bytes=a-b",
        "bytes=0-1,4-5",
        "bytes=--5",
        "bytes=\u0661-",
    ],
)
def test_what_is_no_range_is_ignored(header: str) -> None:
    assert span(header, 100) is None


@pytest.mark.parametrize(
    "header", ["bytes=100-", "bytes=-0", "bytes=100-200", f"bytes={'9' * 6000}-"]
)
def test_outside_the_file(header: str) -> None:
    with pytest.raises(Beyond):
        span(header, 100)


def test_zeros_in_front_mean_nothing() -> None:
    assert span(f"bytes={'0' * 40}5-{'0' * 40}6", 100) == Span(5, 7)


def test_outside_the_file_is_a_problem(api: Client, content: bytes) -> None:
    response = api.get(FILE, headers={"Range": f"bytes={len(content)}-"})
    assert str(len(content)) in is_problem(response, 416)["detail"]
    assert response["Content-Range"] == f"bytes */{len(content)}"
    empty = api.get("/releases/current/empty.txt", headers={"Range": "bytes=0-"})
    assert is_problem(empty, 416) and empty["Content-Range"] == "bytes */0"
    assert body(api.get("/releases/current/empty.txt")) == b""


def test_several_ranges_get_the_whole(api: Client, content: bytes) -> None:
    assert part(api, "bytes=0-1,4-5") == (200, content, None)


def test_if_range(api: Client, content: bytes) -> None:
    tag = api.head(FILE)["ETag"]
    assert part(api, "bytes=0-3", **{"If-Range": tag})[0] == 206
    for other in ('"other"', f"W/{tag}", "Tue, 24 Nov 2026 09:00:00 GMT"):
        assert part(api, "bytes=0-3", **{"If-Range": other}) == (200, content, None)
        assert part(api, f"bytes={len(content)}-", **{"If-Range": other})[0] == 200


def test_what_you_have_comes_before_the_range(api: Client) -> None:
    tag = api.head(FILE)["ETag"]
    response = api.get(FILE, headers={"Range": "bytes=0-3", "If-None-Match": tag})
    assert response.status_code == 304 and "Content-Range" not in response


def test_head_knows_no_range(api: Client, content: bytes) -> None:
    response = api.head(FILE, headers={"Range": "bytes=0-3"})
    assert response.status_code == 200 and response["Content-Length"] == str(len(content))


def test_a_big_file_never_stands_in_memory(api: Client) -> None:
    tracemalloc.start()
    response = api.get(f"/releases/current/{BIG}", headers={"Range": "bytes=16-"})
    pieces = cast(Iterator[bytes], cast(Any, response).streaming_content)
    size = sum(len(piece) for piece in pieces)
    response.close()
    small = api.get(f"/releases/current/{BIG}", headers={"Range": f"bytes={BIG_BYTES - 16}-"})
    assert body(small) == b"0123456789abcdef" and size == BIG_BYTES - 16
    assert tracemalloc.get_traced_memory()[1] < BIG_BYTES / 10
    tracemalloc.stop()
