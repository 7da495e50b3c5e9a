"""Words the system speaks: three-language terms, units, themes, numbers, dates. Plain Python."""

from ekokarta.terms.alphabet import alphabetical
from ekokarta.terms.codes import Codes
from ekokarta.terms.dates import BISHKEK, first_day, is_partial, last_day, said_date, today
from ekokarta.terms.fold import fold
from ekokarta.terms.language import LANGUAGES, follow, speaking, spoken
from ekokarta.terms.numbers import NBSP, said_number
from ekokarta.terms.promise import DEADLINE, WORK, Promise, promise_of
from ekokarta.terms.term import Term, in_each, plain
from ekokarta.terms.theme import PROMISED, Theme
from ekokarta.terms.unit import (
    CELSIUS,
    CUBIC_METRE,
    CUBIC_METRE_A_DAY,
    DAY,
    GRAM_A_SECOND,
    HECTARE,
    HOUSEHOLD,
    KILOMETRE,
    MEGAWATT,
    METRE,
    METRE_A_SECOND,
    MICROGRAM_A_CUBIC_METRE,
    MILLIGRAM_A_CUBIC_METRE,
    MILLION_SOM,
    PERCENT,
    PERSON,
    PIECES,
    SOM,
    SQUARE_KILOMETRE,
    TONNE,
    Unit,
)

__all__ = [
    "BISHKEK",
    "CELSIUS",
    "CUBIC_METRE",
    "CUBIC_METRE_A_DAY",
    "DAY",
    "DEADLINE",
    "GRAM_A_SECOND",
    "HECTARE",
    "HOUSEHOLD",
    "KILOMETRE",
    "LANGUAGES",
    "MEGAWATT",
    "METRE",
    "METRE_A_SECOND",
    "MICROGRAM_A_CUBIC_METRE",
    "MILLIGRAM_A_CUBIC_METRE",
    "MILLION_SOM",
    "NBSP",
    "PERCENT",
    "PERSON",
    "PIECES",
    "PROMISED",
    "SOM",
    "SQUARE_KILOMETRE",
    "TONNE",
    "WORK",
    "Codes",
    "Promise",
    "Term",
    "Theme",
    "Unit",
    "alphabetical",
    "first_day",
    "fold",
    "follow",
    "in_each",
    "is_partial",
    "last_day",
    "plain",
    "promise_of",
    "said_date",
    "said_number",
    "speaking",
    "spoken",
    "today",
]
