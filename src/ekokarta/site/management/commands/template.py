"""`manage.py template LAYER FILE`: the empty workbook of a register."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.intake.template import template
from ekokarta.layers import layer_called
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES


class Command(BaseCommand):
    """Headings, lists to choose from, hints and checks follow from the declaration."""

    help = "Write the empty workbook of a register: lists, hints, checks, words."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("layer")
        parser.add_argument("file", type=Path, help="an .xlsx")
        parser.add_argument("--language", choices=LANGUAGES, help="of headings and words")

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            given["file"].write_bytes(template(layer_called(given["layer"])))
            self.stdout.write(str(given["file"]))
