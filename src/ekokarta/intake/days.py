"""Days and periods as people write them in tables, as ISO text no more precise than what was said."""

from datetime import date, timedelta
from itertools import takewhile
from re import IGNORECASE, compile, fullmatch, sub

from ekokarta.terms import first_day, today, unmixed
from ekokarta.terms.dates import EN_MONTHS, KY_MONTHS, KY_MONTHS_BARE, RU_MONTHS

OTHER_FORMS = ("январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре",
               "октябре", "ноябре", "декабре")  # fmt: skip
MONTHS = {
    word.lower(): month
    for words in (RU_MONTHS, KY_MONTHS, KY_MONTHS_BARE, EN_MONTHS, OTHER_FORMS)
    for month, word in enumerate(words, 1)
} | {
    word: month
    for words in ("янв фев мар апр май июн июл авг сен окт ноя дек", "jan feb mar apr may jun jul aug sep oct nov dec")
    for month, word in enumerate(words.split(), 1)
} | {"сент": 9, "sept": 9, "нояб": 11, "февр": 2}  # fmt: skip
YEAR_WORD = compile(
    r"(\d) ?-? ?(?:гг|г|годах?|годы|года?|году|ж|жыл(?:ы|дын|дары|га|дар)?|years?)\b\.?", IGNORECASE
)
ORDINAL = compile(r"(\d)-(?:го|е|й|м|ого|st|nd|rd|th)\b")
WORD = compile(r"\d+|[^\W\d_]+")
SERIAL = compile(r"[2-6]\d{4}(?:\.\d+)?")
"Days since 1899-12-30, as Excel counts: 20000 is 1954, 69999 is 2091."
MOST = 100
"Characters: no day and no period is longer, and nothing longer is looked at."
EPOCH = date(1899, 12, 30)
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
QUARTER = r"(?:квартал\w*|кв|чейре[кг]\w*|quarter|q)"
HALF = r"(?:полугоди\w*|жарым\s?жылды[кг]\w*|half)"
NTH = r"(i{1,3}|iv|[1-4])(?: ?-? ?(?:й|ый|ой|чи|чы|st|nd|rd|th)\b)? ?-?"
"Between words stands one blank at most: `_tidy` sees to it."
MONTHS_LONG = r"(?:мес(?:яц\w*)?|ай\w*|months?)"
PERIODS = (
    (compile(rf"{NTH} ?{QUARTER}\W+(\d{{4}})"), "q"),
    (compile(rf"(\d{{4}})\W+{NTH} ?{QUARTER}"), "yq"),
    (compile(rf"{QUARTER}\W*{NTH}\W+(\d{{4}})"), "q"),
    (compile(r"(\d{4})\W*q([1-4])"), "yq"),
    (compile(rf"{NTH} ?{HALF}\W+(\d{{4}})"), "h"),
    (compile(rf"(\d{{4}})\W+{NTH} ?{HALF}"), "yh"),
    (compile(rf"(\d{{1,2}}) ?{MONTHS_LONG}\W+(\d{{4}})"), "m"),
    (compile(rf"(\d{{4}})\W+(\d{{1,2}}) ?{MONTHS_LONG}"), "ym"),
)
SPAN = compile(r"(\d{4}) ?[-\u2010-\u2015/] ?(\d{4})")
AROUND = " .,:;-–—()[]"
"Between a time and the word that it is planned."
NO_TIME = {"—", "-", "неизвестно", "белгисиз", "unknown", "не известно"}


class TwoDays(ValueError):
    """It is the one day or the other: both are ISO text."""


def read_day(text: str) -> str:
    """ISO text of 31.12.2023, 03.05.24, 12.2023, 2023-12-31, 2025-04, 1996, «5 марта 2024 г.», 45415.

    Raises TwoDays for 03/05/2024, ValueError for what is no day.
    """
    said = _tidy(text)
    if SERIAL.fullmatch(said):
        return (EPOCH + timedelta(int(float(said)))).isoformat()
    found = _iso(said) or _dotted(said) or _worded(said)
    first_day(found)
    return found


def read_when(text: str) -> str:
    """The period that a text says: as `read_day`, «IV квартал 2025», «9 месяцев 2024», 2022–2024, план 2025.

    Raises ValueError. What is in the words of the registry already stays as it is.
    """
    said = _bare(_tidy(text))
    planned, rest = _planned(said)
    if planned:
        return f"planned {_period(_bare(rest))}" if rest else "planned"
    return _period(said)


