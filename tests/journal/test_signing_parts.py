"""A whole is signed with its parts only where two persons say so; then each part has a line."""

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from ekokarta.journal.models import Change, SignOff
from ekokarta.release import Status

pytestmark = pytest.mark.django_db
BISHKEK, QUARTER, TON = "41711000000000", "41711201000000", "41702220000000"


def signed() -> set[str]:
    return {signoff.unit_id for signoff in SignOff.objects.in_force().filter(layer="clean-ups")}


def run(approver: Any, second: Any, *more: str) -> None:
    call_command("signoff", "clean-ups", BISHKEK, "2022", "--by", approver.username,
                 "--approved-by", second.username, *more, verbosity=0)  # fmt: skip


def test_each_part_is_signed_for_itself_and_says_zero(
    cells: Any, imported: Any, approver: Any, second: Any
) -> None:
    imported("clean-ups", "key,topic,where,happened_on,times", f"a,А,{BISHKEK},2022-04-06,2")
    run(approver, second)
    slug = "total_times"
    assert cells("clean-ups", slug, 2022)[QUARTER].status is Status.NOT_REPORTED
    before = Change.objects.count()
    run(approver, second, "--parts")
    assert len(signed()) == 5 and Change.objects.count() == before + 4
    assert cells("clean-ups", slug, 2022)[QUARTER].status is Status.ZERO


def test_parts_may_be_named_and_others_are_refused(approver: Any, second: Any) -> None:
    run(approver, second, "--parts", QUARTER)
    assert signed() == {BISHKEK, QUARTER}
    with pytest.raises(SystemExit):
        run(approver, second, "--parts", TON)
    assert TON not in signed()


def test_the_desk_signs_parts_in_one_deed(approver: Any, second: Any) -> None:
    said = {"layer": "clean-ups", "unit": BISHKEK, "year": "2023", "parts": "1"}
    for user in (approver, second):
        client = Client()
        client.force_login(user)
        first = SignOff.objects.filter(unit=BISHKEK, layer="clean-ups").first()
        pressed = {"confirm": str(first.pk), "parts": "1"} if first else {**said, "propose": "1"}
        assert client.post("/desk/signoffs/", pressed).status_code == 302
    assert len(signed()) == 5
    lines = Change.objects.filter(model="journal.SignOff", by=second)
    assert lines.count() == 5
