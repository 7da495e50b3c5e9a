"""`manage.py rulings LAYER KEY [--on DAY]`: what holds at the place of a record, on a day."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.errors import NotFound
from ekokarta.layers import layer_called
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES, Term, today
from ekokarta.territory.rulings import rulings_for


class Command(BaseCommand):
    """A line a ruling: whether something may be done there is for a person to say."""

    help = "Name the zones, moratoria and bans that hold at the place of a record."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("layer", help="such as permits")
        parser.add_argument("key", help="of the record")
        parser.add_argument(
            "--on", metavar="DAY", default="", help="such as 2023-06-01; usually today"
        )
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            day = given["on"] or today()
            found = (
                layer_called(given["layer"]).model._default_manager.filter(key=given["key"]).first()
            )
            if found is None:
                raise NotFound(NO_RECORD.filled(key=given["key"]))
            held = list(rulings_for(found, day))
            for ruling in held:
                self.stdout.write(f"{ruling.layer.title}: {ruling.title} ({ruling.key})")
            self.stdout.write(str(HELD.filled(n=len(held), day=day)))


NO_RECORD = Term(
    ru="Записи «{key}» нет.", ky="«{key}» жазуусу жок.", en="There is no record “{key}”."
)
HELD = Term(
    ru="На {day} действует ограничений: {n}.",
    ky="{day} күнү күчүндөгү чектөө: {n}.",
    en="Rulings that hold on {day}: {n}.",
)
