"""`manage.py key new FILE --name NAME`: makes the key with which named releases are signed."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.errors import Misunderstood
from ekokarta.release.key import new_key
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES, Term


class Command(BaseCommand):
    """The secret stays in FILE, readable by its owner only; FILE.pub is for everybody."""

    help = "Make a key that signs releases."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["new"])
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--name", required=True, help="whose it is, as every reader will see it"
        )
        parser.add_argument("--demo", action="store_true", help="a key that vouches for nothing")
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            role = "demo" if given["demo"] else "ministry"
            try:
                key = new_key(given["file"], role=role, name=given["name"])
            except FileExistsError as error:
                raise Misunderstood(EXISTS.filled(file=given["file"])) from error
            self.stdout.write(str(MADE.filled(file=given["file"], public=key.public)))


MADE = Term(
    ru="Секретный ключ: {file}. Храните его вне сервера. Открытый, для публикации отдельно от выпусков: {public}",
    ky="Жашыруун ачкыч: {file}. Аны серверден тышкары сактаңыз. Ачыгы, чыгарылыштардан бөлөк жарыялоо үчүн: {public}",
    en="The secret key is {file}. Keep it off the server. The public one, to publish apart from releases: {public}",
)
EXISTS = Term(
    ru="{file} уже есть; ключ не перезаписывается.",
    ky="{file} бар; ачкыч кайра жазылбайт.",
    en="{file} is there already; a key is never overwritten.",
)
