"""What the number of a cell says to a reader: the same in a page, a table and a copied folder."""

from decimal import Decimal

from ekokarta.release.manifest import MeasureFacts
from ekokarta.terms import NBSP, Term, in_each, said_number


def said(value: float | Decimal, measure: MeasureFacts) -> str:
    """The number without its unit; a share, kept as 0 to 1, is read as percent to a tenth."""
    if measure.percent:
        return f"{said_number(round(Decimal(str(value)) * 100, 1), 1)}{NBSP}%"
    return said_number(value)


def tenths(number: Decimal) -> str:
    """To one decimal, which is left away if it is zero."""
    rounded = round(number, 1)
    return said_number(rounded, 0 if rounded == rounded.to_integral_value() else 1)


def measured(measure: MeasureFacts) -> Term:
    """«Площадь, га»; what is counted or a share says its unit by itself."""
    if measure.percent or measure.unit.code == "1":
        return measure.title
    symbol = measure.unit.symbol
    return in_each(lambda tag: f"{measure.title.spoken_in(tag)},{NBSP}{symbol.spoken_in(tag)}")
