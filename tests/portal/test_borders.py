"""Where a map stands its borders are told of, and the border of the state is the lightest line on it."""

import re
from pathlib import Path

import pytest
from django.test import Client

import ekokarta.portal as portal

STYLES = Path(portal.__file__).parent / "static" / "portal"
PAGES = ["", "map/", "districts/?layer=violations&measure=count&view=map", "districts/41711000000000/",
         "districts/41721000000000/", "districts/41700000000000/", "about/"]  # fmt: skip
SAID = {
    "ru": "по данным 2018 года; официальные границы — у уполномоченного органа",
    "ky": "2018-жылдын маалыматы боюнча; расмий чек аралар — ыйгарым укуктуу органда",
    "en": "as of 2018; the official boundaries are with the authorised body",
}


@pytest.mark.parametrize("tag", SAID)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_with_a_map_tells_of_its_borders(client: Client, page: str, tag: str) -> None:
    assert SAID[tag] in client.get(f"/{tag}/{page}").content.decode()


def test_the_page_of_an_object_does_too(client: Client) -> None:
    page = client.get("/ru/objects/waste-sites/1/").content.decode()
    assert 'class="map ' in page and SAID["ru"] in page


def test_the_border_of_the_state_is_lighter_than_those_of_districts() -> None:
    tokens = (STYLES / "tokens.css").read_text(encoding="utf-8")
    colours = {name: re.findall(rf"--{name}:(#\w+)", tokens) for name in ("border", "edge")}
    assert len(colours["border"]) == len(colours["edge"]) == 2, "also where contrast is asked for"
    for border, edge in zip(colours["border"], colours["edge"], strict=True):
        assert luminance(border) > luminance(edge)
    rules = (STYLES / "base.css").read_text(encoding="utf-8")
    width = {
        css: float(found)
        for css, found in re.findall(r"\.(out|u)\{[^}]*stroke-width:([.\d]+)", rules)
    }
    assert width["out"] < width["u"] and "stroke:var(--border)" in rules


def luminance(colour: str) -> int:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    return sum(int(digits[i : i + 2], 16) for i in (0, 2, 4))
