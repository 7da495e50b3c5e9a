"""A release that was published here and is no longer: why it left, and which one is nearest to it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from ekokarta.errors import Gone
from ekokarta.release.index import DAMAGE, ERASURE, RETENTION, RIGHT, Entry, index
from ekokarta.terms import Term

LOST = "lost"
"Its folder is not here and nobody said why: as after a restore, since backups hold named releases only."
FOR_GOOD = (ERASURE, RIGHT)
"What left for these reasons is not shown by another one either."
Opens = Callable[[str], bool]


def gone(root: Path, id: str, opens: Opens) -> Gone | None:
    """What is to be said of a release that cannot be shown; None where it was never published here.

    `opens`: whether a release can be shown.
    """
    known = index(root)
    entry = known.get(id)
    if entry is None:
        return None
    damaged = (root / id).exists() and not entry.left
    why = DAMAGE if damaged else entry.left or LOST
    near = _nearest(known, entry)
    same = next((e.id for e in near if _says_the_same(e, entry) and opens(e.id)), "")
    if same and why not in FOR_GOOD:
        return Gone(SAME.filled(release=id, why=REASONS[why], instead=same), same, same=True)
    instead = next((e.id for e in near if opens(e.id)), "")
    if instead:
        return Gone(NEAREST.filled(release=id, why=REASONS[why], instead=instead), instead)
    return Gone(ALONE.filled(release=id, why=REASONS[why]))


def _says_the_same(one: Entry, other: Entry) -> bool:
    return bool(one.cells) and one.cells == other.cells


def _nearest(known: Mapping[str, Entry], entry: Entry) -> list[Entry]:
    """Those which did not leave, the nearest in time first."""
    here = [e for e in known.values() if not e.left and e.id != entry.id]
    return sorted(here, key=lambda e: abs(_seconds(e) - _seconds(entry)))


def _seconds(entry: Entry) -> float:
    try:
        return datetime.fromisoformat(entry.made).timestamp()
    except ValueError:
        return 0.0


SAME = Term(
    ru="Выпуск {release} больше не хранится: {why}. Выпуск {instead} содержит те же числа.",
    ky="{release} чыгарылышы мындан ары сакталбайт: {why}. {instead} чыгарылышында ошол эле сандар бар.",
    en="The release {release} is no longer kept: {why}. The release {instead} holds the same numbers.",
)
NEAREST = Term(
    ru="Выпуск {release} был опубликован и больше не хранится: {why}. Ближайший сохранённый: {instead}.",
    ky="{release} чыгарылышы жарыяланган, бирок мындан ары сакталбайт: {why}. Эң жакын сакталганы: {instead}.",
    en="The release {release} was published and is no longer kept: {why}. The nearest kept one is {instead}.",
)
ALONE = Term(
    ru="Выпуск {release} был опубликован и больше не хранится: {why}.",
    ky="{release} чыгарылышы жарыяланган, бирок мындан ары сакталбайт: {why}.",
    en="The release {release} was published and is no longer kept: {why}.",
)
REASONS = {
    RETENTION: Term(
        ru="вышел срок хранения текущих выпусков",
        ky="учурдагы чыгарылыштарды сактоо мөөнөтү бүткөн",
        en="the time for which rolling releases are kept is over",
    ),
    ERASURE: Term(
        ru="по закону удалены данные о человеке",
        ky="мыйзам боюнча адам жөнүндө маалымат өчүрүлгөн",
        en="data about a person were erased by law",
    ),
    RIGHT: Term(
        ru="закончилось право показывать часть его данных",
        ky="анын маалыматынын бир бөлүгүн көрсөтүү укугу бүткөн",
        en="the right to show a part of its data has ended",
    ),
    DAMAGE: Term(
        ru="его файлы повреждены", ky="анын файлдары бузулган", en="its files are damaged"
    ),
    LOST: Term(
        ru="его файлов на этом сервере нет",
        ky="анын файлдары бул серверде жок",
        en="its files are not on this server",
    ),
}
