"""`manage.py import`: what it says, and that a preview writes nothing."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from ekokarta.domains.waste.waste_site import WasteSite
from ekokarta.journal.models import Batch

pytestmark = pytest.mark.django_db
TON = "41702220000000"


@pytest.fixture
def told(tmp_path: Path, approver: Any, capsys: Any) -> Any:
    """What the command says about lines of CSV, and with which code it ends."""

    def run(*lines: str, options: tuple[str, ...] = ("--accept",)) -> tuple[str, str, int]:
        file, code = tmp_path / "t.csv", 0
        file.write_text("\n".join(lines), encoding="utf-8")
        try:
            call_command("import", "waste-sites", str(file), "--by=a", "--language=en", *options)
        except SystemExit as end:
            code = int(str(end.code))
        said = capsys.readouterr()
        return said.out, said.err, code

    return run


def test_the_rows_add_up(told: Any) -> None:
    head = "key,name,where,area"
    told(head, f"a,Имя,{TON},1", f"b,Имя,{TON},1")
    out, err, code = told(head, f"a,Имя,{TON},1", f"b,Имя,{TON},2", f"c,Имя,{TON},-1")
    assert "rows 3 = written 1 + proposed 0 + unchanged 1 + refused 1" in out
    assert err == "4;Area, ha;At least 0.\n" and code == 1


def test_a_preview_says_the_difference_and_writes_nothing(told: Any) -> None:
    told("key,name,where,area", f"a,Имя,{TON},1")
    batches = Batch.objects.count()
    out, err, code = told("key,area", "a,2.5", options=("--accept", "--preview"))
    assert "2: area: 1.0 → 2.5" in out and "written 1" in out and (err, code) == ("", 0)
    assert WasteSite.objects.get(key="a").area == 1 and Batch.objects.count() == batches


def test_of_a_strict_import_all_is_refused_or_unchanged(told: Any) -> None:
    out, _, code = told(
        "key,name,where,area", f"a,Имя,{TON},1", f"b,Имя,{TON},-1", options=("--strict",)
    )
    assert "rows 2 = written 0 + proposed 0 + unchanged 0 + refused 2" in out and code == 1
    assert not WasteSite.objects.exists()
