"""Which releases stay beside the newest, and which must not."""

from pathlib import Path
from typing import Any

import pytest
from django.utils.timezone import now
from fixture_signoffs import sign_off

from ekokarta.journal.models import Told
from ekokarta.layers import layer_called
from ekokarta.publication import publish, release
from ekokarta.publication.retention import forget_all_but
from ekokarta.reading import Query, kept, opened
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
YEARS = (2023,)
HEAD = "key,name,where,longitude,latitude,source"


def holding(releases: Path, slug: str) -> list[str]:
    """The releases in which somebody can still read the rows of a layer."""
    return [id for id in kept(releases) if (releases / id / f"layers/{slug}.csv").exists()]


def test_what_is_suspended_is_readable_in_no_rolling_release(
    imported: Any, agreed: Any, releases: Path
) -> None:
    agreed("waste-sites")
    imported("waste-sites", HEAD, "s1,Свалка,41702220000000,76.8,42.1,акт")
    first = publish(releases, YEARS)
    imported("waste-sites", HEAD, "s2,Другая,41702220000000,76.9,42.1,акт")
    second = publish(releases, YEARS)
    assert sorted(holding(releases, "waste-sites")) == sorted([first, second])
    agreed(
        "waste-sites", stage="suspended", suspended_on=f"{now():%Y-%m-%d}", reason="отзыв согласия"
    )
    third = publish(releases, YEARS)
    assert holding(releases, "waste-sites") == []
    assert kept(releases) == (third,)


def test_all_older_ones_can_be_taken_away(imported: Any, releases: Path) -> None:
    for n in range(2):
        imported("protected-areas", "key,name,where", f"k{n},Заповедник,unknown")
        newest = publish(releases, YEARS)
    assert len(kept(releases)) == 2
    assert forget_all_but(releases, newest) == [] and kept(releases) == (newest,)


def test_killed_after_remembering_nothing_is_told_and_the_next_one_comes(
    imported: Any, agreed: Any, releases: Path, approver: Any, second: Any, monkeypatch: Any
) -> None:
    agreed("violations")
    head = "key,where,happened_on,pollution"
    imported("violations", head, *[f"v{n},41702220000000,2023-05-01,да" for n in range(5)])
    ton = Unit.objects.get(key="41702220000000")
    sign_off(layer_called("violations"), ton, 2023, by=approver, second=second)
    with monkeypatch.context() as killed:
        killed.setattr(release, "_lay_down", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            publish(releases, YEARS)
    assert Told.objects.filter(layer="violations", unit=ton.key, said__has_key="v0").exists()
    assert kept(releases) == ()
    newest = opened(releases, publish(releases, YEARS))
    asked = Query(layers=("violations",), measures=("count",), units=(ton.key,))
    assert [answer.cell.value for answer in newest.statistics(asked)] == [5]
