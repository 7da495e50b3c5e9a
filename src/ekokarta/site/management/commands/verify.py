"""`manage.py verify RELEASE [--key KEY] [--cell LAYER/MEASURE/UNIT/YEAR]`: proves a release from its files."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ekokarta.errors import Misunderstood, NotFound
from ekokarta.reading import Query, Release
from ekokarta.reading.recount import recount_of
from ekokarta.reading.verify import agrees, countable, differences
from ekokarta.release import CURRENT, ID
from ekokarta.release.proof import NOTES, SAID, findings, key_in, verdict
from ekokarta.site.management.speech import plainly
from ekokarta.terms import LANGUAGES, Term, in_each


class Command(BaseCommand):
    """Exit 0: all is right, and the key vouches for it. 1: something is not. 2: right, but not vouched for."""

    help = "Prove a release from its files: hashes, id, every cell, who signed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("release", help="id of a release, or current")
        parser.add_argument(
            "--key", help="public key that must have signed: 64 hex digits or a file"
        )
        parser.add_argument(
            "--cell", metavar="LAYER/MEASURE/UNIT/YEAR", help="one cell, with its rows"
        )
        parser.add_argument("--language", choices=LANGUAGES, help="of the messages")

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"], code=1):
            folder, wrong = _folder(settings.RELEASES, given["release"]), False
            if given["cell"]:
                end, lines = 0, _cell(Release(folder), given["cell"])
            else:
                found = list(findings(folder, _key(given["key"])))
                end, lines = verdict(found), _all(folder, found)
            for bad, line in lines:
                wrong |= bad
                self.stdout.write(str(line))
        if wrong or end:
            raise SystemExit(1 if wrong else end)


Line = tuple[bool, Term]
"Whether it tells of something wrong, and the sentence."


def _folder(root: Path, name: str) -> Path:
    """Where the release lies: one that is damaged can be looked at too; raises NotFound."""
    current = root / CURRENT
    id = current.read_text("utf-8").strip() if name == CURRENT and current.exists() else name
    if not ID.fullmatch(id) or not (root / id).is_dir():
        raise NotFound(NO_RELEASE.filled(release=id))
    return root / id


def _key(said: str | None) -> str:
    try:
        return key_in(said) if said else ""
    except (OSError, ValueError) as error:
        raise Misunderstood(NO_KEY.filled(key=said)) from error


def _all(folder: Path, found: list[tuple[str, str]]) -> Iterator[Line]:
    """What the shipped check finds; then layer by layer, by rules that were written apart from it."""
    for word, where in found:
        yield word not in NOTES, FOUND.filled(what=_named(word), where=where)
    if any(word not in NOTES for word, _ in found):
        return
    release = Release(folder)
    yield False, FILES.filled(release=release.id, n=len(release.manifest.files))
    for layer in release.manifest.layers:
        if not layer.measures:
            continue
        if not countable(layer):
            yield False, UNCOUNTABLE.filled(layer=layer.title)
            continue
        differ = list(differences(release, layer))
        for d in differ:
            yield True, DIFFERS.filled(
                cell=f"{d.layer}/{d.measure}/{d.unit}/{d.year}",
                published=_said(d.published), recounted=_said(d.recounted),
            )  # fmt: skip
        if not differ:
            cells = len(release.statistics(Query(layers=(layer.slug,))))
            yield False, RIGHT.filled(layer=layer.title, n=cells)


def _named(word: str) -> Term:
    ru, ky, en = SAID[word]
    return Term(ru=ru, ky=ky, en=en)


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
            yield (
                False,
                ROW.filled(
                    key=part.row["key"], source=part.row["source"] or NO_SOURCE, share=share
                ),
            )
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
FOUND = Term(ru="{what}: {where}", ky="{what}: {where}", en="{what}: {where}")
NO_RELEASE = Term(
    ru="Нет выпуска «{release}».",
    ky="«{release}» чыгарылышы жок.",
    en="There is no release “{release}”.",
)
NO_KEY = Term(
    ru="«{key}» — не открытый ключ: нужны 64 шестнадцатеричные цифры или файл, который с них начинается.",
    ky="«{key}» — ачык ачкыч эмес: он алтылык 64 цифра же ушулардан башталган файл керек.",
    en="“{key}” is no public key: 64 hex digits, or a file that begins with them.",
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
NO_SOURCE = Term(ru="источник не указан", ky="булагы көрсөтүлгөн эмес", en="no source is named")