def _period(said: str) -> str:
    if said in NO_TIME:
        return "unknown"
    if span := SPAN.fullmatch(said):
        return f"{span[1]}/{span[2]}"
    return _counted(said) or _from_to(said) or read_day(said)


def _bare(said: str) -> str:
    """Without a preposition: за 2023, на 2025."""
    return sub(r"^(за|в|на|for|in)\s+", "", said)


def _planned(said: str) -> tuple[bool, str]:
    """Whether it says that something is planned, before the time or after it; and the time."""
    letters = sum(1 for _ in takewhile(str.isalpha, said))
    first = said[:letters]
    if first.startswith("план") or first in ("planned", "пландалган"):
        return True, said[letters:].lstrip(AROUND)
    rest, _, last = said.rpartition(" ")
    if last.strip(AROUND) in ("план", "планы", "planned"):
        return True, rest.rstrip(AROUND)
    return False, said


def _tidy(text: str) -> str:
    if len(text) > MOST:
        raise ValueError(text[:MOST])
    plain = unmixed(text).translate(
        {0xA0: " ", 0xAB: None, 0xBB: None, 0x22: None, 0x406: "I", 0x456: "i"}
    )
    return YEAR_WORD.sub(r"\1 ", ORDINAL.sub(r"\1", " ".join(plain.lower().split()))).strip(" .,")


def _iso(said: str) -> str:
    found = fullmatch(
        r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?", said
    )
    return found[1] if found else ""


def _dotted(said: str) -> str:
    """Day, month and year in numbers. With slashes Americans write the month first."""
    if found := fullmatch(r"(\d{1,2})[./-](\d{4})", said):
        return _day(found[2], found[1])
    if found := fullmatch(r"(\d{4})[./](\d{1,2})[./](\d{1,2})", said):
        return _day(*found.groups())
    found = fullmatch(r"(\d{1,2})\s?([./-])\s?(\d{1,2})\s?([./-])\s?(\d{4}|\d{2})", said)
    if not found or found[2] != found[4]:
        return ""
    day, sign, month, _, year = found.groups()
    if sign == "/" and int(day) <= 12 and int(month) <= 12 and day != month:
        raise TwoDays(_day(year, month, day), _day(year, day, month))
    return _day(year, month, day)


def _worded(said: str) -> str:
    """A month by its name, with a year, and perhaps a day before or after it."""
    words = WORD.findall(said)
    months = [MONTHS[word] for word in words if word in MONTHS]
    numbers = [word for word in words if word.isdigit()]
    years = [word for word in numbers if len(word) == 4]
    if len(months) != 1 or len(years) != 1 or len(months) + len(numbers) != len(words):
        raise ValueError(said)
    days = [word for word in numbers if len(word) <= 2]
    if len(days) + 1 != len(numbers) or len(days) > 1:
        raise ValueError(said)
    return _day(years[0], str(months[0]), *days)


def _day(year: str, month: str, day: str = "") -> str:
    whole = year if len(year) == 4 else _century(int(year))
    parts = [whole, f"{int(month):02}", *([f"{int(day):02}"] if day else [])]
    found = "-".join(parts)
    first_day(found)
    return found


def _century(year: int) -> str:
    """Of two digits: at most five years ahead of now, else of the century before."""
    now = int(today()[:4])
    return str(year + 2000 if year + 2000 <= now + 5 else year + 1900)


def _counted(said: str) -> str:
    """A quarter, a half of a year, so many months from its beginning."""
    for pattern, order in PERIODS:
        if found := pattern.fullmatch(said):
            first, second = found.groups()
            n, year = (second, first) if order[0] == "y" else (first, second)
            return _spelled(order[-1], n, year)
    return ""


def _spelled(kind: str, n: str, year: str) -> str:
    if kind == "q":
        return f"{year}-Q{QUARTERS[n]}"
    if kind == "h":
        return {1: f"{year}-01/{year}-06", 2: f"{year}-07/{year}-12"}[QUARTERS[n]]
    if not 1 <= int(n) <= 12:
        raise ValueError(n)
    return f"{year}-01/{year}-{int(n):02}" if int(n) > 1 else f"{year}-01"


def _from_to(said: str) -> str:
    """«январь-сентябрь 2025»: from a month to a month of one year."""
    found = fullmatch(r"([^\W\d_]+) ?[-\u2010-\u2015] ?([^\W\d_]+) (\d{4})", said)
    if not found or found[1] not in MONTHS or found[2] not in MONTHS:
        return ""
    return f"{found[3]}-{MONTHS[found[1]]:02}/{found[3]}-{MONTHS[found[2]]:02}"
