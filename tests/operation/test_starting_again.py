"""A start of a product that has not changed brings no data: what it would import is counted."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ekokarta.site import shipped
from ekokarta.site.management.commands import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def begun(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a start went through: a list that grows."""
    settings.DATA, done = tmp_path, []

    def told(name: str) -> Any:
        def act() -> Iterator[Any]:
            done.append(name)
            return iter(())

        return act

    for name in ("seed", "demo", "clear_demo"):
        monkeypatch.setattr(run, name, told(name))
    return done


def test_the_second_start_imports_nothing(begun: list[str]) -> None:
    run.Command()._data()
    assert begun == ["seed", "demo"]
    run.Command()._data()
    assert begun == ["seed", "demo"]


def test_whatever_may_bring_other_data_is_gone_through(
    begun: list[str], monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    run.Command()._data()
    monkeypatch.setenv("DEMO", "0")
    run.Command()._data()
    assert begun[2:] == ["seed", "clear_demo"]
    shipped.unsettle()
    run.Command()._data()
    assert begun[4:] == ["seed", "clear_demo"]
    settings.YEARS = [*settings.YEARS, 2031]
    run.Command()._data()
    assert begun[6:] == ["seed", "clear_demo"]
