"""An honest cell as a reader sees it: a number with its marks, or a word on its own ground."""

from dataclasses import dataclass

from ekokarta.portal.marks import Mark, marks
from ekokarta.release import GAPS, SHORT_WORDS, Caveat, Cell, MeasureFacts, Status, said
from ekokarta.terms import NBSP, Term, said_number

TONES = {status: css for status, (_, css) in GAPS.items()}
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
    of: str = ""
    "«31 из 47» of a share, which hides of how few things it is."
    reason: str = ""
    "Of a gap: what the register says instead of the number."


def shown(cell: Cell, measure: MeasureFacts, link: str = "", reason: Term | None = None) -> Shown:
    """What stands in the table: «36 449», «< 0,5», «не представлено»."""
    if cell.value is None:
        word = SHORT_WORDS.get(cell.status, cell.status.label)
        tone, why = TONES.get(cell.status, "v-none"), str(reason or "")
        told = marks(cell.flags & {Caveat.CONTRADICTION})
        return Shown(str(cell.status.label), str(word), tone, marks=told, reason=why)
    text = said(cell.value, measure)
    if cell.status is Status.NON_DETECT:
        text = f"<{NBSP}{text}"
    simulated, told = Caveat.SIMULATED in cell.flags, marks(cell.flags)
    return Shown(text, text, "", simulated, told, link, parts(cell, measure))


def parts(cell: Cell, measure: MeasureFacts) -> str:
    """«31 из 47» of a share that has a value; nothing of other measures."""
    if not measure.percent or cell.numerator is None or cell.denominator is None:
        return ""
    return str(OF.filled(part=said_number(cell.numerator), all=said_number(cell.denominator)))


OF = Term(ru="{part} из {all}", ky="{all} ичинен {part}", en="{part} of {all}")


def aloud(cell: Cell, measure: MeasureFacts) -> str:
    """The cell in one line, for the name of a link: «126 га, условные данные, предварительно»."""
    now = shown(cell, measure)
    if now.tone:
        return now.text
    unit = "" if measure.percent or measure.unit.code == "1" else f"{NBSP}{measure.unit.symbol}"
    remarks = [str(flag.label) for flag in Caveat if flag in cell.flags]
    return ", ".join([f"{now.text}{unit}", *filter(None, [now.of]), *remarks])
