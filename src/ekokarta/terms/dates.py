"""Dates with honest precision (ISO 8601 reduced): "1996", "2025-04", "2023-12-31"."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from re import ASCII, fullmatch
from zoneinfo import ZoneInfo

from ekokarta.terms.language import spoken

BISHKEK = ZoneInfo("Asia/Bishkek")
"Days are counted there: UTC+6, no summer time."

KY_MONTHS = (
    "январы", "февралы", "марты", "апрели", "майы", "июну",
    "июлу", "августу", "сентябры", "октябры", "ноябры", "декабры",
)  # fmt: skip
KY_MONTHS_BARE = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
RU_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
EN_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def first_day(text: str) -> date:
    """The first day that `text` can mean: 1996 is 1 January 1996. Raises ValueError."""
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """The last day that `text` can mean: 1996 is 31 December 1996. Raises ValueError."""
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def day_after(text: str) -> str:
    """The day after the last one that `text` can mean, as ISO text; empty beyond the calendar.

    "9999-12-31" is how many write that something never ends. Raises ValueError for what is no day.
    """
    last = last_day(text)
    return "" if last == date.max else (last + timedelta(days=1)).isoformat()


def today() -> str:
    """The day in Bishkek now, as ISO text."""
    return datetime.now(BISHKEK).date().isoformat()


def is_partial(text: str) -> bool:
    """Whether the day, or the month too, is not known."""
    return len(text) < len("2023-12-31")


def said_date(text: str, language: str | None = None) -> str:
    """`text` for a reader: "2023-жылдын 5-марты", "5 марта 2023 года", "5 March 2023"."""
    year, month, day = _parts(text)
    tongue = language or spoken()
    if month is None:
        return {"ky": f"{year}-жыл", "ru": f"{year} год", "en": f"{year}"}[tongue]
    names = {"ky": KY_MONTHS, "ru": RU_MONTHS, "en": EN_MONTHS}[tongue]
    name, bare = names[month - 1], KY_MONTHS_BARE[month - 1]
    if day is None:
        return {
            "ky": f"{year}-жыл, {bare}",
            "ru": f"{bare} {year} года",
            "en": f"{name} {year}",
        }[tongue]
    return {
        "ky": f"{year}-жылдын {day}-{name}",
        "ru": f"{day} {name} {year} года",
        "en": f"{day} {name} {year}",
    }[tongue]


def _parts(text: str) -> tuple[int, int | None, int | None]:
    found = fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text, ASCII)
    if not found:
        raise ValueError(text)
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    date(year, month or 1, day or 1)  # raises ValueError where there is no such day
    return year, month, day
