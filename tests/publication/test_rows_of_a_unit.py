"""The rows of a unit, and a glimpse of them, in a real release."""

import pytest

from ekokarta.reading import Release
from ekokarta.reading.glimpse import FIRST
from ekokarta.release import COUNTRY

pytestmark = pytest.mark.django_db


def test_an_article_with_calculation_units_lies_in_no_unit(release: Release) -> None:
    """Its column is called `units`, as the one which says where a record lies."""
    assert "units" in release.row("offence-articles", release.rows("offence-articles")[0]["id"])
    assert release.rows("offence-articles", unit=COUNTRY) == []
    assert release.glimpse("offence-articles", COUNTRY).total == 0


def test_a_glimpse_is_what_the_rows_begin_with(release: Release) -> None:
    for slug in ("protected-areas", "waste-sites", "treatment-plants"):
        for unit in release.units:
            rows, glimpse = release.rows(slug, unit=unit), release.glimpse(slug, unit)
            assert (list(glimpse.first), glimpse.total) == (rows[:FIRST], len(rows)), (slug, unit)
