"""The honest cell: a number which says how we know it, or why there is none."""

from dataclasses import dataclass

from ekokarta.terms import Codes, Term


class Status(Codes):
    """What the number is. Only `measured`, `zero` and `non_detect` (the limit) have a value."""

    MEASURED = "measured", Term(ru="есть данные", ky="маалымат бар", en="measured")
    ZERO = "zero", Term(ru="ноль", ky="нөл", en="zero")
    NOT_REPORTED = (
        "not_reported",
        Term(ru="не представлено", ky="берилген эмес", en="not reported"),
    )
    NOT_APPLICABLE = (
        "not_applicable",
        Term(ru="не применимо", ky="колдонулбайт", en="not applicable"),
    )
    NOT_MONITORED = (
        "not_monitored",
        Term(ru="не измеряется", ky="өлчөнбөйт", en="not monitored"),
    )
    WITHHELD = "withheld", Term(ru="не публикуется", ky="жарыяланбайт", en="withheld")
    NON_DETECT = (
        "non_detect",
        Term(ru="ниже предела", ky="аныктоо чегинен төмөн", en="below the detection limit"),
    )


class Caveat(Codes):
    """What to think of beside the number: the `flags` of the cell."""

    PROVISIONAL = "provisional", Term(ru="предварительно", ky="алдын ала", en="provisional")
    SIMULATED = "simulated", Term(ru="условные данные", ky="шарттуу маалымат", en="simulated")
    ESTIMATED = "estimated", Term(ru="оценка", ky="баалоо", en="estimated")
    INEXACT = (
        "inexact",
        Term(ru="у источника неточно", ky="булакта так эмес", en="inexact in the source"),
    )
    UNDIVIDED = (
        "undivided",
        Term(ru="доля района неизвестна", ky="райондун үлүшү белгисиз", en="share unknown"),
    )
    PARTIAL_YEAR = (
        "partial_year",
        Term(ru="год неполный", ky="жыл толук эмес", en="incomplete year"),
    )
    METHOD_CHANGED = (
        "method_changed",
        Term(ru="метод изменился", ky="ыкма өзгөргөн", en="method changed"),
    )
    BOUNDARY_CHANGED = (
        "boundary_changed",
        Term(ru="границы изменились", ky="чек аралар өзгөргөн", en="boundary changed"),
    )
    CONTRADICTION = (
        "contradiction",
        Term(ru="части больше целого", ky="бөлүктөр бүтүндөн көп", en="parts exceed the whole"),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One number of the cube. `n` records gave it, of `n_expected` which should have.

    `value` is in the unit of its measure (money in som); None unless measured, zero, or
    non_detect, where it is the limit. A withheld cell has no number and no flag.

    Why it differs from the year before: `arrived` records began to count, `left` ceased to, and
    `revised` of those that count were corrected after they were accepted; None is not known.
    """

    value: float | None
    numerator: float | None = None
    denominator: float | None = None
    n: int | None
    n_expected: int | None
    status: Status
    flags: frozenset[Caveat] = frozenset()
    arrived: int | None = None
    left: int | None = None
    revised: int | None = None


WITHHELD = Cell(value=None, n=None, n_expected=None, status=Status.WITHHELD)
"All that is said of a number which would point at a person."
