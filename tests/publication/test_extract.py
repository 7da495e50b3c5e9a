"""An extract from a register: what the card says, who refers to it, the outline; the same bytes again."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader
from reportlab.pdfbase.ttfonts import TTFont

from ekokarta.portal.extract import Extract, extract_of
from ekokarta.portal.pdf import FONTS, as_pdf
from ekokarta.reading import Release
from ekokarta.terms import speaking

pytestmark = pytest.mark.django_db


def extracted(release: Release, key: str, slug: str = "protected-areas") -> Extract:
    row = next(r for r in release.rows(slug) if r["key"] == key)
    return extract_of(release, release.layer(slug), row)


def read(content: bytes) -> str:
    pages = PdfReader(BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_cadastre_extract_of_an_area_has_both_areas_and_the_outline(release: Release) -> None:
    with speaking("ru"):
        found = extracted(release, "r4")
        text = read(as_pdf(found))
    said = dict(found.lines)
    assert said["Площадь по контуру"].endswith("га") and "равновеликой" in found.notes[0]
    assert found.outline is not None and found.outline.geom_type == "Polygon"
    assert "Выписка из реестра: ООПТ" in text and "Площадь по контуру" in text and "2 %" in text
    assert found.simulated is False or "Условные" in text


def test_acts_and_events_of_an_area_are_in_its_extract(release: Release) -> None:
    with speaking("ru"):
        found = extracted(release, "madygen-natural-monument")
        text = read(as_pdf(found))
    assert any("Создана" in record for _, records in found.related for record in records)
    assert "Связанные записи" in text and "Мадыген" in text and found.outline is None
    with speaking("ru"):
        assert (
            "О создании" in dict(extracted(release, "khan-tengri-state-nature-park").lines)["Акт"]
        )


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("ky", "Реестрден көчүрмө"),
        ("ru", "Выписка из реестра"),
        ("en", "Extract from the register"),
    ],
)
def test_it_speaks_three_languages_in_fonts_of_its_own(
    release: Release, language: str, head: str
) -> None:
    with speaking(language):
        content = as_pdf(extracted(release, "r4"))
        assert content == as_pdf(extracted(release, "r4"))
        history = as_pdf(extracted(release, "t1", "treatment-plants"))
    text = read(content) + read(history)
    assert head in text and release.id in text and "2023" in read(history)
    glyphs = TTFont("test", FONTS / "noto-400.ttf").face.charToGlyph
    assert {c for c in text if ord(c) not in glyphs and not c.isspace()} == set()
    assert {"ң", "ү", "ө", "№"} <= {chr(code) for code in glyphs}


def test_markup_in_a_name_is_text(release: Release) -> None:
    row = {
        **next(r for r in release.rows("protected-areas") if r["key"] == "r6"),
        "name": "<b>&amp;</i>",
    }
    with speaking("ru"):
        found = extract_of(release, release.layer("protected-areas"), row)
        assert "<b>&amp;</i>" in read(as_pdf(found))


def test_the_card_offers_it(release: Release, settings: Any) -> None:
    settings.RELEASES = release.folder.parent
    id = next(r["id"] for r in release.rows("protected-areas") if r["key"] == "r4")
    card = Client().get(f"/ky/objects/protected-areas/{id}/").content.decode()
    address = f"/ky/objects/protected-areas/{id}/extract.pdf"
    assert address in card
    answer = Client().get(address)
    assert answer.status_code == 200 and answer["Content-Type"] == "application/pdf"
    assert Client().get("/ru/objects/protected-areas/999999/extract.pdf").status_code == 404
    assert Client().get("/ru/objects/violations/1/extract.pdf").status_code == 404
