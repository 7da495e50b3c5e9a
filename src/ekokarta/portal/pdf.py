"""An extract as a PDF: the same extract of the same release is the same bytes."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.graphics.shapes import Drawing, Polygon
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
from shapely import transform
from shapely.geometry.base import BaseGeometry

from ekokarta.portal.extract import Extract
from ekokarta.portal.outline import flat, rings
from ekokarta.portal.words import extract as words
from ekokarta.portal.words import frame
from ekokarta.terms import spoken

FONTS = Path(__file__).resolve().parent / "fonts"
INK, PALE, WARN = HexColor("#12303f"), HexColor("#c9d3d8"), HexColor("#8a5a00")
ARROW = str.maketrans("→", "–")
"Noto Sans has none."
BOX = 70 * mm
"The side of the square in which an outline is drawn."


@cache
def _styles() -> dict[str, ParagraphStyle]:
    """Our own fonts travel in the file: Kyrgyz letters are there wherever it is opened."""
    registerFont(TTFont("Noto", FONTS / "noto-400.ttf"))
    registerFont(TTFont("NotoBold", FONTS / "noto-700.ttf"))
    text = ParagraphStyle("text", fontName="Noto", fontSize=9.5, leading=13, textColor=INK)
    bold = ParagraphStyle("bold", text, fontName="NotoBold")
    return {
        "text": text, "bold": bold,
        "small": ParagraphStyle("small", text, fontSize=8, leading=11),
        "head": ParagraphStyle("head", bold, fontSize=11, leading=15, spaceBefore=10, spaceAfter=3),
        "title": ParagraphStyle("title", bold, fontSize=17, leading=22, spaceBefore=4, spaceAfter=4),
        "warning": ParagraphStyle("warning", bold, textColor=WARN, spaceAfter=4),
    }  # fmt: skip


def as_pdf(extract: Extract) -> bytes:
    """A4, in the language of the reader."""
    out = BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=A4, invariant=1, title=extract.title, author="Экокарта", lang=spoken(),
        leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=18 * mm,
    )  # fmt: skip
    document.build([*_story(extract)], onFirstPage=_foot, onLaterPages=_foot)
    return out.getvalue()


def _story(extract: Extract) -> Iterator[Flowable]:
    yield _said(f"{words.HEAD}: {extract.register}", "small")
    yield _said(extract.title, "title")
    yield from (_said(name, "text") for name in extract.names)
    if extract.simulated:
        yield _said(str(words.SIMULATED), "warning")
    yield from (_said(end, "warning") for end in extract.ended)
    yield Spacer(0, 6)
    yield _table(extract.lines)
    yield from (_said(note, "small") for note in extract.notes)
    if extract.outline is not None:
        yield _said(str(words.OUTLINE), "head")
        yield _drawing(extract.outline)
    for register, records in extract.related:
        yield _said(f"{words.RELATED}: {register}", "head")
        yield from (_said(record, "text") for record in records)
    yield _said(str(frame.SOURCE), "head")
    yield _said(extract.source, "text")
    yield Spacer(0, 8)
    yield _said(extract.made, "small")


def _said(text: str, style: str) -> Paragraph:
    return Paragraph(escape(text.translate(ARROW)), _styles()[style])


def _table(lines: tuple[tuple[str, str], ...]) -> Table:
    rows = [[_said(head, "bold"), _said(said, "text")] for head, said in lines]
    rule = ("LINEBELOW", (0, 0), (-1, -1), 0.4, PALE)
    return Table(
        rows,
        colWidths=[55 * mm, 115 * mm],
        style=TableStyle([rule, ("VALIGN", (0, 0), (-1, -1), "TOP")]),
    )


def _drawing(shape: BaseGeometry) -> Drawing:
    """The outline in a square, north up, as wide as it is there."""
    level = flat(shape)
    left, low, right, high = level.bounds
    scale = BOX / max(right - left, high - low)
    drawn = Drawing(BOX, (high - low) * scale)
    for ring in rings(transform(level, lambda places: (places - (left, low)) * scale)):
        drawn.add(Polygon(ring, fillColor=PALE, strokeColor=INK, strokeWidth=0.7))
    return drawn


def _foot(canvas: Any, document: Any) -> None:
    canvas.setFont("Noto", 8)
    canvas.drawRightString(A4[0] - 20 * mm, 10 * mm, str(words.PAGE.filled(n=document.page)))
