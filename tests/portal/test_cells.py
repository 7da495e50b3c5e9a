"""An honest cell in words: the table of what stands where there is a number and where not."""

import pytest

from ekokarta.portal.bars import bars
from ekokarta.portal.bounds import Box, bounds
from ekokarta.portal.cells import aloud, shown
from ekokarta.portal.change import change
from ekokarta.portal.classes import ink, legend
from ekokarta.portal.links import linked
from ekokarta.release import Caveat, Cell, MeasureFacts, Status
from ekokarta.terms import HECTARE, PERCENT, PIECES, plain, speaking

COUNT = MeasureFacts(
    slug="count",
    title=plain("n"),
    unit=PIECES,
    over_time="last",
    over_space="sum",
    breaks=(1, 2, 5),
)
AREA = MeasureFacts(
    slug="area", title=plain("a"), unit=HECTARE, over_time="last", over_space="sum",
    breaks=(10.5, 20, 30, 40),
)  # fmt: skip
SHARE = MeasureFacts(
    slug="share", title=plain("s"), unit=PERCENT, over_time="last", over_space="ratio",
    breaks=(0.2, 0.4, 0.6, 0.8), percent=True,
)  # fmt: skip


def cell(value: float | None, status: str = "measured", *flags: Caveat) -> Cell:
    return Cell(
        value=value, n=1, n_expected=1, status=Status(status), flags=frozenset(flags)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "measure", "text", "tone"),
    [
        (cell(36449.0), COUNT, "36\u00a0449", ""),
        (cell(0.0, "zero"), COUNT, "0", ""),
        (cell(5077.78), AREA, "5\u00a0077,78", ""),
        (cell(2 / 3), SHARE, "66,7\u00a0%", ""),
        (cell(0.5), SHARE, "50\u00a0%", ""),
        (cell(-3.0), COUNT, "\u22123", ""),
        (cell(0.5, "non_detect"), AREA, "<\u00a00,5", ""),
        (cell(None, "not_reported"), COUNT, "не представлено", "v-none"),
        (cell(None, "withheld"), COUNT, "не публикуется", "v-hid"),
        (cell(None, "not_applicable"), COUNT, "не применимо", "v-na"),
    ],
)
def test_a_cell_is_a_number_or_a_word(said: Cell, measure, text: str, tone: str) -> None:
    with speaking("ru"):
        now = shown(said, measure)
    assert (now.text, now.tone) == (text, tone)


def test_the_decimal_comma_is_a_point_in_english() -> None:
    with speaking("en"):
        assert shown(cell(1234.5), AREA).text == "1\u00a0234.5"


def test_flags_are_letters_and_words() -> None:
    with speaking("ru"):
        now = shown(cell(1.0, "measured", Caveat.SIMULATED, Caveat.PROVISIONAL), COUNT)
        assert now.simulated
        assert [(str(m.letter), str(m.word)) for m in now.marks] == [("п", "предварительно")]
        assert aloud(cell(1.0, "measured", Caveat.SIMULATED), AREA) == "1\u00a0га, симулировано"


@pytest.mark.parametrize(
    ("before", "after", "measure", "text", "percent"),
    [
        (cell(961.0), cell(1028.0), COUNT, "▲ +67", "+7\u00a0%"),
        (cell(10.0), cell(4.0), COUNT, "▼ \u22126", "\u221260\u00a0%"),
        (cell(3.0), cell(3.0), COUNT, "0", ""),
        (cell(0.0, "zero"), cell(3.0), COUNT, "▲ +3", ""),
        (cell(0.1), cell(0.3), AREA, "▲ +0,2", "+200\u00a0%"),
        (cell(0.619), cell(0.583), SHARE, "▼ \u22123,6\u00a0п. п.", ""),
        (cell(None, "withheld"), cell(3.0), COUNT, "—", ""),
        (cell(3.0), cell(None, "not_reported"), COUNT, "—", ""),
        (cell(3.0), cell(0.5, "non_detect"), COUNT, "—", ""),
        (cell(3.0), cell(4.0, "measured", Caveat.SIMULATED), COUNT, "—", ""),
        (None, cell(3.0), COUNT, "—", ""),
    ],
)
def test_a_change_is_said_only_where_both_ends_compare(before, after, measure, text, percent):
    with speaking("ru"):
        now = change(before, after, measure)
    assert (now.text, now.percent) == (text, percent)


def test_a_changed_boundary_is_the_reason_beside_the_change() -> None:
    with speaking("ru"):
        now = change(cell(1.0), cell(2.0, "measured", Caveat.BOUNDARY_CHANGED), COUNT)
        assert [str(reason) for reason in now.reasons] == ["границы изменились"]


def test_colours_are_classes_and_gaps_are_patterns() -> None:
    inks = [ink(cell(float(v)), COUNT).css for v in (0, 1, 2, 3, 5, 6)]
    assert inks == ["q0", "q1", "q2", "q4", "q4", "q5"]
    gaps = [ink(cell(None, s), COUNT) for s in ("not_reported", "withheld", "not_applicable")]
    assert [(gap.pattern, gap.css) for gap in gaps] == [("h", ""), ("p", ""), ("", "qa")]


def test_a_legend_counts_every_unit_once() -> None:
    cells = [cell(float(v)) for v in (0, 1, 2, 4, 5, 9)] + [cell(None, "withheld")] * 2
    with speaking("ru"):
        rows = [(row.word, row.count) for row in legend(cells, COUNT)]
    assert rows == [
        ("ноль", "1"), ("1", "1"), ("2", "1"), ("3–5", "2"), ("больше 5", "1"),
        ("не публикуется", "2"),
    ]  # fmt: skip


def test_bars_show_what_is_missing() -> None:
    drawn = bars([None, 0.0, 4.0])
    assert drawn.count("stroke-dasharray") == 1
    assert 'height="0.8"' in drawn and 'height="22"' in drawn


def test_bounds_of_relative_and_absolute_paths_are_the_same() -> None:
    assert bounds("M10 10l5 0 0 5-5 0z") == bounds("M10 10L15 10L15 15H10Z") == Box(10, 10, 15, 15)


def test_only_what_is_an_address_becomes_a_link() -> None:
    text = linked("см. wikipedia.org и https://open.kg/a?b=1&c=2. <b>")
    assert text == (
        'см. wikipedia.org и <a href="https://open.kg/a?b=1&amp;c=2" rel="noreferrer">'
        "https://open.kg/a?b=1&amp;c=2</a>. &lt;b&gt;"
    )
