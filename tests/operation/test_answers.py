"""What no table answers, a person asks by a command."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from ekokarta.errors import Misunderstood
from ekokarta.layers import layer_called
from ekokarta.site.answers import answered
from ekokarta.terms import speaking
from ekokarta.territory.suggestion import shared_out

pytestmark = pytest.mark.django_db
TON = "41702220000000"
ASKED = {"on": "", "year": "", "article": "", "offender": "", "file": "", "layer": ""}


def lines(question: str, **said: str) -> list[str]:
    return list(answered(question, {**ASKED, **said}))


def test_an_overdue_count_is_named(imported: Any, capsys: Any) -> None:
    imported("wildlife-census", "key,species,where,period,said", f"n,argali,{TON},2015,120")
    call_command("answer", "census-overdue", on="2026-11-30", language="ru")
    told = capsys.readouterr().out
    assert "2020-12-31" in told and "просрочен учёт: 1" in told


def test_stopped_building_and_built_are_sets_of_subjects(imported: Any) -> None:
    imported("bodies", "key,name", "a,Первый", "b,Второй")
    before = lines("stopped-and-built", year="2031")[0]
    imported("enforcement-measures", "key,name,where,subject,measure,opened_on,cure",
             f"x,Мера 1,{TON},a,stop,2030-05-01,2030-06-01 building",
             f"y,Мера 2,{TON},b,seal,2030-05-01,2030-06-01 built")  # fmt: skip
    with speaking("ru"):
        told = lines("stopped-and-built", year="2031")
    after = told[0]
    numbers = [[int(n) for n in line.replace(",", " ").replace(".", " ").split() if n.isdigit()]
               for line in (before, after)]  # fmt: skip
    assert [b - a for a, b in zip(*numbers, strict=True)][:3] == [1, 1, 1]
    named = {"приостановлен: Первый", "строит: Первый", "построил: Второй", "построил, не приостанавливался: Второй"}  # fmt: skip
    assert named <= {*told}, "they are named, not only counted"


def test_protected_land_says_what_is_not_known_of_it() -> None:
    (told,) = lines("protected-land")
    areas = layer_called("protected-areas").accepted
    assert str(areas.count()) in told and str(sum(a.area is None for a in areas)) in told


def test_hours_become_days_and_a_broken_row_is_named(tmp_path: Path) -> None:
    file = tmp_path / "hours.csv"
    rows = [f"2023-05-01T{hour:02}:00,{hour}" for hour in range(1, 24)]
    file.write_text("\n".join(["ended,value", *rows]))
    assert lines("daily-means", file=str(file)) == ["day,mean", "2023-05-01,12"]
    file.write_text("ended,value\nвчера,много")
    with pytest.raises(Misunderstood, match="2"):
        lines("daily-means", file=str(file))


def test_a_question_says_what_it_lacks() -> None:
    with pytest.raises(Misunderstood, match="--article, --offender"):
        lines("fine")
    with speaking("ru"):
        (told,) = lines("fine", article="213-1(2)", offender="person", on="2024-05-01")
    assert "физическое лицо" in told and "сом" in told


def test_a_river_through_two_districts_is_offered_its_shares(imported: Any) -> None:
    line = "LINESTRING(76.2 42.3, 78.3 42.6)"
    taken = imported(
        "water-bodies", "key,name,type,where,geometry", f'r,Река,river,unknown,"{line}"'
    )
    assert [str(refused) for refused in taken.refused] == []
    river = layer_called("water-bodies").model._default_manager.get(key="r")
    words = shared_out(river.geometry)
    assert "=" in words and sum(float(p.split("=")[1]) for p in words.split(";")) == pytest.approx(
        1
    )
    assert any(words in str(warning) for warning in taken.warnings)
    assert f"r,{words}" in lines("shares", layer="water-bodies")
