"""What a record can say: ordinary Django columns which also know their meaning."""

from collections.abc import Sequence
from typing import Any, TypeAlias, cast
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.module_loading import import_string

from ekokarta.layers.course import read_course
from ekokarta.layers.ending import Ends
from ekokarta.layers.qualified import read_qualified
from ekokarta.layers.reasonable import refuse_far, refuse_fraction, refuse_large, refuse_no_day
from ekokarta.terms import PIECES, SOM, Codes, Term, Unit, first_day

Column: TypeAlias = models.Field[Any, Any]
UNKNOWN = {"null": True, "blank": True}
"Of a column which may be empty: None says that we do not know."


class Meaning(models.Field[Any, Any]):
    """Mixed into each column here: what it means, beside how it is stored."""

    unit: Unit | None = None
    currency: Any = None
    "Of a sum whose currency differs from row to row: the column of the row which says it."
    longest: int = 250
    "Characters of a text that is looked at before it is understood; a longer one is refused unread."
    personal: bool = False
    codes: type[Codes] | None = None

    def __init__(self, label: Term, **storage: Any) -> None:
        self.label = label
        super().__init__(cast(str, label), **storage)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """Give migrations the plain Django column: words and units are not schema."""
        name, _, args, storage = super().deconstruct()
        plain = next(c for c in type(self).__mro__ if c.__module__.startswith("django.db"))
        for meaning in ("verbose_name", "help_text", "choices", "validators", "editable"):
            storage.pop(meaning, None)
        return name, f"django.db.models.{plain.__name__}", args, storage

    def clone(self) -> Column:  # type: ignore[override]
        """The plain column again, as the history of migrations keeps it."""
        _, path, args, storage = self.deconstruct()
        return cast(Column, import_string(path)(*args, **storage))


class Name(Meaning, models.CharField[str, str]):
    """A proper name or a short word, up to 250 characters; empty if not known."""

    def __init__(self, label: Term, **storage: Any) -> None:
        super().__init__(label, **{"max_length": 250, "blank": True, "default": "", **storage})


class Text(Meaning, models.TextField[str, str]):
    """Sentences; empty if there is nothing to say."""

    longest = 32_767  # what a cell of a spreadsheet programme holds

    def __init__(self, label: Term, **storage: Any) -> None:
        super().__init__(label, **{"blank": True, "default": "", **storage})


class PersonalName(Name):
    """The name of a natural person. A check refuses a layer which would publish it."""

    personal = True


class PersonalText(Text):
    """What identifies a natural person: a telephone, an address. Never published either."""

    personal = True


def new_key() -> str:
    return uuid4().hex


class Key(Meaning, models.CharField[str, str]):
    """What outsiders call the record: its number in the register of its owner."""

    def __init__(self, label: Term, **storage: Any) -> None:
        super().__init__(label, **{"max_length": 64, "unique": True, "default": new_key, **storage})


class Code(Meaning, models.CharField[str, str]):
    """One value of a closed list; empty if not known."""

    def __init__(self, label: Term, codes: type[Codes], **storage: Any) -> None:
        self.codes = codes
        storage = {"max_length": 40, "blank": True, "default": "", **storage}
        super().__init__(label, choices=list(codes.words().items()), **storage)


class Flag(Meaning, models.BooleanField[bool | None, bool | None]):
    """Yes, no, or None: not known."""

    def __init__(self, label: Term, **storage: Any) -> None:
        super().__init__(label, **{**UNKNOWN, **storage})


class Quantity(Meaning, models.FloatField[float | None, float | None]):
    """A measured number in `unit`; None if not known. What counts things is whole: the unit says so."""

    default_validators = [refuse_large]

    def __init__(
        self,
        label: Term,
        unit: Unit = PIECES,
        minimum: float | None = None,
        maximum: float | None = None,
        currency: Any = None,
        **storage: Any,
    ) -> None:
        self.unit, self.currency = unit, currency
        bounds: list[Any] = [] if minimum is None else [MinValueValidator(minimum)]
        bounds += [] if maximum is None else [MaxValueValidator(maximum)]
        bounds += [refuse_fraction] if unit.whole and storage.get("editable", True) else []
        super().__init__(label, **{**UNKNOWN, "validators": bounds, **storage})


