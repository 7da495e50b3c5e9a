"""`manage.py export LAYER FILE`: the register as a sheet that comes back unchanged."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.intake import blank_sheet, sheet_of
from ekokarta.intake.table import write_table
from ekokarta.layers import layer_called
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES


class Command(BaseCommand):
    """For the staff: the sheet holds personal columns too."""

    help = "Write a register into a CSV or XLSX file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("layer")
        parser.add_argument("file", type=Path)
        parser.add_argument("--blank", action="store_true", help="the headings only")
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            layer = layer_called(given["layer"])
            rows = [blank_sheet(layer)] if given["blank"] else sheet_of(layer)
            write_table(given["file"], rows)
            self.stdout.write(f"{given['file']}: {len(rows) - 1}")
