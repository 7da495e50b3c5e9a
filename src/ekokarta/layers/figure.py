"""Figures: what somebody reported for a period, as it was said."""

from decimal import Decimal
from re import fullmatch
from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from ekokarta.layers.columns import Code, Name, Quantity, Year
from ekokarta.layers.exceeding import EXCEEDS, exceeds
from ekokarta.layers.kinds import Follows, Located, Record
from ekokarta.layers.measures import word
from ekokarta.layers.period import UNKNOWN_PERIOD, overlap, read_period, year_of
from ekokarta.layers.period_column import Period
from ekokarta.layers.qualified import parted, plain_number
from ekokarta.layers.reasonable import refuse_large
from ekokarta.layers.state import Over, Qualifier, State
from ekokarta.layers.warning import Severity, Warn
from ekokarta.terms import UNITY, Term, Unit, in_each, said_number


class Figure(Located):
    """What someone reported for a period: a number, a date or a word, as it was said.

    `number` is read from `said`: "392.9" is 392.9 to one decimal, "10-15" is a range of which
    `number` is the lower end and `number_to` the upper.
    """

    kind, over_time = "figure", Over.NONE
    period = Period(Term(ru="Период", ky="Мезгил", en="Period"), default=UNKNOWN_PERIOD)
    said = Name(Term(ru="Значение", ky="Мааниси", en="Value"), blank=False)
    qualifier = Code(
        Term(ru="Оговорка", ky="Мааниге эскертүү", en="Qualifier"),
        Qualifier,
        default=Qualifier.EXACT,
    )
    year = Year(Term(ru="Год", ky="Жыл", en="Year"), editable=False)
    number = Quantity(Term(ru="Число", ky="Сан", en="Number"), UNITY, editable=False)
    number_to = Quantity(
        Term(ru="Число до", ky="Чейинки сан", en="Number to"), UNITY, editable=False
    )
    decimals = Quantity(Term(ru="Точность", ky="Тактыгы", en="Decimals"), UNITY, editable=False)

    essentials: ClassVar[tuple[Any, ...]] = (
        Record.key, Located.where, period, said, qualifier, year, number, number_to, decimals,
        Record.source,
    )  # fmt: skip
    series: ClassVar[tuple[Any, ...]]
    "The columns which say what it is a figure of: `series = (pollutant,)`."
    counted_in: ClassVar[Unit | None] = None
    "The unit of every value, where a register has one; else that of the measure which takes it."
    adds_up: ClassVar[bool] = False
    """Whether its months make the year: a flow. Then periods never overlap, or a month would count twice.

    Of what is no flow a year has one figure, whatever its day: two states of one year are no sum.
    """

    least: ClassVar[float | None] = 0
    "The least number that it can be; None where something is taken away or compared."
    is_state: ClassVar[bool] = False
    """Whether it says how things stood on a day, such as households or animals counted.

    Of anything else the figure of a month or of half a year is not that of the year.
    """

    warns: ClassVar[tuple[Warn, ...]] = (
        Warn("parts-exceed", said, EXCEEDS, exceeds, Severity.CONTRADICTION),
    )

    follows: ClassVar[Follows] = {"year": ("period", year_of)}

    class Meta:
        abstract = True

    @property
    def title(self) -> Term:
        """What it is a figure of, and of when: a figure has no name of its own."""
        known = [(column, getattr(self, column.name)) for column in self.series]
        said = [word(column, value) for column, value in known if value]
        return in_each(
            lambda tongue: ", ".join([*(w.spoken_in(tongue) for w in said), self.period])
        )

    @property
    def series_key(self) -> tuple[Any, ...]:
        return ("figure", *(getattr(self, column.attname) for column in self.series))

    def clean(self) -> None:
        """Read the number and the year; refuse a second figure of the same thing."""
        super().clean()
        self._take_reserve()
        ends = numbers_of(self.said)
        self.number, self.number_to = ends if ends else (None, None)
        self.decimals = float(_decimals(self.said)) if ends else None
        self._refuse_wrong_number()
        try:
            self.year = read_period(self.period).year
        except ValueError:
            return  # the column's own rule says so
        rival = next((o for o in self._rivals() if self.says_the_same(o)), None)
        if rival is not None:
            raise ValidationError("", code=self._clash(rival), params={"period": rival.period})

    def _take_reserve(self) -> None:
        """«более 1 850,5» as the value: the number stays there, the word goes into its own column."""
        if numbers_of(self.said):
            return
        try:
            qualifier, number = parted(self.said)
        except ValueError:
            return  # a date, a range or a word
        if self.qualifier not in (Qualifier.EXACT, qualifier, "") and qualifier != Qualifier.EXACT:
            raise ValidationError({"qualifier": ValidationError("", code="two_reserves")})
        self.said = plain_number(number)
        self.qualifier = self.qualifier if qualifier == Qualifier.EXACT else qualifier

    @property
    def is_count(self) -> bool:
        """Whether it counts things, which are whole: the register or the measure that takes it says so."""
        if self.counted_in is not None:
            return self.counted_in.whole
        return any(
            m.unit.whole
            for layer in vars(type(self)).values()
            for m in getattr(layer, "compare", ())
            if getattr(getattr(m, "of", None), "name", "") == "number" and self.is_in(m.only)
        )

    def is_in(self, only: Any) -> bool:
        """Whether it says what a measure asks of it."""
        pairs = ((getattr(c, "field", c).attname, value) for c, value in only.items())
        return all(str(getattr(self, name)) == str(value) for name, value in pairs)

    def _refuse_wrong_number(self) -> None:
        numbers = [n for n in (self.number, self.number_to) if n is not None]
        try:
            for number in numbers:
                refuse_large(number)
        except ValidationError as problem:
            raise ValidationError({"said": problem}) from problem
        if self.least is not None and any(n < self.least for n in numbers):
            about = {"limit_value": said_number(self.least)}
            raise ValidationError({"said": ValidationError("", code="min_value", params=about)})
        if any(n != int(n) for n in numbers) and self.is_count:
            raise ValidationError(
                {"said": ValidationError("", code="whole", params={"value": self.said})}
            )

    def _rivals(self) -> list[Any]:
        """Other accepted figures of the same whereabouts and time; invented ones rival no real one."""
        same = {"where": self.where_id, "simulated": self.simulated, "state": State.ACCEPTED}
        if self.year is None:
            dated = self.period != UNKNOWN_PERIOD
            return self.others(**same, period=self.period) if dated else []
        found = self.others(**same, year=self.year)
        return [o for o in found if not self.adds_up or overlap(o.period, self.period)]

    def says_the_same(self, other: Any) -> bool:
        """Whether two figures of one place and time are of the same thing, so that one is too many."""
        return bool(other.series_key == self.series_key)

    def _clash(self, other: Any) -> str:
        if other.period == self.period:
            return "said_twice"
        return "overlapping" if self.adds_up else "one_a_year"

    def counts_in(self, year: int) -> bool:
        return bool(self.year == year)


def numbers_of(said: str) -> tuple[float, float | None] | None:
    """The number, or the two ends of the range, that `said` is; None if it is a date or a word."""
    found = fullmatch(r"(-?\d+(?:\.\d+)?)(?:\s*[-\u2013]\s*(\d+(?:\.\d+)?))?", said)
    if not found or fullmatch(r"\d{4}-\d{2}", said):
        return None
    low, high = found[1], found[2]
    if high is not None and Decimal(high) < Decimal(low):
        return None
    return float(low), None if high is None else float(high)


def _decimals(said: str) -> int:
    return max(
        len(part) for part in (p.partition(".")[2] for p in said.replace("\u2013", "-").split("-"))
    )
