"""A dump changes its legality; both kinds are counted by themselves, each year as it then was."""

import importlib
from types import SimpleNamespace
from typing import Any

import pytest

pytestmark = pytest.mark.django_db
TON, TUP = "41702220000000", "41702225000000"
HEAD = "key,name,where,opened_on,legality"


def counted(cells: Any, year: int) -> tuple[Any, ...]:
    slugs = (
        "count_legality_authorised",
        "count_legality_unauthorised",
        "share_legality_unauthorised",
    )
    return tuple(cells("waste-sites", slug, year)[TON].value for slug in slugs)


def test_each_year_counts_the_legality_of_its_end(imported: Any, cells: Any) -> None:
    imported(
        "waste-sites", HEAD,
        f"a,Свалка,{TON},2015,несанкционирована; 05.2023 санкционирована",
        f"b,Полигон,{TON},2010,санкционирована; 2024 несанкционирована",
        f"c,Свалка у реки,{TON},2010,несанкционирована",
        f"d,Неизвестно какая,{TON},2010,",
    )  # fmt: skip
    assert counted(cells, 2022) == (1, 2, 2 / 3)
    assert counted(cells, 2023) == (2, 1, 1 / 3)
    assert counted(cells, 2024) == (1, 2, 2 / 3)
    assert cells("waste-sites", "count", 2023)[TON].value == 4


def test_a_sheet_of_before_says_which_words_are_meant_now(imported: Any) -> None:
    taken = imported("waste-sites", "key,name,where,authorised", f"x,Свалка,{TON},нет")
    assert taken.changed == 0
    assert "несанкционирована" in str(taken.refused[0].reason.ru)


def test_rows_of_before_become_courses() -> None:
    """The migration asks for each flag and says its word from always on; the journal stays as it was."""
    migration: Any = importlib.import_module(
        "ekokarta.domains.waste.migrations.0002_legality_over_time"
    )
    done: list[Any] = []

    class Before:
        def get_model(self, *_: str) -> Any:
            return self

        objects = property(lambda self: self)

        def filter(self, **asked: Any) -> Any:
            return SimpleNamespace(update=lambda **said: done.append((asked, said)))

    migration.to_course(Before(), None)
    assert done == [
        ({"authorised": True}, {"legality": "authorised"}),
        ({"authorised": False}, {"legality": "unauthorised"}),
    ]


def test_events_are_counted_by_what_happened(imported: Any, cells: Any) -> None:
    imported("waste-sites", HEAD, f"a,Полигон,{TON},2010,санкционирована")
    imported(
        "waste-site-events", "key,site,where,happened_on,incident,area,effect,method",
        f"1,a,{TON},2023-02-01,возгорание,,,", f"2,a,{TON},2023-02-09,локализовано,,смог меньше на 10-15 %,не указан",
        f"3,a,{TON},2023-10,рекультивировано,4,,", f"4,,{TUP},2023-10-02,ликвидирована,,,",
    )  # fmt: skip
    assert cells("waste-site-events", "count_incident_fire", 2023)[TON].value == 1
    assert cells("waste-site-events", "total_area_incident_recultivated", 2023)[TON].value == 4
    assert cells("waste-site-events", "count_incident_cleared", 2023)[TUP].value == 1
    assert cells("waste-site-events", "count_incident_fire", 2024)[TON].value is None
