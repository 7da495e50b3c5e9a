"""`manage.py key new FILE --name NAME` makes the key that signs named releases, `key show` says the public ones."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ekokarta.errors import Misunderstood
from ekokarta.release.key import new_key
from ekokarta.release.public_key import public_keys
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES, Term


class Command(BaseCommand):
    """The secret stays in FILE, readable by its owner only; FILE.pub is for everybody."""

    help = "Make a key that signs releases."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["new", "show"])
        parser.add_argument("file", type=Path, nargs="?", help="after new: where to write it")
        parser.add_argument("--name", help="after new: whose it is, as every reader will see it")
        parser.add_argument("--demo", action="store_true", help="a key that vouches for nothing")
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            if given["action"] == "show":
                self._show()
                return
            if not given["file"] or not given["name"]:
                raise Misunderstood(WHICH)
            role = "demo" if given["demo"] else "ministry"
            try:
                key = new_key(given["file"], role=role, name=given["name"])
            except FileExistsError as error:
                raise Misunderstood(EXISTS.filled(file=given["file"])) from error
            self.stdout.write(str(MADE.filled(file=given["file"], public=key.public)))

    def _show(self) -> None:
        """What /about/ shows too: readers need it from elsewhere than from the folder of a release."""
        found = public_keys(settings.DATA, settings.MINISTRY_KEY)
        for key in found:
            said = {"public": key.public, "fingerprint": key.fingerprint}
            self.stdout.write(str(SHOWN[key.role].filled(**said)))
        if not any(key.role == "ministry" for key in found):
            self.stdout.write(str(NOT_ANNOUNCED))


SHOWN = {
    "server": Term(
        ru="Сервер: {public}, отпечаток {fingerprint}",
        ky="Сервер: {public}, изи {fingerprint}",
        en="Server: {public}, fingerprint {fingerprint}",
    ),
    "ministry": Term(
        ru="Министерство: {public}, отпечаток {fingerprint}",
        ky="Министрлик: {public}, изи {fingerprint}",
        en="Ministry: {public}, fingerprint {fingerprint}",
    ),
}
NOT_ANNOUNCED = Term(
    ru="Ключ министерства не объявлен: EKOKARTA_MINISTRY_KEY. Показанное здесь стоит и на странице /about/.",
    ky="Министрликтин ачкычы жарыяланган эмес: EKOKARTA_MINISTRY_KEY. Бул жердегиси /about/ барагында да турат.",
    en="No key of the ministry is announced: EKOKARTA_MINISTRY_KEY. What stands here is on /about/ too.",
)
WHICH = Term(
    ru="Напишите: key new ФАЙЛ --name ЧЕЙ.",
    ky="Мындай жазыңыз: key new ФАЙЛ --name КИМДИКИ.",
    en="Write: key new FILE --name WHOSE.",
)
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
