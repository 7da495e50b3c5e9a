"""An honest cell as a reader sees it: a number with its marks, or a word on its own ground."""

from dataclasses import dataclass
from decimal import Decimal

from ekokarta.portal.marks import Mark, marks
from ekokarta.portal.words.districts import TILE_WORDS
from ekokarta.release import Caveat, Cell, MeasureFacts, Status
from ekokarta.terms import NBSP, said_number

TONES = {
    Status.NOT_REPORTED: "v-none",
    Status.WITHHELD: "v-hid",
    Status.NOT_APPLICABLE: "v-na",
    Status.NOT_MONITORED: "v-na",
}
"The class of the ground on which the word of such a cell stands; hatch, dots, plain grey."


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell in the language of the reader. `tone` is empty where there is a number."""

    text: str
    short: str
    "Of at most one word, for a tile."
    tone: str = ""
    simulated: bool = False
    marks: tuple[Mark, ...] = ()
    link: str = ""
    "Where the number comes from; empty where the page does not say it."


def shown(cell: Cell, measure: MeasureFacts, link: str = "") -> Shown:
    """What stands in the table: «36 449», «< 0,5», «не представлено»."""
    if cell.value is None:
        word = TILE_WORDS.get(cell.status.value, cell.status.label)
        return Shown(str(cell.status.label), str(word), TONES.get(cell.status, "v-none"))
    text = said(cell.value, measure)
    if cell.status is Status.NON_DETECT:
        text = f"<{NBSP}{text}"
    return Shown(text, text, "", Caveat.SIMULATED in cell.flags, marks(cell.flags), link)


def said(value: float | Decimal, measure: MeasureFacts) -> str:
    """The number without its unit; a share, kept as 0 to 1, is read as percent to a tenth."""
    if measure.percent:
        return f"{tenths(Decimal(str(value)) * 100)}{NBSP}%"
    return said_number(value)


def tenths(number: Decimal) -> str:
    """To one decimal, which is left away if it is zero."""
    rounded = round(number, 1)
    return said_number(rounded, 0 if rounded == rounded.to_integral_value() else 1)


def aloud(cell: Cell, measure: MeasureFacts) -> str:
    """The cell in one line, for the name of a link: «126 га, симулировано, предварительно»."""
    now = shown(cell, measure)
    if now.tone:
        return now.text
    unit = "" if measure.percent or measure.unit.code == "1" else f"{NBSP}{measure.unit.symbol}"
    remarks = [str(flag.label) for flag in Caveat if flag in cell.flags]
    return ", ".join([f"{now.text}{unit}", *remarks])
