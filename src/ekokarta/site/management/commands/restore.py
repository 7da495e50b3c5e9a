"""`manage.py restore FILE`: a backup becomes the registry of an empty data folder."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ekokarta.release.public_key import public_keys
from ekokarta.site.backup.copies import restore
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES, Term


class Command(BaseCommand):
    """Every file and every table is compared with what the backup says."""

    help = "Bring a backup back."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="put what is there aside")
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            before = public_keys(settings.DATA, "")
            said, release = restore(given["file"], replace=given["replace"])
            rows = sum(said.tables.values())
            self.stdout.write(str(DONE.filled(made=said.made, rows=rows, release=release)))
            for key in public_keys(settings.DATA, ""):
                if key not in before:
                    self.stdout.write(str(NEW_KEY.filled(public=key.public)))


DONE = Term(
    ru="Восстановлено состояние {made}, строк {rows}; показывается {release}.",
    ky="{made} абалы калыбына келди, саптар {rows}; {release} көрсөтүлүүдө.",
    en="Restored as of {made}, rows {rows}; {release} is shown.",
)
NEW_KEY = Term(
    ru="Ключа сервера в копии нет и не должно быть: сделан новый, им подписаны новые выпуски. "
    "Объявите его: {public}",
    ky="Көчүрмөдө сервердин ачкычы жок жана болбошу керек: жаңысы жасалды, жаңы чыгарылыштарга ошону "
    "менен кол коюлат. Жарыялаңыз: {public}",
    en="The backup does not hold the key of the server, nor should it: a new one signs new releases. "
    "Announce it: {public}",
)
