"""`manage.py doctor`: what is wrong with this Ekokarta, in words, and what to do about it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.site.diagnosis.all import thoroughly
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES


class Command(BaseCommand):
    """Changes nothing. Exit 0: all is well. 1: something is not."""

    help = "Say what is wrong, and what to do about it."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            wrong = 0
            for finding in thoroughly():
                self.stdout.write(f"{'✓' if finding.well else '✗'} {finding.sentence}")
                if finding.advice:
                    wrong += 1
                    self.stdout.write(f"  → {finding.advice}")
                self.stdout.flush()
        if wrong:
            raise SystemExit(1)
