"""A figure counts once, whatever was told of its place: three programs agree, and no whole grows by its parts."""

from typing import Any

from fixture_recounts import YEAR, three_times
from hypothesis import given, settings
from hypothesis import strategies as st

from ekokarta.domains.waste.ewaste_flow import EwasteFlow
from ekokarta.publication import seen
from ekokarta.release import COUNTRY
from ekokarta.territory.spread import Atlas

ATLAS = Atlas(
    {COUNTRY: None, "1": COUNTRY, "11": "1", "12": "1", "121": "12", "2": COUNTRY, "21": "2",
     "211": "21", "3": COUNTRY, "31": "3"},
    {COUNTRY: "country", "1": "oblast", "11": "district", "12": "district", "121": "aimak",
     "2": "oblast", "21": "city_oblast", "211": "city_district", "3": "city_republican",
     "31": "city_district"},
)  # fmt: skip
UNITS = sorted(ATLAS.parents)
SHARES = {2: ("0.25", "0.75"), 3: ("0.2", "0.3", "0.5")}


@st.composite
def wheres(draw: Any) -> str:
    """One unit, a word, or several units with all shares, with some, or with none."""
    if draw(st.booleans()):
        return str(draw(st.sampled_from([*UNITS, "unknown", "transboundary", "abroad"])))
    some = sorted(draw(st.sets(st.sampled_from(UNITS), min_size=2, max_size=3)))
    shared = draw(st.sampled_from(["all", "none", "some"]))
    known = {"all": len(some), "none": 0, "some": 1}[shared]
    shares = [f"={share}" if at < known else "" for at, share in enumerate(SHARES[len(some)])]
    return "; ".join(f"{unit}{share}" for unit, share in zip(some, shares, strict=True))


@st.composite
def figures(draw: Any) -> EwasteFlow:
    number = draw(st.sampled_from([None, None, 0.0, 0.1, 7.0, 30.0, 50.0, 70.5, -5.0]))
    return EwasteFlow(
        where_id=draw(wheres()), period=str(YEAR), year=YEAR, number=number,
        said="нет данных" if number is None else str(number), device=draw(st.sampled_from(["1", "2"])),
        flow=draw(st.sampled_from(["generated", "generated", "collected"])), key="", method="",
        simulated=draw(st.sampled_from([False, False, False, True])),
    )  # fmt: skip


def parts_of(wheres: set[str]) -> dict[str, dict[str, float | None]]:
    found: dict[str, dict[str, float | None]] = {}
    for where in wheres:
        pairs = [piece.partition("=") for piece in where.split("; ") if piece[0].isdigit()]
        found[where] = {unit: float(share) if share else None for unit, _, share in pairs}
    return found


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(st.lists(figures(), min_size=1, max_size=7), st.sets(st.sampled_from(UNITS), max_size=2))
def test_three_programs_say_the_same_of_every_cell(
    records: list[EwasteFlow], signed: set[str]
) -> None:
    for at, record in enumerate(records):
        record.pk, record.key = at, str(at)
    kept, seen.places = seen.places, parts_of  # type: ignore[assignment]
    try:
        for place, told in three_times(ATLAS, records, signed):
            assert told[0] == told[1] == told[2], (place, [str(vars(r)) for r in records])
    finally:
        seen.places = kept
