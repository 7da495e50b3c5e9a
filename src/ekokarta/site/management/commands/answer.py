"""`manage.py answer QUESTION`: what no table answers, worked out from the registry."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.journal.moment import one_moment
from ekokarta.site.answers import ANSWERS, answered
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES


class Command(BaseCommand):
    """Lines to read; those with commas are CSV."""

    help = "Answer a question that no table answers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("question", choices=list(ANSWERS))
        parser.add_argument("--on", metavar="DAY", default="", help="usually today")
        parser.add_argument("--year", default="", help="of stopped-and-built")
        parser.add_argument("--article", default="", help="of fine, such as 213-1(2)")
        parser.add_argument("--offender", default="", help="of fine: person or company")
        parser.add_argument("--file", default="", help="of daily-means: CSV of hours and values")
        parser.add_argument("--layer", default="", help="of shares, such as water-bodies")
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]), one_moment():
            for line in answered(given["question"], given):
                self.stdout.write(line)
