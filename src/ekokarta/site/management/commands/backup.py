"""`manage.py backup FILE`: the registry and the named releases, while everybody goes on working."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.site.backup.copies import backup
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES, Term


class Command(BaseCommand):
    """The file holds personal data and password hashes: its owner alone may read it."""

    help = "Copy the registry and the named releases into one file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            made = backup(given["file"])
            said = {"file": given["file"], "rows": sum(made.tables.values())}
            self.stdout.write(str(DONE.filled(files=len(made.files), **said)))


DONE = Term(
    ru="{file}: строк {rows}, файлов {files}. Ключа сессий в копии нет; в ней есть личные данные, храните её закрытой.",
    ky="{file}: саптар {rows}, файлдар {files}. Сессия ачкычы жок; жеке маалыматтар бар, жабык сактаңыз.",
    en="{file}: rows {rows}, files {files}. The session key is not in it; personal data are, keep it closed.",
)
