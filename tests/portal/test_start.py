"""The first page: what is known is counted, never typed."""

import re

from django.test import Client
from portal.seen import seen

from ekokarta.portal.places import reporting
from ekokarta.portal.views.start import shown_year
from ekokarta.reading import Query
from ekokarta.reading.readiness import Known, known_subjects, readiness
from ekokarta.release import Caveat
from ekokarta.terms import PROMISED

FOUND = ("measured", "zero", "non_detect")


def test_the_map_counts_subjects_with_real_numbers(release) -> None:
    year = shown_year(release)
    for unit in reporting(release)[::5]:
        answers = release.statistics(Query(units=(unit.key,), years=(year,)))
        themes = {
            release.layer(a.layer).theme
            for a in answers
            if a.cell.status in FOUND and Caveat.SIMULATED not in a.cell.flags
        }
        wanted = len(themes & {str(theme) for theme in PROMISED})
        assert known_subjects(release, unit.key, year) == wanted


def test_the_page_shows_what_was_counted(client: Client, release) -> None:
    page = seen(client.get("/ru/").content)
    for unit in reporting(release):
        n = known_subjects(release, unit.key, shown_year(release))
        if unit.key in release.sketch.points:
            assert f"{unit.title.ru}: {n} из 12" in page.text


def test_the_matrix_is_derived_from_the_cube(client: Client, release) -> None:
    rows = {row[0][1]: row[1:] for row in seen(client.get("/ru/").content).rows}
    for subject in readiness(release):
        cells = rows[subject.theme.label.ru]
        said = [re.sub(r" ?(\d+ / \d+|страна)$", "", text) for _, text in cells]
        assert said == [ready.state.label.ru for ready in subject.years]
    states = {ready.state for subject in readiness(release) for ready in subject.years}
    assert states >= {Known.MISSING, Known.PARTIAL}


def test_a_subject_without_a_layer_is_missing(release) -> None:
    themes = {layer.theme for layer in release.manifest.layers if layer.measures}
    for subject in readiness(release):
        if subject.theme not in themes:
            assert {ready.state for ready in subject.years} == {Known.MISSING}
