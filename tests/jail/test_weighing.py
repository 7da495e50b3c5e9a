"""A sheet is weighed by a scan of bytes and a parser: together they see what the parser alone would see."""

from re import sub

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ekokarta.intake.opening import LIMITS
from ekokarta.jail.readers import weighing
from ekokarta.jail.readers.plain_cells import pieces
from ekokarta.jail.speech import Refusal

AS_PROGRAMMES_WRITE = (
    b'<c r="B3" s="1" t="s"><v>7</v></c>', b'<c r="C3"><v>1.5</v></c>', b'<c r="D3" t="n"><v>2</v></c>',
    b'<c r="E3" s="12"/>', b'<c r="E4" s="12" />', b'<c r="F3" t="b"><v>1</v></c>',
    b'<c r="G3" t="inlineStr"><is><t xml:space="preserve">a b</t></is></c>',
    b'<c r="H3" t="inlineStr"><is><t>a</t></is></c>', b'<c r="I3" t="str"><v>a &amp; b</v></c>',
    b'<c r="R5"><v></v></c>',
)  # fmt: skip
OTHERWISE = (
    b'<c r="J5"><f>1+1</f><v>2</v></c>', b'<c r="K5"><f>1+1</f></c>', b'<c r="L5" t="e"><v>#REF!</v></c>',
    b"<c r='M5'><v>3</v></c>", b'<c s="1" r="N5"><v>3</v></c>', b"<c><v>3</v></c>", b'<c r="a1"><v>3</v></c>',
      b'<x:c r="O5"><v>3</v></x:c>',
    b'<c r="S5"></c>', b'<c r="A1"><is><t>a</t></is><v>1</v></c>',
)  # fmt: skip
INSIDE = b'<c r="P5"><v>1</v><extLst><c r="Q9"><v>1</v></c></extLst></c>'
FAR = (b'<c r="ZZZ9"><v>3</v></c>', b'<c r="A9999999"><v>3</v></c>')
cells = st.lists(st.sampled_from((*AS_PROGRAMMES_WRITE, *OTHERWISE, *FAR, INSIDE)), max_size=12)


def sheet(said: list[bytes], beside: bytes = b"") -> bytes:
    rows = b"".join(b'<row r="3">' + cell + b"</row>" for cell in said)
    return b'<worksheet xmlns:x="y"><sheetData>' + beside + rows + b"</sheetData></worksheet>"


def weighed(xml: bytes, **limits: int) -> object:
    """What the scale says at the end; None if it refuses."""
    scale = weighing.Scale({**LIMITS, **limits})
    try:
        holes = weighing.weigh({**LIMITS, **limits}, xml)
        weighing.walk(map(scale.plain, pieces(xml)), scale.start, scale.end, scale.said)
    except Refusal:
        return None
    return (holes, scale.cells, scale.bottom, scale.right, scale.nameless)


@given(cells, st.integers(0, 9))
@example([*AS_PROGRAMMES_WRITE, *OTHERWISE[:3]], 5)
@settings(max_examples=150, deadline=None)
def test_a_comment_changes_nothing_of_what_is_seen(said: list[bytes], most: int) -> None:
    """Beside a comment all goes to the parser."""
    assert weighed(sheet(said)) == weighed(sheet(said, b"<!-- -->"))
    assert weighed(sheet(said), cells=most) == weighed(sheet(said, b"<!-- -->"), cells=most)


def test_of_plain_cells_nothing_is_left_to_parse() -> None:
    left = b"".join(piece.left for piece in pieces(sheet(list(AS_PROGRAMMES_WRITE) * 5_000)))
    assert sub(rb'<row r="3"></row>', b"", left) == sheet([])


@pytest.mark.parametrize("cell", OTHERWISE)
def test_any_other_cell_is_left_to_the_parser(cell: bytes) -> None:
    (piece,) = pieces(sheet([cell]))
    assert piece.left == sheet([cell])
