"""`manage.py release NAME --by A --approved-by B`; `manage.py release sign RELEASE --key FILE`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ekokarta.errors import Misunderstood, NotFound
from ekokarta.publication import name_release
from ekokarta.publication.sealing import seal
from ekokarta.release import ID, MANIFEST
from ekokarta.release.key import Key, key_from
from ekokarta.release.proof import NOTES, findings
from ekokarta.site.catching_up import catch_up
from ekokarta.site.management.speech import plainly
from ekokarta.staff.user import user_called
from ekokarta.terms import LANGUAGES, Term

SIGN = "sign"


class Command(BaseCommand):
    """A name takes two persons, a signature the ministry's key, wherever that is kept."""

    help = "Make a named release, or sign one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="of the release to make, or the word sign")
        parser.add_argument("release", nargs="?", help="after sign: an id, or a folder")
        parser.add_argument("--by")
        parser.add_argument("--approved-by")
        parser.add_argument("--key", type=Path, help="after sign: the secret key")
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            if given["name"] == SIGN:
                self._sign(given["release"], given["key"])
            else:
                self._name(given["name"], given["by"], given["approved_by"])

    def _name(self, name: str, by: str | None, approved_by: str | None) -> None:
        if not by or not approved_by:
            raise Misunderstood(TWO)
        one, second = user_called(by), user_called(approved_by)
        root, years = settings.RELEASES, settings.YEARS
        catch_up()
        self.stdout.write(name_release(root, years, name, by=one, approved_by=second))

    def _sign(self, release: str | None, file: Path | None) -> None:
        """Only what is right in itself is signed: a signature is read as a word for every number."""
        if not release or not file:
            raise Misunderstood(WHICH)
        folder = settings.RELEASES / release if ID.fullmatch(release) else Path(release)
        if not (folder / MANIFEST).is_file():
            raise NotFound(NO_RELEASE.filled(release=release))
        key = _key(file)
        wrong = [f"{word} {where}" for word, where in findings(folder) if word not in _ALLOWED]
        if wrong:
            raise Misunderstood(WRONG.filled(release=release, what=wrong[0]))
        seal(folder, key)
        self.stdout.write(str(SIGNED.filled(release=release, name=key.name, public=key.public)))


_ALLOWED = {*NOTES, "signature"}
"A former signature is replaced, whatever it was."


def _key(file: Path) -> Key:
    try:
        return key_from(file)
    except (OSError, ValueError) as error:
        raise Misunderstood(NO_KEY.filled(file=file)) from error


TWO = Term(
    ru="Именованный выпуск делают двое: --by и --approved-by.",
    ky="Аталган чыгарылышты эки киши жасайт: --by жана --approved-by.",
    en="A named release takes two persons: --by and --approved-by.",
)
WHICH = Term(
    ru="Напишите: release sign ВЫПУСК --key ФАЙЛ.",
    ky="Мындай жазыңыз: release sign ЧЫГАРЫЛЫШ --key ФАЙЛ.",
    en="Write: release sign RELEASE --key FILE.",
)
NO_RELEASE = Term(
    ru="Нет выпуска «{release}».",
    ky="«{release}» чыгарылышы жок.",
    en="There is no release “{release}”.",
)
NO_KEY = Term(
    ru="{file}: это не секретный ключ. Его делает manage.py key new.",
    ky="{file}: бул жашыруун ачкыч эмес. Аны manage.py key new жасайт.",
    en="{file} is no secret key. manage.py key new makes one.",
)
WRONG = Term(
    ru="{release} не подписан: {what}. Проверьте: manage.py verify.",
    ky="{release} кол коюлган жок: {what}. Текшериңиз: manage.py verify.",
    en="{release} is not signed: {what}. See manage.py verify.",
)
SIGNED = Term(
    ru="{release} подписан: {name}, {public}",
    ky="{release} кол коюлду: {name}, {public}",
    en="{release} is signed: {name}, {public}",
)
