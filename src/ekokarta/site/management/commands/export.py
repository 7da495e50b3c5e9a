"""`manage.py export LAYER FILE`: the register as a sheet that comes back unchanged."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.intake import blank_sheet
from ekokarta.intake.selection import selected
from ekokarta.intake.sheets import row_of
from ekokarta.intake.table import write_table
from ekokarta.intake.template import workbook
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
        parser.add_argument("--only", default="", metavar='"COLUMN=value;…"',
                            help="the records which say so; a unit also holds its parts")  # fmt: skip
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            layer = layer_called(given["layer"])
            records = [] if given["blank"] else selected(layer, given["only"])
            if given["file"].suffix.lower() == ".csv":
                rows = [row_of(record, layer) for record in records]
                write_table(given["file"], [blank_sheet(layer), *rows])
            else:
                given["file"].write_bytes(workbook(layer, records))
            self.stdout.write(f"{given['file']}: {len(records)}")
