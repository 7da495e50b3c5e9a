"""`manage.py vouch LAYER [KEY …] --by USER --why SOURCE`: simulated records become facts, or the reverse."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand

from ekokarta.errors import Misunderstood, NotFound
from ekokarta.intake.selection import selected
from ekokarta.intake.sentences import in_words
from ekokarta.journal.models import Change
from ekokarta.journal.vouching import mark_simulated, vouch
from ekokarta.layers import Layer, layer_called
from ekokarta.site.management.speech import plainly
from ekokarta.staff.user import user_called
from ekokarta.terms import LANGUAGES, Term


class Command(BaseCommand):
    """The only way, with the desk's, to change where data come from. The journal keeps who and why."""

    help = "Vouch for simulated records as facts, or mark facts as simulated."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("layer")
        parser.add_argument("keys", nargs="*", metavar="KEY", help="keys of records")
        parser.add_argument("--batch", type=int, help="the records which this import wrote")
        parser.add_argument("--only", default="", metavar='"COLUMN=value;…"',
                            help="the records which say so; a unit also holds its parts")  # fmt: skip
        parser.add_argument("--by", required=True, help="user name of the approver")
        parser.add_argument("--why", required=True, help="the source: document, number, day")
        parser.add_argument(
            "--simulated", action="store_true", help="the reverse: mark them as simulated"
        )
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            records = _chosen(layer_called(given["layer"]), given)
            act = mark_simulated if given["simulated"] else vouch
            try:
                done = act(records, by=user_called(given["by"]), why=given["why"])
            except ValidationError as error:
                raise Misunderstood(in_words(error)) from error
            said = MARKED if given["simulated"] else VOUCHED
            self.stdout.write(str(said.filled(n=len(done), total=len(records))))


def _chosen(layer: Layer, given: dict[str, Any]) -> list[Any]:
    """The records that stand and are named in one of the ways; raises NotFound, Misunderstood."""
    if not (given["keys"] or given["batch"] or given["only"]):
        raise Misunderstood(SAY_WHICH)
    wanted = set(given["keys"])
    if given["batch"]:
        written = Change.objects.filter(batch=given["batch"], model=layer.model._meta.label)
        wanted |= set(written.values_list("key", flat=True))
    records = selected(layer, given["only"])
    if missing := sorted(set(given["keys"]) - {r.key for r in records}):
        raise NotFound(NO_RECORD.filled(keys=", ".join(missing)))
    return [r for r in records if r.key in wanted or not (given["keys"] or given["batch"])]


SAY_WHICH = Term(
    ru="Назовите записи: номера, --batch или --only.",
    ky="Жазууларды атаңыз: номерлери, --batch же --only.",
    en="Say which records: keys, --batch or --only.",
)
NO_RECORD = Term(
    ru="Нет записей: {keys}.", ky="Мындай жазуулар жок: {keys}.", en="No such records: {keys}."
)
VOUCHED = Term(
    ru="Признано фактическими: {n} из {total}.",
    ky="Факт деп таанылды: {total} ичинен {n}.",
    en="Vouched for as facts: {n} of {total}.",
)
MARKED = Term(
    ru="Отмечено условными: {n} из {total}.",
    ky="Шарттуу деп белгиленди: {total} ичинен {n}.",
    en="Marked as simulated: {n} of {total}.",
)
