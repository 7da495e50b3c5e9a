"""What names a person goes to those with the right, and it is written down that they took it."""

from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from ekokarta.intake import take
from ekokarta.journal.models import Change, Proposal, Taking
from ekokarta.layers import layer_called
from ekokarta.staff.user import Role, User

pytestmark = pytest.mark.django_db
TON = "41702220000000"
NAME, PHONE = "Канарейка Тонская", "+996 555 010203"
LIST = "/desk/control/violation/"


@pytest.fixture
def offence(imported: Any) -> Any:
    head = "key,where,happened_on,offender,contact,pollution,fine"
    imported("violations", head, f"v1,{TON},2023-05-01,{NAME},{PHONE},да,1000")
    return layer_called("violations").model.objects.get(key="v1")


def client_of(role: str, **more: Any) -> Client:
    user = User.objects.create_user(f"u{role}{len(more)}", role=role, is_staff=True, **more)
    client = Client()
    client.force_login(user)
    return client


def said(answer: Any) -> str:
    """All that an answer holds, a workbook unpacked."""
    content = answer.content
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as parts:
            content = b"".join(parts.read(name) for name in parts.namelist())
    return content.decode("utf-8", "replace")


def doors(offence: Any) -> list[str]:
    Proposal.objects.create(
        model="control.Violation", key="v1", by=User.objects.first(),
        said={"offender": [NAME, f"{NAME} мл."], "contact": [PHONE, ""]},
    )  # fmt: skip
    one = f"{LIST}{offence.pk}/"
    return ["/desk/sheet/violations/", "/desk/sheet/violations/?csv", f"{one}change/",
            f"{one}history/", LIST, "/desk/proposals/"]  # fmt: skip


@pytest.mark.parametrize("role", ["", Role.SPECIALIST, Role.APPROVER])
def test_no_role_brings_the_right(role: str, offence: Any) -> None:
    client = client_of(role)
    for door in doors(offence):
        answer = client.get(door)
        assert answer.status_code == 200, door
        assert NAME not in said(answer) and PHONE not in said(answer), door
    assert not Taking.objects.exists()
    page = client.get(f"{LIST}{offence.pk}/change/").content.decode()
    assert "Персональные столбцы не показаны" in page or "Жеке мамычалар" in page


def test_nobody_finds_a_person_by_asking(offence: Any) -> None:
    client = client_of(Role.SPECIALIST)
    for question in (f"?offender={NAME}", "?contact__startswith=%2B996", "?offender__gt=А"):
        assert client.get(LIST + question).status_code == 400, question
    for words in (PHONE[-6:], NAME[:9]):
        assert f"{offence.pk}/change/" not in client.get(f"{LIST}?q={words}").content.decode()


def test_with_the_right_each_taking_is_written_down(offence: Any, approver: Any) -> None:
    client = client_of(Role.SPECIALIST, sees_persons=True)
    for door in doors(offence):
        assert (NAME in said(client.get(door))) == (door != LIST), door
    found = list(Taking.objects.order_by("pk").values_list("door", "layer", "rows", "columns"))
    assert [line[0] for line in found] == ["sheet", "sheet", "page", "history", "proposals"]
    assert {line[1:] for line in found} == {("violations", 1, "offender contact")}
    told = client_of(Role.APPROVER).get(reverse("admin:takings"))
    assert told.status_code == 200 and "violations" in said(told) and NAME not in said(told)
    assert client.get(reverse("admin:takings")).status_code == 403


def test_a_sheet_without_them_leaves_them_untouched(
    offence: Any, approver: Any, tmp_path: Path
) -> None:
    file, out = tmp_path / "v.csv", StringIO()
    call_command("export", "violations", str(file), language="ru", stdout=out)
    assert "Нарушитель" in out.getvalue() and NAME not in file.read_text("utf-8")
    taken = take(layer_called("violations"), "v.csv", file.read_bytes(), by=approver, accept=True)
    offence.refresh_from_db()
    assert (taken.changed, offence.offender, offence.contact) == (0, NAME, PHONE)


def test_the_command_takes_them_for_somebody_with_the_right(
    offence: Any, approver: Any, specialist: Any, tmp_path: Path
) -> None:
    file, out = tmp_path / "v.csv", StringIO()
    with pytest.raises(SystemExit):
        call_command("export", "violations", str(file), persons=True, by="s", stdout=out)
    call_command("persons", "s", by="a", why="Приказ № 7", stdout=out)
    line = Change.objects.filter(model="staff.User").get()
    assert (line.by, line.why) == (approver, "Приказ № 7")
    call_command("export", "violations", str(file), persons=True, by="s", stdout=out)
    assert NAME in file.read_text("utf-8")
    assert Taking.objects.get().door == "command" and Taking.objects.get().by == specialist
    with pytest.raises(SystemExit):
        call_command("persons", "a", by="a", why="себе", stdout=out)


def test_a_preview_shows_no_word_of_the_registry(offence: Any, specialist: Any) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    client = Client()
    client.force_login(specialist)
    text = f"key,where,happened_on,offender,fine\nv1,{TON},2023-05-01,Другой,2000\n"
    file = SimpleUploadedFile("v.csv", text.encode())
    page = client.post("/desk/import/violations/", {"file": file}, follow=True)
    assert page.status_code == 200 and "2" in said(page) and NAME not in said(page)
