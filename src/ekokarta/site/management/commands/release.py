"""`manage.py release NAME --by A --approved-by B`: makes a named release, kept for ever."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ekokarta.publication import name_release
from ekokarta.site.management.speech import plainly
from ekokarta.staff.user import user_called
from ekokarta.terms import LANGUAGES


class Command(BaseCommand):
    """It takes two persons."""

    help = "Make a named release."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name")
        parser.add_argument("--by", required=True)
        parser.add_argument("--approved-by", required=True)
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            by, second = user_called(given["by"]), user_called(given["approved_by"])
            root, years = settings.RELEASES, settings.YEARS
            self.stdout.write(name_release(root, years, given["name"], by=by, approved_by=second))
