"""`manage.py move-to-postgres`: the registry from SQLite to the PostgreSQL of the settings."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ekokarta.site.databases import FILE
from ekokarta.site.management.speech import plainly
from ekokarta.site.moving.move import move
from ekokarta.terms import LANGUAGES, Term


class Command(BaseCommand):
    """Every table is compared row by row; killed anywhere it is run again and goes on."""

    help = "Move the registry from SQLite to PostgreSQL."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            for moved in move(settings.DATA / FILE):
                self.stdout.write(f"{moved.table}\t{moved.rows}\t{moved.sha256[:16]}")
                self.stdout.flush()
            self.stdout.write(str(NOW.filled(file=settings.DATA / FILE)))


NOW = Term(
    ru="Все таблицы совпадают. Запускайте сервер с EKOKARTA_DATABASE_URL; «{file}» остался и закрыт для записи.",
    ky="Бардык таблицалар дал келет. Серверди EKOKARTA_DATABASE_URL менен иштетиңиз; «{file}» калат, жазууга жабык.",
    en="All tables are equal. Start the server with EKOKARTA_DATABASE_URL; “{file}” stays and takes no more writes.",
)
