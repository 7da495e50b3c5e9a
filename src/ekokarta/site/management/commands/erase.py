"""`manage.py erase LAYER KEY --act ACT --by A --approved-by B [--column NAME …]`: erasure by law."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from ekokarta.intake.drafts import forget_all
from ekokarta.journal.erasing import ask_erasure, confirm_erasure
from ekokarta.layers import Layer, layer_called
from ekokarta.publication import copies, publish
from ekokarta.site.catching_up import catch_up
from ekokarta.site.management.speech import plainly
from ekokarta.staff.user import user_called
from ekokarta.terms import LANGUAGES, Term


class Command(BaseCommand):
    """Registry, journal and memory of releases lose the words; a tombstone and a new release follow."""

    help = "Erase a person's data from a record, or all of it, and publish."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("layer")
        parser.add_argument("key")
        parser.add_argument("--column", action="append", default=[], help="all of it if not given")
        parser.add_argument("--act", required=True, help="what asks for it; must name nobody")
        parser.add_argument("--by", required=True)
        parser.add_argument("--approved-by", required=True)
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            layer = layer_called(given["layer"])
            by, second = user_called(given["by"]), user_called(given["approved_by"])
            with transaction.atomic():
                asked = ask_erasure(layer, given["key"], given["column"], act=given["act"], by=by)
                done = confirm_erasure(asked, by=second)
            forget_all()
            catch_up()
            release = publish(settings.RELEASES, settings.YEARS)
            self.stdout.write(str(DONE.filled(key=done.key, release=release)))
            self._say_copies(layer, given["column"], release)

    def _say_copies(self, layer: Layer, columns: list[str], release: str) -> None:
        found = [f"{id} «{name}»" for id, name in copies(settings.RELEASES, layer, columns)
                 if id != release]  # fmt: skip
        self.stdout.write(str(HELD.filled(releases=", ".join(found)) if found else NOT_HELD))
        self.stdout.write(str(BACKUPS))


DONE = Term(
    ru="Удалено из реестра и журнала, остался след {key}. Новый выпуск {release}; прежние текущие "
    "выпуски убраны.",
    ky="Реестрден жана журналдан өчүрүлдү, {key} изи калды. Жаңы чыгарылыш {release}; мурунку "
    "учурдагы чыгарылыштар алынды.",
    en="Erased from the registry and the journal, the trace {key} stays. New release {release}; "
    "the former rolling ones are gone.",
)
HELD = Term(
    ru="Именованные выпуски хранят то, что было опубликовано: {releases}. Они не меняются; решите, "
    "оставлять ли их, и сообщите тем, кто взял копию.",
    ky="Аталган чыгарылыштар жарыяланганды сактайт: {releases}. Алар өзгөрбөйт; калтыруу-калтырбоону "
    "чечиңиз жана көчүрмө алгандарга билдириңиз.",
    en="Named releases hold what was published: {releases}. They do not change; decide whether to "
    "keep them, and tell those who took a copy.",
)
NOT_HELD = Term(
    ru="Ни один сохранённый выпуск этих столбцов не содержит.",
    ky="Сакталган бир да чыгарылышта бул мамычалар жок.",
    en="No release that is kept holds these columns.",
)
BACKUPS = Term(
    ru="Резервные копии и присланные файлы, сделанные раньше, хранят удалённое: замените их новыми. "
    "После восстановления из старой копии повторите удаление.",
    ky="Мурун жасалган камдык көчүрмөлөр жана жиберилген файлдар өчүрүлгөндү сактайт: жаңысы менен "
    "алмаштырыңыз. Эски көчүрмөдөн калыбына келтиргенден кийин өчүрүүнү кайталаңыз.",
    en="Backups and delivered files from before still hold it: replace them. After a restore from an "
    "old backup erase again.",
)
