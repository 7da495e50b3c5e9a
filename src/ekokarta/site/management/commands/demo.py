"""`manage.py demo [LAYER …] [--clear]`: simulated rows, marked as such everywhere; or away with them."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.layers import layer_called
from ekokarta.site.first_data import clear_demo, demo
from ekokarta.site.management.speech import plainly
from ekokarta.site.shipped import unsettle


class Command(BaseCommand):
    """Simulated rows come in through intake like any others; `--clear` undoes their batches."""

    help = "Import simulated rows, or undo them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "layers", nargs="*", metavar="LAYER", help="all that count if none is given"
        )
        parser.add_argument("--clear", action="store_true")

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly():
            unsettle()
            if given["clear"]:
                self.stdout.write(str(clear_demo()))
                return
            for slug, taken in demo([layer_called(slug) for slug in given["layers"]]):
                self.stdout.write(f"{slug}: {taken.rows}, {taken.changed}")
                for refused in taken.refused:
                    self.stderr.write(f"  {slug}: {refused}")
