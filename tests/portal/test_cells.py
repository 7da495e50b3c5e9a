"""An honest cell in words: the table of what stands where there is a number and where not."""

from dataclasses import replace

import pytest

from ekokarta.portal.bars import bars
from ekokarta.portal.bounds import Box, bounds
from ekokarta.portal.cells import aloud, shown
from ekokarta.portal.change import aloud as changed_aloud
from ekokarta.portal.change import shown_change
from ekokarta.portal.classes import ink, legend
from ekokarta.portal.contrasts import shown_contrast
from ekokarta.portal.links import linked
from ekokarta.portal.ranks import quarters, shown_place
from ekokarta.reading.change import change
from ekokarta.reading.contrast import contrast
from ekokarta.reading.ranking import ranking
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


def between(before: Cell | None, after: Cell | None, measure: MeasureFacts):
    """The change of a cell from one year to the next."""
    years = {2022: before, 2023: after}
    return change({y: c for y, c in years.items() if c is not None}, measure, 2022, 2023)


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
        (cell(0.5), SHARE, "50,0\u00a0%", ""),
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
        assert aloud(cell(1.0, "measured", Caveat.SIMULATED), AREA) == "1\u00a0га, условные данные"


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
        (cell(100_000.0), cell(100_001.0), COUNT, "▲ +1", "≈0\u00a0%"),
    ],
)
def test_a_change_is_said_only_where_both_ends_compare(before, after, measure, text, percent):
    with speaking("ru"):
        now = shown_change(between(before, after, measure), measure)
    assert (now.text, now.percent) == (text, percent)


def test_reasons_are_words_and_doubts_about_a_number_are_its_letters() -> None:
    after = replace(
        cell(2.0, "measured", Caveat.BOUNDARY_CHANGED, Caveat.PROVISIONAL),
        arrived=4, left=3, revised=1, n=1, n_expected=2,
    )  # fmt: skip
    with speaking("ru"):
        found = between(cell(1.0), after, COUNT)
        now = shown_change(found, COUNT)
        assert now.told == (
            "добавилось записей: 4, выбыло записей: 3, перепроверено 1, границы изменились: 2023, полнота 1/1 → 1/2"
        )
        assert [str(mark.letter) for mark in now.marks] == ["п"]
        assert changed_aloud(found, COUNT) == f"+1, +100\u00a0%, {now.told}, предварительно: 2023"


@pytest.mark.parametrize(
    ("before", "after", "visible", "spoken"),
    [
        (None, cell(3.0), "", "нет числа за 2022"),
        (cell(3.0), cell(None, "not_reported"), "", "нет числа за 2023"),
        (cell(None, "withheld"), cell(3.0), "", "не публикуется"),
        (cell(3.0), cell(0.5, "non_detect"), "ниже предела обнаружения", None),
        (cell(3.0), cell(4.0, "measured", Caveat.SIMULATED), "фактическое с условным не сравнить", None),
    ],
)  # fmt: skip
def test_why_there_is_no_change(before, after, visible, spoken) -> None:
    """Upon a picture always; in a table only where the row itself does not show it."""
    with speaking("ru"):
        found = between(before, after, COUNT)
        assert shown_change(found, COUNT).told == visible
        assert changed_aloud(found, COUNT) == (spoken or visible)


def test_a_change_of_simulated_numbers_is_simulated() -> None:
    invented = between(*(cell(v, "measured", Caveat.SIMULATED) for v in (1.0, 2.0)), COUNT)
    assert shown_change(invented, COUNT).simulated
    assert not shown_change(between(cell(1.0), cell(2.0), COUNT), COUNT).simulated


@pytest.mark.parametrize(
    ("numbers", "unit", "text", "of", "median"),
    [
        ([5, 3, 9], 0, "2", "2 из 3", "медиана 5"),
        ([7, 7, 1], 1, "1–2", "1–2 из 3", "медиана 7"),
        ([7, 1, None], 2, "", "— из 2", "медиана 4"),
        ([None], 0, "", "", ""),
    ],
)
def test_a_place_is_said_with_how_many_share_it(numbers, unit, text, of, median) -> None:
    cells = {str(i): cell(n, "measured" if n else "not_reported") for i, n in enumerate(numbers)}
    all_of_them = ranking(cells)
    with speaking("ru"):
        place = shown_place(all_of_them.ranks.get(str(unit)), all_of_them, COUNT)
        assert (place.text, str(place.of), str(place.median)) == (text, of, median)


def test_the_middle_half_is_said_where_there_are_quarters() -> None:
    four = ranking({str(n): cell(float(n)) for n in (1, 2, 3, 4)})
    with speaking("ru"):
        assert str(quarters(four, COUNT, 55)) == (
            "Половина единиц — от 1,75 до 3,25, медиана 2,5; с числом 4 из 55."
        )
        assert quarters(ranking({"a": cell(1.0)}), COUNT, 55) is None


@pytest.mark.parametrize(
    ("theirs", "mine", "measure", "inside", "text"),
    [
        (100.0, 12.4, COUNT, True, "12,4\u00a0%"),
        (100.0, 250.0, COUNT, False, "×2,5"),
        (100.0, 97.0, COUNT, False, "×0,97"),
        (1.0, 37.2, COUNT, False, "×37"),
        (0.5, 0.532, SHARE, True, "+3,2\u00a0п. п."),
        (0.0, 5.0, COUNT, False, "+5"),
        (0.0, 0.0, COUNT, True, "—"),
        (None, 5.0, COUNT, True, "—"),
    ],
)
def test_a_unit_beside_another_one(theirs, mine, measure, inside, text) -> None:
    other, own = (cell(v, "measured" if v else "zero" if v == 0 else "not_reported") for v in (theirs, mine))  # fmt: skip
    with speaking("ru"):
        assert (
            shown_contrast(contrast("x", other, own, measure, inside=inside), measure).text == text
        )
        assert shown_contrast(None, measure).text == ""


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
