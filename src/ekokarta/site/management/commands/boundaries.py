"""`manage.py boundaries import FILE --valid-from DATE [--source TEXT]`: official boundaries."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.errors import Misunderstood
from ekokarta.journal.writing import journal
from ekokarta.site.management.speech import plainly
from ekokarta.staff.system import system_user
from ekokarta.terms import LANGUAGES, Term, first_day, said_number
from ekokarta.territory.drawings import Drawn, import_boundaries
from ekokarta.territory.unit import Unit


class Command(BaseCommand):
    """Replaces the polygons: a new day is a new epoch, the same day a better drawing."""

    help = "Import boundaries of the districts and cities."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["import"])
        parser.add_argument("file", type=Path)
        parser.add_argument("--valid-from", required=True, help="the day from which they hold")
        parser.add_argument("--source", default="")
        parser.add_argument("--generalised", action="store_true")
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            drawn = import_boundaries(
                given["file"],
                _day(given["valid_from"]),
                source=given["source"] or given["file"].name,
                generalised=given["generalised"],
            )
            said: dict[str, list[str | None]] = {"edition": [None, str(drawn.epoch.edition)]}
            journal(drawn.epoch, said, by=system_user(), created=drawn.new_epoch)
            for line in report(drawn):
                self.stdout.write(line)


def report(drawn: Drawn) -> list[str]:
    """What was matched, what was not, and what changed."""
    titles = {u.key: str(u.title) for u in Unit.objects.all()}
    word = NEW_EPOCH if drawn.new_epoch else NEW_EDITION
    lines = [str(word.filled(day=drawn.epoch, edition=drawn.epoch.edition))]
    lines.append(str(MATCHED.filled(n=len(drawn.matched), unmatched=len(drawn.unmatched))))
    lines += [f"  ? {words}" for words in drawn.unmatched]
    if drawn.pointed:
        names = ", ".join(titles[key] for key in drawn.pointed)
        lines.append(str(POINTS.filled(n=len(drawn.pointed), units=names)))
    for key, share in sorted(drawn.shares.items(), key=lambda item: item[1]):
        if share < 0.99:
            lines.append(f"  {titles[key]}: {said_number(share * 100, 1)} %")
    return lines


def _day(text: str) -> str:
    try:
        return first_day(text).isoformat()
    except ValueError as error:
        raise Misunderstood(NO_DAY.filled(text=text)) from error


NEW_EPOCH = Term(
    ru="Новая эпоха границ с {day}. Доля прежней площади, которая осталась (меньше 99 %):",
    ky="Чек аралардын жаңы доору, {day} тартып. Мурунку аянттын калган үлүшү (99 % аз):",
    en="A new epoch of boundaries from {day}. The part of the former area that stayed (below 99 %):",
)
NEW_EDITION = Term(
    ru="Новое начертание тех же границ с {day}, издание {edition}: изменением границ не считается.",
    ky="{day} тартып күчүндөгү чек аралардын жаңы чиймеси, {edition}-басылма: чек ара өзгөрүүсү эмес.",
    en="A better drawing of the boundaries from {day}, edition {edition}: no change of boundary.",
)
MATCHED = Term(
    ru="Отнесено к районам и городам: {n}, не отнесено: {unmatched}.",
    ky="Район жана шаарларга туура келгени: {n}, келбегени: {unmatched}.",
    en="Matched with districts and cities: {n}, not matched: {unmatched}.",
)
POINTS = Term(
    ru="Точками, без пересчёта площадей: {n} ({units}).",
    ky="Чекит катары, аянт эсептелбейт: {n} ({units}).",
    en="Drawn as points, without a crosswalk: {n} ({units}).",
)
NO_DAY = Term(
    ru="«{text}» — не дата. Напишите: 2018-11-19.",
    ky="«{text}» — күн эмес. Мындай жазыңыз: 2018-11-19.",
    en="“{text}” is no date. Write: 2018-11-19.",
)
