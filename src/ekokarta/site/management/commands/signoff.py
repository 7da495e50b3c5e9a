"""`manage.py signoff LAYER UNIT YEAR --by A --approved-by B`: the register is complete."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.journal.signing import sign_off_all
from ekokarta.layers import layer_called
from ekokarta.site.management.speech import plainly
from ekokarta.staff.user import user_called
from ekokarta.terms import LANGUAGES
from ekokarta.territory.gazetteer import gazetteer
from ekokarta.territory.signing_parts import chosen_parts
from ekokarta.territory.unit import Unit


class Command(BaseCommand):
    """From here on no record means zero, and the records of the period are locked."""

    help = "Sign a register off for a unit and a year."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("layer")
        parser.add_argument("unit", help="SOATE, ISO 3166-2 or name")
        parser.add_argument("year", type=int)
        parser.add_argument(
            "--parts", nargs="*", metavar="PART",
            help="sign for each of its parts too, or for these; a whole says nothing of them",
        )  # fmt: skip
        parser.add_argument("--by", required=True)
        parser.add_argument("--approved-by", required=True)
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            unit = Unit.objects.get(key=gazetteer().unit(given["unit"]))
            by, second = user_called(given["by"]), user_called(given["approved_by"])
            layer = layer_called(given["layer"])
            spots = [(part, given["year"]) for part in _asked(unit, given["parts"])]
            for signoff in sign_off_all(layer, spots, by=by, second=second):
                self.stdout.write(str(signoff))


def _asked(unit: Unit, parts: list[str] | None) -> list[Unit]:
    """The unit alone, or with the parts that were named, or with all."""
    if parts is None:
        return [unit]
    return chosen_parts(unit, [gazetteer().unit(part) for part in parts])