class Qualified(Meaning, models.CharField[str, str]):
    """A number as its source states it: "850", "more_than 850", "about 40"; empty if not known.

    A total counts the number and says that it is inexact.
    """

    def __init__(
        self,
        label: Term,
        unit: Unit = PIECES,
        minimum: float | None = None,
        currency: Any = None,
        **storage: Any,
    ) -> None:
        self.unit, self.minimum, self.currency = unit, minimum, currency
        storage = {"max_length": 60, "blank": True, "default": "", **storage}
        super().__init__(label, validators=[self._a_number], **storage)

    def _a_number(self, text: str) -> None:
        try:
            number = read_qualified(text).number
        except ValueError as error:
            raise ValidationError(text, code="qualified", params={"value": text}) from error
        if self.unit and self.unit.whole:
            refuse_fraction(number)
        refuse_large(number)
        if self.minimum is not None and number < self.minimum:
            raise ValidationError("", code="min_value", params={"limit_value": self.minimum})


class Amount(Meaning, models.BigIntegerField[int | None, int | None]):
    """Money which was paid or accrued, in whole tyiyn; None if not known."""

    unit = SOM

    def __init__(self, label: Term, **storage: Any) -> None:
        super().__init__(label, **{**UNKNOWN, **storage})


class Year(Meaning, models.PositiveSmallIntegerField[int | None, int | None]):
    """A calendar year; None if not known."""

    def __init__(self, label: Term, **storage: Any) -> None:
        super().__init__(label, **{**UNKNOWN, **storage})


class Day(Meaning, models.CharField[str, str]):
    """A day in Asia/Bishkek as ISO 8601 text, as precise as it is known; empty if it is not.

    "1996" and "2025-04" stay what they are: see docs/adr on partial dates.
    `ends`: what the record says is over after this day, or from it on.
    """

    def __init__(self, label: Term, ends: Ends = Ends.NEVER, **storage: Any) -> None:
        self.ends = ends
        storage = {"max_length": 10, "blank": True, "default": "", **storage}
        super().__init__(label, validators=[refuse_no_day], **storage)


class Course(Meaning, models.TextField[str, str]):
    """A state that changes, one value of a closed list at a time; empty if not known.

    "none; 2021-05 building; 2023-08-01 works": each year is counted by the state at its end.
    `late`: the states in which a term has passed; `over`: those in which it was ended before.
    """

    longest = 4_000

    def __init__(
        self,
        label: Term,
        codes: type[Codes],
        late: Sequence[Codes] = (),
        over: Sequence[Codes] = (),
        **storage: Any,
    ) -> None:
        self.codes, self.late, self.over = codes, tuple(late), tuple(over)
        storage = {"blank": True, "default": "", **storage}
        super().__init__(label, validators=[self._a_course], **storage)

    def _a_course(self, text: str) -> None:
        try:
            steps = read_course(text)
        except ValueError:
            steps = None
        if steps is None or not all(
            self.codes is None or s.state in self.codes.words() for s in steps
        ):
            raise ValidationError("%(value)s", code="course", params={"value": text})
        for step in steps:
            refuse_far(first_day(step.since).year if step.since else 0, text)


class Reference(Meaning, models.ForeignKey[Any, Any]):
    """A link to another register by its name ("subjects.Body"), never by import."""

    def __init__(self, label: Term, to: str, **storage: Any) -> None:
        self.label = label
        storage.setdefault("on_delete", models.PROTECT)
        models.ForeignKey.__init__(self, to, verbose_name=cast(str, label), **storage)


class Where(Reference):
    """Where a record is: one unit, several, transboundary, abroad or unknown; never empty."""

    longest = 2_000

    def __init__(self, label: Term, **storage: Any) -> None:
        storage.pop("to", None)
        super().__init__(label, "territory.Whereabouts", **storage)
