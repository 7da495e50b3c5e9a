"""The registry as Django sees it: migrations are current, declarations have no fault."""

from django.core.checks import run_checks
from django.core.management import call_command

from ekokarta.desk.rooms import ROOMS
from ekokarta.layers import all_layers


def test_migrations_are_current(db: None) -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_checks_find_nothing() -> None:
    assert run_checks() == []


def test_every_room_with_a_register_has_a_word_at_the_desk() -> None:
    assert {la.model._meta.app_label for la in all_layers()} - ROOMS.keys() == set()
