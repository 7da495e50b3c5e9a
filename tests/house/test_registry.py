"""The registry as Django sees it: migrations are current, declarations have no fault."""

from django.core.checks import run_checks
from django.core.management import call_command


def test_migrations_are_current(db: None) -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_checks_find_nothing() -> None:
    assert run_checks() == []
