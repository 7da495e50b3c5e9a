"""Latitude and longitude as people write them: decimal, or degrees, minutes and seconds."""

from re import IGNORECASE, compile
from typing import NamedTuple

LATITUDE, LONGITUDE = "latitude", "longitude"
AXES = {
    "с": (LATITUDE, 1), "n": (LATITUDE, 1), "т": (LATITUDE, 1), "ш": (LATITUDE, 1), "к": (LATITUDE, 1),
    "ю": (LATITUDE, -1), "s": (LATITUDE, -1), "l": (LATITUDE, 1),
    "в": (LONGITUDE, 1), "e": (LONGITUDE, 1), "ч": (LONGITUDE, 1), "д": (LONGITUDE, 1), "у": (LONGITUDE, 1),
    "з": (LONGITUDE, -1), "w": (LONGITUDE, -1),
}  # fmt: skip
AXIS = (
    r"с\.?\s?ш|ю\.?\s?ш|в\.?\s?д|з\.?\s?д|т\.?\s?к|ч\.?\s?у|широта|долгота|кеңдиги?|узундугу?|"
    r"lat(?:itude)?|lon(?:gitude)?|lng|[nsew]"
)
PART = r"\d{1,2}(?:[.,]\d+)?"
ONE = (
    rf"(?:(?P<before#>{AXIS})[.:=]*\s*)?(?P<sign#>[-\u2212])?(?P<whole#>\d{{1,3}}(?:[.,]\d+)?)\s*"
    rf"(?:[°º]|град\w*\.?|deg\.?)?\s*(?:(?P<minutes#>{PART})\s*(?:['′’ʹ]|мин\.?)\s*)?"
    rf"(?:(?P<seconds#>{PART})\s*(?:[\"″”ʺ]|['′’]{{2}}|сек\.?)\s*)?(?:(?P<after#>{AXIS})\.?)?"
)
FIRST, SECOND = ONE.replace("#", "1"), ONE.replace("#", "2")
SINGLE = compile(FIRST, IGNORECASE)
PAIR = compile(rf"{FIRST}(?:\s*[;,/]\s+|\s*[;/]\s*|\s+|(?<=[^\d\s]),?){SECOND}", IGNORECASE)
BEFORE = [one.rpartition("(?:(?P<after")[0] for one in (FIRST, SECOND)]
PREFIXED = compile(r"[\s,;]*".join(BEFORE), IGNORECASE)
"The letter before each: N 42,87 E 74,59."
DOTTED = compile(r"\s*(-?\d{1,3}\.\d+)\s*,\s*(-?\d{1,3}\.\d+)\s*")
THREE = rf"\d{{1,3}}\s+\d{{1,2}}\s+{PART}"
BARE = compile(rf"(?P<before>{AXIS})?[.:\s]*(?P<three>{THREE})\s*(?P<after>{AXIS})?\.?", IGNORECASE)
SIX = compile(rf"({THREE})[\s,;]+({THREE})")


PARTS = ("before", "sign", "whole", "minutes", "seconds", "after")


class Degrees(NamedTuple):
    """An angle, and whether it was said to be a latitude or a longitude; "" if it was not."""

    value: float
    axis: str = ""


def read_degrees(text: str) -> Degrees:
    """42,875 · 42.875° · 42°52′30″ с.ш. · N 42 52 30. Raises ValueError."""
    said = text.strip(" .")
    if bare := BARE.fullmatch(said):
        return _signed(_of(*bare["three"].split()).value, bare["before"], bare["after"])
    found = SINGLE.fullmatch(said)
    if not found:
        raise ValueError(text)
    return _read(found.groupdict(), "1")


def read_pair(text: str) -> tuple[float, float]:
    """Latitude and longitude of a text with both, in the order that it says. Raises ValueError.

    Where it does not say, the latitude comes first.
    """
    said = text.strip(" .()[]")
    if found := DOTTED.fullmatch(said):
        return float(found[1]), float(found[2])
    if found := SIX.fullmatch(said):
        first, second = (_of(*part.split()) for part in found.groups())
    elif found := PREFIXED.fullmatch(said) if said[:1].isalpha() else PAIR.fullmatch(said):
        first, second = _read(found.groupdict(), "1"), _read(found.groupdict(), "2")
    else:
        raise ValueError(text)
    if first.axis and first.axis == second.axis:
        raise ValueError(text)
    turned = first.axis == LONGITUDE or second.axis == LATITUDE
    return (second.value, first.value) if turned else (first.value, second.value)


def _read(said: dict[str, str | None], n: str) -> Degrees:
    part = {name: said.get(f"{name}{n}") or "" for name in PARTS}
    found = _of(part["whole"], part["minutes"], part["seconds"]).value
    if part["sign"] and (part["before"] or part["after"]):
        raise ValueError(said)
    return _signed(-found if part["sign"] else found, part["before"], part["after"])


def _signed(value: float, *words: str | None) -> Degrees:
    """South and west are less than nought; the word stands before the number or after it."""
    told = [word.lower() for word in words if word]
    if len(told) > 1:
        raise ValueError(words)
    axis, sign = _axis(told[0]) if told else ("", 1)
    return Degrees(value * sign, axis)


def _axis(word: str) -> tuple[str, int]:
    """Of «lon» and «долгота» the first letter would mislead."""
    long = word.startswith(("lon", "lng", "долг", "узун"))
    return (LONGITUDE, 1) if long else AXES[word[0]]


def _of(whole: str, minutes: str = "", seconds: str = "") -> Degrees:
    d, m, s = (float(part.replace(",", ".")) if part else 0.0 for part in (whole, minutes, seconds))
    if (
        m >= 60
        or s >= 60
        or d > 180
        or (minutes and not d.is_integer())
        or (seconds and not m.is_integer())
    ):
        raise ValueError(whole, minutes, seconds)
    return Degrees(round(d + m / 60 + s / 3600, 9))
