"""What a column of a row says, by the kind of the column."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from re import compile
from typing import Any

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from ekokarta.portal.called import by_key, linked_to
from ekokarta.portal.links import linked
from ekokarta.portal.places import passport_of
from ekokarta.portal.records import DIGITS, LANGUAGE_OF
from ekokarta.portal.words import frame as words
from ekokarta.reading import Release
from ekokarta.release import ColumnFacts
from ekokarta.terms import NBSP, QUALIFIED, Currency, Term, said_date, said_number, spoken

Row = Mapping[str, Any]
NUMBER_SAID = compile(r"(?<=\d)\.(?=\d)")
DATE = compile(r"\d{4}-\d{2}(-\d{2})?")
PERIOD = compile(r"\d{4}(-\d{2}){0,2}")
QUARTER = compile(r"(\d{4})-Q([1-4])")
PLAIN = {"exact", "derived", ""}
"Qualifiers which need no word."
COORDINATES = 5
"Decimals of a degree: about a metre."
NOWHERE = {
    "unknown": words.UNKNOWN, "transboundary": words.TRANSBOUNDARY, "abroad": words.ABROAD,
}  # fmt: skip


def value(release: Release, column: ColumnFacts, row: Row) -> SafeString | str:
    """The value for reading, with its unit; empty where it is not known."""
    if column.kind == "where":
        return where(release, row)
    found = row.get(column.name)
    if found is None or found == "":
        return ""
    said = SAY.get(column.kind, _text)(release, column, row, found)
    return f"{said}{NBSP}{_currency(row.get(column.currency))}" if column.currency else said


def _currency(code: Any) -> str:
    """Our own by its name, others by their ISO code: a sum never stands without."""
    if code in (None, ""):
        return str(words.NO_CURRENCY)
    return str(Currency.KGS.label) if code == Currency.KGS else str(code)


def where(release: Release, row: Row) -> SafeString | str:
    """The units in which it lies, each a link to its passport, or the word instead of them."""
    said = str(row.get("where") or "")
    if said in NOWHERE:
        return str(NOWHERE[said])
    return format_html_join(", ", "{}", ((link,) for link in _unit_links(release, row)))


def shares(row: Row) -> dict[str, str]:
    """Of each unit the share of the record which lies in it; empty where the shares are not known."""
    parts = (part.partition("=") for part in str(row.get("where") or "").split(";"))
    return {unit.strip(): share.strip() for unit, _, share in parts if share}


def _unit_links(release: Release, row: Row) -> list[SafeString]:
    known = shares(row)
    links = []
    for key in row.get("units") or ():
        unit = release.units.get(key)
        part = f" ({said_number(float(known[key]) * 100, 1)}{NBSP}%)" if key in known else ""
        if unit:
            links.append(format_html('<a href="{}">{}</a>{}', passport_of(unit), unit.title, part))
    return links


def _text(release: Release, column: ColumnFacts, row: Row, found: Any) -> SafeString:
    """Words as they were written, addresses as links; a name says in which language it is."""
    text = linked(_written(column, str(found)))
    language = LANGUAGE_OF.get(column.name)
    if language and language != spoken():
        return format_html('<span lang="{}">{}</span>', language, text)
    return text


def _written(column: ColumnFacts, text: str) -> str:
    """A figure is kept as it was said, but with the decimal comma of the reader."""
    if column.name != "said":
        return text
    if DATE.fullmatch(text):
        return said_date(text)
    if spoken() == "en":
        return text
    return NUMBER_SAID.sub(",", text)


def _number(release: Release, column: ColumnFacts, row: Row, found: Any) -> str:
    unit = column.unit
    symbol = f"{NBSP}{unit.symbol}" if unit and unit.code != "1" else ""
    return f"{said_number(found, _places(found))}{symbol}"


def _qualified(release: Release, column: ColumnFacts, row: Row, found: Any) -> str:
    """«более 850 ед.»; of an exact number the number alone."""
    number, code = _number(release, column, row, found), str(row.get(f"{column.name}_qualifier"))
    if code in PLAIN or code not in column.words:
        return number
    return str(QUALIFIED.filled(word=column.words[code], number=number))


def _places(found: float) -> int | None:
    """A small number of a record is not nothing: 0.0003 keeps its places, others the usual three."""
    small = 0 < abs(found) < 0.001
    return len(f"{Decimal(repr(found)):f}".partition(".")[2]) if small else None


def _day(release: Release, column: ColumnFacts, row: Row, found: Any) -> str:
    text = found.isoformat() if isinstance(found, date) else str(found)
    return said_date(text[: DIGITS.get(str(row.get(f"{column.name}_precision")), 10)])


def _code(release: Release, column: ColumnFacts, row: Row, found: Any) -> str:
    return str(column.words.get(str(found), found))


def _course(release: Release, column: ColumnFacts, row: Row, found: Any) -> str:
    """All its states in the order of time: «нет → строится (май 2021 года) → работает (2023 год)»."""
    steps = row.get(f"{column.name}_course") or ()
    return " → ".join(_state(column, step) for step in steps)


def _state(column: ColumnFacts, step: Mapping[str, str]) -> str:
    word = str(column.words.get(step["state"], step["state"]))
    return f"{word} ({said_date(step['since'])})" if step["since"] else word


def _flag(release: Release, column: ColumnFacts, row: Row, found: Any) -> str:
    return str(column.words.get(str(bool(found)).lower(), words.YES if found else words.NO))


def _year(release: Release, column: ColumnFacts, row: Row, found: Any) -> str:
    return str(found)


def _period(release: Release, column: ColumnFacts, row: Row, found: Any) -> str:
    """«2023», «29 мая 2023 года», «2025, IV», «планируется: 2025», «неизвестно»."""
    text = str(found)
    if text == "unknown":
        return str(words.UNKNOWN)
    word, _, rest = text.partition(" ")
    if word == "planned":
        return f"{words.PLANNED}: {_span(rest)}" if rest else str(words.PLANNED)
    return _span(text)


def _span(text: str) -> str:
    return " – ".join(_moment(end) for end in text.split("/"))


def _moment(text: str) -> str:
    if quarter := QUARTER.fullmatch(text):
        return f"{quarter[1]}, {('I', 'II', 'III', 'IV')[int(quarter[2]) - 1]}"
    return said_date(text) if PERIOD.fullmatch(text) else text


def _reference(release: Release, column: ColumnFacts, row: Row, found: Any) -> SafeString:
    """The name of the other record with its marks, a link where it is published."""
    if column.refers_to == "units" and (unit := release.units.get(str(found))):
        return format_html('<a href="{}">{}</a>', passport_of(unit), unit.title)
    others = by_key(release, str(column.refers_to)) if column.refers_to in _layers(release) else {}
    other = others.get(str(found))
    return linked_to(other) if other else conditional_escape(str(found))


def _layers(release: Release) -> set[str]:
    return {layer.slug for layer in release.manifest.layers}


def coordinates(longitude: float, latitude: float) -> str:
    """«41,62361° с. ш., 75,39111° в. д.»"""
    north, east = said_number(latitude, COORDINATES), said_number(longitude, COORDINATES)
    return str(COORDINATES_SAID.filled(north=north, east=east))


COORDINATES_SAID = Term(
    ru="{north}° с. ш., {east}° в. д.", ky="түн. кең. {north}°, чыг. узун. {east}°",
    en="{north}° N, {east}° E",
)  # fmt: skip
SAY: dict[str, Callable[[Release, ColumnFacts, Row, Any], SafeString | str]] = {
    "quantity": _number,
    "qualified": _qualified,
    "amount": _number,
    "day": _day,
    "code": _code,
    "course": _course,
    "flag": _flag,
    "year": _year,
    "period": _period,
    "reference": _reference,
}
