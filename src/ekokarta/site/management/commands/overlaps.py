"""`manage.py overlaps LAYER OTHER`: which areas of two registers lie on one another."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.layers import layer_called
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES, Term, said_number
from ekokarta.territory.overlap import overlaps, without_area


class Command(BaseCommand):
    """A line a pair of accepted records, and how much of both is the same ground."""

    help = "Name the records of two registers whose areas overlap."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("layer", help="such as licences")
        parser.add_argument("other", help="such as protected-areas")
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            one, other = layer_called(given["layer"]), layer_called(given["other"])
            found = list(overlaps(one.accepted, other.accepted))
            for pair in found:
                self.stdout.write(f"{pair.one} × {pair.other}: {said_number(pair.hectares)} {HA}")
            self.stdout.write(str(PAIRS.filled(n=len(found), one=one.title, other=other.title)))
            for layer in dict.fromkeys((one, other)):
                unknown, known = without_area(layer.accepted)
                if unknown:
                    said = {"n": unknown, "of": known, "register": layer.title}
                    self.stdout.write(str(UNCHECKED.filled(**said)))


HA = Term(ru="га", ky="га", en="ha")
UNCHECKED = Term(
    ru="Не проверено: у {n} из {of} записей «{register}» нет контура.",
    ky="Текшерилген жок: «{register}» {of} жазуусунун {n} жазуусунда контур жок.",
    en="Not checked: {n} of {of} records of “{register}” have no outline.",
)
PAIRS = Term(
    ru="«{one}» и «{other}»: пересечений {n}.",
    ky="«{one}» жана «{other}»: кесилишкени {n}.",
    en="“{one}” and “{other}”: {n} overlap.",
)
