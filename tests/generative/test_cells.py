"""Parsers of cells meet anything: they understand it or say so, and what they write they read again."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from fixture_zoo import GOOD, packed, parts
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ekokarta.errors import Misunderstood
from ekokarta.intake.days import read_day, read_when
from ekokarta.intake.degrees import read_degrees, read_pair
from ekokarta.intake.headings import spelt
from ekokarta.intake.layout import STOREYS, among, laid_out
from ekokarta.intake.numerals import read_number
from ekokarta.intake.opening import LIMITS
from ekokarta.intake.place import as_geometry
from ekokarta.intake.table import Grid
from ekokarta.jail.readers.separated import read_separated
from ekokarta.jail.readers.workbook import read_workbook
from ekokarta.jail.speech import Refusal
from ekokarta.layers.period import read_period
from ekokarta.terms import first_day, fold, unmixed
from ekokarta.territory.gazetteer import headless

ASKED = {**LIMITS, "sheet": "", "book": True}
quick = settings(max_examples=150, deadline=None, derandomize=True, database=None)
SIGNS = "0123456789 .,-/+°′″'\"NESWсшвдюз;:()\u00a0\u2212\u2009eE%гаIVQквартлмйяжынпо\n\t\u200f="
PIECES = [b"99999999999", b"XFD1048576", b"-1", b"", b"&", b"<c>", b'<row r="1048576">', b"r='ZZZ9999999'", b'"', b">",
          b"</sheetData>", b"\0", b" r=\"A1\"", b"<!DOCTYPE x>"]  # fmt: skip
texts = st.one_of(st.text(SIGNS, max_size=24), st.text(max_size=24))
READERS: list[Any] = [read_number, read_day, read_when, read_degrees, read_pair]
CORPUS = [
    "1e999", "nan", "inf", "-", "٣", "²", "1²", "٤٥٤١٥", "00000", "69999.9", "99.99.9999", "0000-00-00", "0000",
    "9999-12-31", "31.12.0001", "Q0 2025", "13 месяцев 2025", "0 месяцев 2025", "180°60′", "999 999", "42°", "°",
    "IIII квартал 2025", "план", "план план 2025", "план план план план 2025", "2025/2024", "\x00", "с.ш.",
    "N42N", "42,87;", "42;42;42", "1 1 1 1 1 1", "POINT", "POINT EMPTY", "POINT (nan nan)", "POINT (1e400 1)",
    "GEOMETRYCOLLECTION (POINT (74 42))", "MULTIPOINT EMPTY", "LINESTRING (74 42)", "İ", "ß", "ſ",
]  # fmt: skip
"Texts on which a reader once stumbled, or might."


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
@quick
@given(text=texts)
def test_a_reader_understands_or_says_that_it_does_not(read: Any, text: str) -> None:
    try:
        read(text)
    except ValueError:
        return


@pytest.mark.parametrize("text", CORPUS)
def test_the_corpus(text: str) -> None:
    for read in (*READERS, as_geometry):
        try:
            read(text)
        except (ValueError, Misunderstood):
            continue


@quick
@given(texts)
def test_a_place_is_on_the_earth_or_refused(text: str) -> None:
    try:
        shape = as_geometry(text)
    except Misunderstood:
        return
    assert shape.is_valid and not shape.is_empty and abs(shape.bounds[1]) <= 90


@quick
@given(texts)
@example("0000")
def test_what_is_read_as_a_day_is_one(text: str) -> None:
    try:
        day = read_day(text)
    except ValueError:
        return
    assert first_day(day) and read_day(day) == day


@quick
@given(texts)
@example("2025/2024")
def test_what_is_read_as_a_period_is_read_again(text: str) -> None:
    try:
        period = read_when(text)
    except ValueError:
        return
    try:
        read_period(period)
    except ValueError:
        return  # the column's own rule refuses it
    assert read_when(period) == period


@quick
@given(st.decimals(-(10**12), 10**12, places=3))
def test_a_number_is_read_however_it_is_grouped(number: Decimal) -> None:
    for said in (f"{number:f}", f"{number:,f}", f"{number:,f}".replace(",", " "),
                 f"{number:,f}".translate({44: 0xA0, 46: 44}), f"{number:,f}".translate({44: 46, 46: 44})):  # fmt: skip
        assert read_number(said) == number, said


@quick
@given(st.dates(date(1960, 1, 1), date(2030, 1, 1)))
def test_a_day_is_read_however_it_is_written(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    for said in (
        f"{day:%d.%m.%Y}",
        f"{day.day}.{day.month}.{day.year}",
        str(day),
        f"{day} 00:00:00",
        str(serial),
    ):
        assert read_day(said) == str(day), said


@quick
@given(st.floats(39.2, 43.2), st.floats(69.3, 80.2))
def test_a_point_is_read_however_it_is_written(latitude: float, longitude: float) -> None:
    def angle(value: float, axis: str) -> str:
        minutes, seconds = divmod(round(value * 3600), 60)
        return f"{minutes // 60}°{minutes % 60:02}′{seconds:02}″ {axis}"

    for said in (f"{latitude:.5f} {longitude:.5f}", f"{latitude:.5f}, {longitude:.5f}".replace(".", ","),
                 f"{angle(latitude, 'с.ш.')} {angle(longitude, 'в.д.')}",
                 f"{angle(longitude, 'в.д.')}, {angle(latitude, 'с.ш.')}",
                 f"{angle(latitude, 'N')} {angle(longitude, 'E')}"):  # fmt: skip
        place = as_geometry(said)
        assert max(abs(place.x - longitude), abs(place.y - latitude)) < 0.0002, said


@quick
@given(st.text(max_size=40))
def test_a_heading_and_a_name_stand_still(text: str) -> None:
    assert spelt(spelt(text)) == spelt(text) and unmixed(unmixed(text)) == unmixed(text)
    assert headless(fold(text))[1] in fold(text)


WORDS = [
    "",
    "",
    "Имя",
    "Район",
    "Площадь, га",
    "широта",
    "Координаты",
    "1",
    "2",
    "3",
    "4,5",
    "Итого",
    "Примечание: x",
]
CORNERS = st.tuples(st.integers(0, 8), st.integers(0, 5))


@quick
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=6), min_size=1, max_size=9),
       st.lists(st.tuples(CORNERS, st.integers(0, 4), st.integers(0, 4)), max_size=3))  # fmt: skip
def test_no_row_of_a_sheet_is_lost(rows: list[list[str]], areas: list[Any]) -> None:
    """Each is of the head, a record, or named; and every record is as wide as the head."""
    full = [n for n, row in enumerate(rows, 1) if any(row)]
    merged = [((r, c), (r + down, c + right)) for (r, c), down, right in areas]
    known = among({spelt(word) for word in WORDS[2:6]}, spelt)
    try:
        found = laid_out(Grid([list(row) for row in rows], merged), known) if full else None
    except Misunderstood:
        return
    if found is not None:
        told = {n for n, _ in found.rows} | {note.row for note in found.notes}
        assert 1 <= len(set(full) - told) <= STOREYS
        assert all(len(row) >= len(found.head) for _, row in found.rows)


@settings(quick, max_examples=60)
@given(st.data())
def test_a_workbook_with_broken_parts_is_read_or_refused(data: Any) -> None:
    """The reader allocates what a file claims: nothing that claims too much may come to it."""
    files = parts(GOOD)
    name = data.draw(st.sampled_from(sorted(files)))
    content = bytearray(files[name])
    for at in data.draw(st.lists(st.integers(0, max(0, len(content) - 1)), max_size=3)):
        piece = data.draw(st.sampled_from(PIECES))
        content[at : at + data.draw(st.integers(0, 20))] = piece
    try:
        list(read_workbook(ASKED, packed({**files, name: bytes(content)})))
    except Refusal as refusal:
        assert refusal.why


@quick
@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"\xfe\xff\x00")
@example(b'"')
@example(b'a;b\r\n"c')
@example(b"\x00\x00\x00\x00")
def test_bytes_are_a_table_or_a_sentence(content: bytes) -> None:
    try:
        rows = list(read_separated(ASKED, content))
    except Refusal as refusal:
        assert refusal.why
        return
    assert all(isinstance(cell, str) for row in rows for cell in row)
