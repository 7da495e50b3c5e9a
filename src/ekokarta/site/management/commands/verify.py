"""`manage.py verify RELEASE [--cell LAYER/MEASURE/UNIT/YEAR]`: counts a release again from its files."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ekokarta.errors import Misunderstood
from ekokarta.reading import Query, Release, current, opened
from ekokarta.reading.recount import recount_of
from ekokarta.reading.verify import agrees, countable, damaged, differences
from ekokarta.release import CURRENT
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES, Term, in_each


class Command(BaseCommand):
    """Exit 0: every file and every cell that can be counted is right. 1: something is not."""

    help = "Count a release again from its files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("release", help="id of a release, or current")
        parser.add_argument(
            "--cell", metavar="LAYER/MEASURE/UNIT/YEAR", help="one cell, with its rows"
        )
        parser.add_argument("--language", choices=LANGUAGES, help="of the messages")

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            name = given["release"]
            root = settings.RELEASES
            release = current(root) if name == CURRENT else opened(root, name)
            lines = _cell(release, given["cell"]) if given["cell"] else _all(release)
            wrong = False
            for bad, line in lines:
                wrong |= bad
                self.stdout.write(str(line))
        if wrong:
            raise SystemExit(1)


Line = tuple[bool, Term]
"Whether it tells of something wrong, and the sentence."


def _all(release: Release) -> Iterator[Line]:
    """The files, then layer by layer."""
    broken = damaged(release)
    for path in broken:
        yield True, DAMAGED.filled(path=path)
    if broken:
        return
    yield False, FILES.filled(release=release.id, n=len(release.manifest.files))
    for layer in release.manifest.layers:
        if not layer.measures:
            continue
        if not countable(layer):
            yield False, UNCOUNTABLE.filled(layer=layer.title)
            continue
        found = list(differences(release, layer))
        for d in found:
            yield True, DIFFERS.filled(
                cell=f"{d.layer}/{d.measure}/{d.unit}/{d.year}",
                published=_said(d.published), recounted=_said(d.recounted),
            )  # fmt: skip
        if not found:
            cells = len(release.statistics(Query(layers=(layer.slug,))))
            yield False, RIGHT.filled(layer=layer.title, n=cells)


def _cell(release: Release, name: str) -> Iterator[Line]:
    """One cell with the rows that give it."""
    parts = name.split("/")
    if len(parts) != 4:
        raise Misunderstood(NO_CELL.filled(cell=name))
    query = Query.understood(dict(zip(("layer", "measure", "unit", "year"), parts, strict=True)))
    for answer in release.statistics(query):
        measure = release.measure(answer.layer, answer.measure)
        found = recount_of(release, answer.layer).cell(measure, answer.unit, answer.year)
        for part in found.parts:
            share = "" if part.weight in (None, 1) else f" × {part.weight}"
            yield False, ROW.filled(key=part.row["key"], source=part.row["source"], share=share)
        same = agrees(answer.cell, found)
        yield (
            not same,
            (SAME if same else DIFFERS).filled(
                cell=name, published=_said(answer.cell), recounted=_said(found)
            ),
        )


def _said(cell: Any) -> Term:
    return in_each(lambda t: f"{cell.value} ({cell.status.label.spoken_in(t)}, n = {cell.n})")


FILES = Term(
    ru="{release}: файлов {n}, все такие, как сказано.",
    ky="{release}: файлдар {n}, баары айтылгандай.",
    en="{release}: {n} files, all as the manifest says.",
)
DAMAGED = Term(
    ru="Повреждён или отсутствует: {path}",
    ky="Бузулган же жок: {path}",
    en="Damaged or missing: {path}",
)
RIGHT = Term(
    ru="{layer}: ячеек {n}, все следуют из строк.",
    ky="{layer}: уячалар {n}, баары саптардан чыгат.",
    en="{layer}: {n} cells, all follow from the rows.",
)
UNCOUNTABLE = Term(
    ru="{layer}: строки не публикуются, пересчитать может только реестр.",
    ky="{layer}: саптары жарыяланбайт, реестр гана кайра эсептей алат.",
    en="{layer}: its rows are not published, only the registry can count them.",
)
DIFFERS = Term(
    ru="{cell}: опубликовано {published}, по строкам {recounted}.",
    ky="{cell}: жарыяланган {published}, саптар боюнча {recounted}.",
    en="{cell}: published {published}, by the rows {recounted}.",
)
SAME = Term(
    ru="{cell}: {published}, и по строкам столько же.",
    ky="{cell}: {published}, саптар боюнча да ошол.",
    en="{cell}: {published}, and so by the rows.",
)
ROW = Term(
    ru="  {key}{share} — {source}", ky="  {key}{share} — {source}", en="  {key}{share} — {source}"
)
NO_CELL = Term(
    ru="«{cell}» — не ячейка. Напишите: слой/показатель/единица/год.",
    ky="«{cell}» — уяча эмес. Мындай жазыңыз: катмар/көрсөткүч/бирдик/жыл.",
    en="“{cell}” is no cell. Write: layer/measure/unit/year.",
)
