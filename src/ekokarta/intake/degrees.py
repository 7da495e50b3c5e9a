"""Latitude and longitude as people write them: decimal, or degrees, minutes and seconds."""

from typing import NamedTuple

from ekokarta.intake.angle_signs import DEGREE, GAP, LETTERS, MINUTE, NUMBER, SECOND, Sign, signs_of

LATITUDE, LONGITUDE = "latitude", "longitude"
AXES = {
    "с": (LATITUDE, 1), "n": (LATITUDE, 1), "т": (LATITUDE, 1), "ш": (LATITUDE, 1), "к": (LATITUDE, 1),
    "ю": (LATITUDE, -1), "s": (LATITUDE, -1), "l": (LATITUDE, 1),
    "в": (LONGITUDE, 1), "e": (LONGITUDE, 1), "ч": (LONGITUDE, 1), "д": (LONGITUDE, 1), "у": (LONGITUDE, 1),
    "з": (LONGITUDE, -1), "w": (LONGITUDE, -1),
}  # fmt: skip
WORDS = {
    *("сш", "юш", "вд", "зд", "тк", "чу", "n", "s", "e", "w", "lat", "latitude", "lon", "long"),
    *("longitude", "lng", "широта", "долгота", "кеңдик", "кеңдиги", "узундук", "узундугу"),
}
TWO = {("с", "ш"), ("ю", "ш"), ("в", "д"), ("з", "д"), ("т", "к"), ("ч", "у")}
"Words of two letters, which may stand apart: с.ш., с. ш."


class Degrees(NamedTuple):
    """An angle, and whether it was said to be a latitude or a longitude; "" if it was not."""

    value: float
    axis: str = ""


def read_degrees(text: str) -> Degrees:
    """42,875 · 42.875° · 42°52′30″ с.ш. · N 42 52 30. Raises ValueError."""
    signs = signs_of(text.strip(" ."))
    angle = Angle(signs, bare=_counts(signs, 3))
    found = angle.read()
    if angle.at != len(signs):
        raise ValueError(text)
    return found


def read_pair(text: str) -> tuple[float, float]:
    """Latitude and longitude of a text with both, in the order that it says. Raises ValueError.

    Where it does not say, the latitude comes first.
    """
    signs = signs_of(text.strip(" .()[]"))
    angle = Angle(signs, bare=_counts(signs, 6), before=bool(signs) and signs[0].kind == LETTERS)
    first = angle.read()
    angle.part()
    second = angle.read()
    if angle.at != len(signs) or (first.axis and first.axis == second.axis):
        raise ValueError(text)
    turned = first.axis == LONGITUDE or second.axis == LATITUDE
    return (second.value, first.value) if turned else (first.value, second.value)


def _counts(signs: list[Sign], n: int) -> bool:
    """Whether it is so many numbers without a mark: degrees, minutes and seconds by their order."""
    marked = any(sign.kind in (DEGREE, MINUTE, SECOND) for sign in signs)
    return not marked and sum(sign.kind == NUMBER for sign in signs) == n


class Angle:
    """Reads angles out of signs, from the first to the last, each looked at once."""

    def __init__(self, signs: list[Sign], *, bare: bool, before: bool = False) -> None:
        self.signs, self.at = signs, 0
        self.bare, self.before = bare, before

    def read(self) -> Degrees:
        """The next angle; the word stands before the number or after it. Raises ValueError."""
        words = [self._word()]
        while words[0] and self._next(GAP, ".", ":", "="):
            pass
        minus = bool(self._next("-"))
        found = self._triple() if self.bare else self._marked()
        words.append("" if self.before else self._word())
        while words[1] and self._next("."):
            pass
        if minus and (self.bare or any(words)):
            raise ValueError(words)
        return _signed(-found if minus else found, *words)

    def part(self) -> None:
        """What stands between two angles; raises ValueError where it may be a decimal comma."""
        start = self.at
        while self._next(GAP, ",", ";", "/"):
            pass
        said = "".join(sign.text for sign in self.signs[start : self.at])
        if self.before or self.bare:
            apart = not set(said) - set(" ,;")
        elif said == ",":
            dotted = ("." in sign.text for sign in self.signs if sign.kind == NUMBER)
            apart = self.signs[start - 1].kind != NUMBER or all(dotted)
        elif not said:
            apart = self.signs[start - 1].kind != NUMBER
        else:
            apart = said in (" ", ";", "/", " ;", " /", "; ", "/ ", " ; ", " / ", ", ", " , ")
        if not apart:
            raise ValueError(said)

    def _triple(self) -> float:
        parts = [self._number()]
        for _ in range(2):
            if not self._next(GAP):
                raise ValueError(parts)
            parts.append(self._number())
        return _of(*parts)

    def _marked(self) -> float:
        """Degrees; then perhaps minutes and seconds, each with its mark."""
        whole, told = self._number(), {}
        self._next(DEGREE, over=GAP)
        for mark in (MINUTE, SECOND):
            place = self.at
            self._next(GAP)
            number = self._next(NUMBER)
            if number and self._next(mark, over=GAP):
                told[mark] = number
            else:
                self.at = place
        return _of(whole, told.get(MINUTE, ""), told.get(SECOND, ""))

    def _number(self) -> str:
        found = self._next(NUMBER)
        if not found:
            raise ValueError(self.signs)
        return found

    def _word(self) -> str:
        """A word for an axis, also in two letters; empty if there is none."""
        place = self.at
        self._next(GAP)
        word = self._next(LETTERS)
        if word in WORDS:
            return word
        self._next(".", GAP)
        self._next(GAP)
        if (word, second := self._next(LETTERS)) in TWO:
            return word + second
        self.at = place
        return ""

    def _next(self, *kinds: str, over: str = "") -> str:
        """Go over the next sign if it is one of these kinds, and perhaps over a gap before it."""
        place = self.at
        if over and place < len(self.signs) and self.signs[place].kind == over:
            place += 1
        if place < len(self.signs) and self.signs[place].kind in kinds:
            self.at = place + 1
            return self.signs[place].text
        return ""


def _signed(value: float, *words: str) -> Degrees:
    """South and west are less than nought; the word stands before the number or after it."""
    told = [word for word in words if word]
    if len(told) > 1:
        raise ValueError(words)
    axis, sign = _axis(told[0]) if told else ("", 1)
    return Degrees(value * sign, axis)


def _axis(word: str) -> tuple[str, int]:
    """Of «lon» and «долгота» the first letter would mislead."""
    long = word.startswith(("lon", "lng", "долг", "узун"))
    return (LONGITUDE, 1) if long else AXES[word[0]]


def _of(whole: str, minutes: str = "", seconds: str = "") -> float:
    d, m, s = (float(part.replace(",", ".")) if part else 0.0 for part in (whole, minutes, seconds))
    if (
        m >= 60
        or s >= 60
        or d > 180
        or (minutes and not d.is_integer())
        or (seconds and not m.is_integer())
    ):
        raise ValueError(whole, minutes, seconds)
    return round(d + m / 60 + s / 3600, 9)
