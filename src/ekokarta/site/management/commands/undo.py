"""`manage.py undo BATCH --by USER --why TEXT`: takes an import back."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.errors import NotFound
from ekokarta.journal.models import Batch
from ekokarta.journal.undoing import undo
from ekokarta.site.management.speech import plainly
from ekokarta.staff.user import user_called
from ekokarta.terms import LANGUAGES, Term


class Command(BaseCommand):
    """Former values return; what the batch brought is withdrawn. Nothing is erased."""

    help = "Undo an import."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("batch", type=int)
        parser.add_argument("--by", required=True)
        parser.add_argument("--why", required=True)
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            batch = Batch.objects.filter(pk=given["batch"]).first()
            if not batch:
                raise NotFound(NO_BATCH.filled(batch=given["batch"]))
            done = undo(batch, by=user_called(given["by"]), why=given["why"])
            self.stdout.write(str(UNDONE.filled(n=len(done))))


NO_BATCH = Term(
    ru="Нет партии {batch}.", ky="{batch} топтому жок.", en="There is no batch {batch}."
)
UNDONE = Term(
    ru="Возвращено записей: {n}", ky="Кайтарылган жазуулар: {n}", en="Records restored: {n}"
)
