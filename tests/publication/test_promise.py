"""What an upgrade may take away: what a person said since, and nothing else."""

from pathlib import Path
from typing import Any

import pytest

from ekokarta.domains.waste.models import WasteSite
from ekokarta.journal.models import Change
from ekokarta.journal.undoing import withdraw
from ekokarta.publication import publish, upgraded
from ekokarta.publication.maker import NOTE
from ekokarta.publication.removals import WouldRemove

pytestmark = pytest.mark.django_db
YEARS = (2023,)
ROWS = [f"s{n},Свалка {n},41702220000000,акт" for n in range(3)]


@pytest.fixture
def root(imported: Any, agreed: Any, releases: Path) -> Path:
    """Three sites, published by a version that is not this one."""
    agreed("waste-sites")
    imported("waste-sites", "key,name,where,source", *ROWS)
    publish(releases, YEARS)
    assert not upgraded(releases)
    (releases / NOTE).write_text("another version")
    assert upgraded(releases)
    return releases


def test_what_vanishes_without_a_word_stops_by_layer_number_and_name(root: Path) -> None:
    current = (root / "current").read_text()
    WasteSite.objects.filter(key__in=["s0", "s1"]).update(state="withdrawn")
    with pytest.raises(WouldRemove) as stopped:
        publish(root, YEARS)
    (removal,) = stopped.value.removals
    assert (removal.layer, removal.number, removal.keys) == ("waste-sites", 2, ("s0", "s1"))
    assert (root / "current").read_text() == current

    WasteSite.objects.filter(key="s2").update(state="withdrawn")
    with pytest.raises(WouldRemove) as again:
        publish(root, YEARS, accepting=stopped.value.digest)
    assert again.value.digest != stopped.value.digest, "another list is another question"
    publish(root, YEARS, accepting=again.value.digest)
    assert Change.objects.filter(why=f"accept-removals {again.value.digest}").count() == 1
    assert not upgraded(root)


def test_what_a_person_withdrew_meanwhile_is_no_surprise(root: Path, approver: Any) -> None:
    withdraw(WasteSite.objects.filter(key="s0"), by=approver, why="засыпана")
    publish(root, YEARS)


def test_what_a_person_suspended_meanwhile_is_no_surprise(root: Path, agreed: Any) -> None:
    agreed("waste-sites", stage="suspended", suspended_on="2026-11-01", reason="отзыв согласия")
    publish(root, YEARS)


def test_a_right_that_a_migration_ended_is_named_with_its_reason(root: Path) -> None:
    from ekokarta.law.models import DisplayAgreement

    DisplayAgreement.objects.filter(register="waste-sites").update(ground="simulated")
    with pytest.raises(WouldRemove) as stopped:
        publish(root, YEARS)
    assert "symul" not in str(stopped.value) and stopped.value.removals[0].why is not None


def test_the_same_version_asks_nothing(root: Path) -> None:
    publish(root, YEARS)
    WasteSite.objects.filter(key="s0").update(state="withdrawn")
    Change.objects.update(published=True)
    publish(root, YEARS)
