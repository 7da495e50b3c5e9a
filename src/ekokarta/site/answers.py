"""Questions that people ask of the registry and that no table answers; each answer is lines to read."""

import csv
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

from ekokarta.domains.nature.census import Census
from ekokarta.domains.nature.census_due import overdue
from ekokarta.domains.nature.protected_area import ProtectedArea
from ekokarta.domains.nature.protected_share import lands, protected_hectares
from ekokarta.domains.water.cure import outsiders, sets
from ekokarta.domains.water.enforcement_measure import EnforcementMeasure
from ekokarta.domains.water.treatment_plant import TreatmentPlant
from ekokarta.errors import Misunderstood
from ekokarta.law.dated import fine_on
from ekokarta.law.offence_article import Offender
from ekokarta.layers import layer_called
from ekokarta.science.hourly import Hour, daily_means
from ekokarta.subjects.body import Body
from ekokarta.terms import Term, said_number, today
from ekokarta.territory.suggestion import needs_parts, shared_out

Asked = Mapping[str, str]


def census_overdue(asked: Asked) -> Iterator[str]:
    """The newest count of each species and place whose successor is missing on a day."""
    day = asked["on"] or today()
    late = overdue(Census.layer.accepted.select_related("species"), day)
    for census in late:
        yield f"{census.species.title}, {census.where}, {census.period}: {census.due}"
    yield str(OVERDUE.filled(day=day, n=len(late)))


def stopped_and_built(asked: Asked) -> Iterator[str]:
    """Who was stopped for want of treatment, who builds, who has built, and who of these was never stopped."""
    year = int(asked["year"] or today()[:4])
    measures = EnforcementMeasure.layer.accepted.select_related("subject")
    plants = TreatmentPlant.layer.accepted.select_related("operator")
    found = sets(measures, plants, year)
    sizes = {name: len(some) for name, some in found._asdict().items()}
    yield str(SETS.filled(year=year, **sizes))
    for name, keys in found._asdict().items():
        yield from (f"{SET_NAMES[name]}: {body}" for body in _titles(keys))
    unnamed = sum(m.subject is None and m.counts_in(year) for m in measures)
    least = outsiders(sizes["stopped"], sizes["building"], sizes["built"])
    yield str(OUTSIDERS.filled(least=least, unnamed=unnamed))


def _titles(keys: frozenset[str]) -> list[str]:
    return sorted(str(body.title) for body in Body.objects.filter(key__in=keys))


def protected_land(asked: Asked) -> Iterator[str]:
    """What protected areas protect together, nothing counted twice, and how far that is known."""
    known = lands(ProtectedArea.layer.accepted)
    size = said_number(round(protected_hectares(known), 1))
    bare = sum(land.area is None for land in known)
    unseen = sum(land.outline is None for land in known)
    yield str(PROTECTED.filled(size=size, n=len(known), bare=bare, unseen=unseen))


def fine(asked: Asked) -> Iterator[str]:
    """The fine in som by an article, for an offender, on a day."""
    day = asked["on"] or today()
    found = fine_on(asked["article"], asked["offender"], day)
    who = Offender.words().get(asked["offender"], asked["offender"])
    said = {"article": asked["article"], "offender": who, "day": day}
    yield str(
        NO_FINE.filled(**said) if found is None else FINE.filled(som=said_number(found), **said)
    )


def days_of_hours(asked: Asked) -> Iterator[str]:
    """Daily means of hourly values: a CSV of the moment at which an hour ended, and its value."""
    yield "day,mean"
    for day, mean in sorted(daily_means(_hours(Path(asked["file"]))).items()):
        yield f"{day.isoformat()},{float(mean):.4g}"


def shares(asked: Asked) -> Iterator[str]:
    """Which part of each line of a register lies in which unit, where nobody has said so."""
    records = layer_called(asked["layer"]).accepted
    for record in records.exclude(geometry=None):
        if needs_parts(record) and (words := shared_out(record.geometry)):
            yield f"{record.key},{words}"


def _hours(file: Path) -> Iterator[Hour]:
    """Raises Misunderstood for a row that is no moment and number; a head may stand above."""
    with file.open(encoding="utf-8-sig", newline="") as rows:
        for number, row in enumerate(csv.reader(rows), start=1):
            try:
                yield Hour(datetime.fromisoformat(row[0].strip()), Decimal(row[1].strip()))
            except (ValueError, IndexError, InvalidOperation) as error:
                if number > 1:
                    raise Misunderstood(NO_HOUR.filled(row=number)) from error


ANSWERS: dict[str, Callable[[Asked], Iterator[str]]] = {
    "census-overdue": census_overdue,
    "stopped-and-built": stopped_and_built,
    "protected-land": protected_land,
    "fine": fine,
    "daily-means": days_of_hours,
    "shares": shares,
}
NEEDS: dict[str, tuple[str, ...]] = {
    "fine": ("article", "offender"),
    "daily-means": ("file",),
    "shares": ("layer",),
}


def answered(question: str, asked: Asked) -> Iterator[str]:
    """The lines of the answer. Raises Misunderstood where the question lacks what it is about."""
    missing = [f"--{name}" for name in NEEDS.get(question, ()) if not asked.get(name)]
    if missing:
        raise Misunderstood(LACKS.filled(what=", ".join(missing)))
    return ANSWERS[question](asked)


LACKS = Term(ru="Скажите ещё: {what}.", ky="Дагы айтыңыз: {what}.", en="Say also: {what}.")
NO_HOUR = Term(
    ru="Строка {row}: нужны время и число.",
    ky="{row}-сап: убакыт жана сан керек.",
    en="Row {row}: a moment and a number are needed.",
)
OVERDUE = Term(
    ru="На {day} просрочен учёт: {n}.",
    ky="{day} күнү мөөнөтү өткөн эсептер: {n}.",
    en="Counts overdue on {day}: {n}.",
)
SETS = Term(
    ru="{year}: приостановлено {stopped}, строят {building}, построили {built}, из них не приостанавливались "
    "{built_elsewhere}.",
    ky="{year}: токтотулган {stopped}, куруп жаткан {building}, курган {built}, анын ичинен токтотулбаганы "
    "{built_elsewhere}.",
    en="{year}: stopped {stopped}, building {building}, have built {built}, of these never stopped {built_elsewhere}.",
)
SET_NAMES = {
    "stopped": Term(ru="приостановлен", ky="токтотулган", en="stopped"),
    "building": Term(ru="строит", ky="куруп жатат", en="builds"),
    "built": Term(ru="построил", ky="курган", en="has built"),
    "built_elsewhere": Term(
        ru="построил, не приостанавливался",
        ky="курган, токтотулган эмес",
        en="has built, never stopped",
    ),
}
OUTSIDERS = Term(
    ru="По одним числам не приостанавливались хотя бы {least}. Мер без названного субъекта: {unnamed}.",
    ky="Сандар боюнча кеминде {least} токтотулган эмес. Субъектиси аталбаган чаралар: {unnamed}.",
    en="By the numbers alone at least {least} were never stopped. Measures that name no subject: {unnamed}.",
)
PROTECTED = Term(
    ru="{size} га без двойного счёта; территорий {n}, без площади {bare}, без контура {unseen}: наложения "
    "вычтены только там, где есть оба контура.",
    ky="{size} га, эки жолу эсептелбеген; аймактар {n}, аянты белгисизи {bare}, контуру жогу {unseen}: "
    "кесилиши эки контур тең болгондо гана кемитилет.",
    en="{size} ha, nothing counted twice; areas {n}, without a size {bare}, without an outline {unseen}: overlaps "
    "are taken off only where both outlines are known.",
)
FINE = Term(
    ru="Статья {article}, {offender}, {day}: {som} сом.",
    ky="{article}-берене, {offender}, {day}: {som} сом.",
    en="Article {article}, {offender}, {day}: {som} som.",
)
NO_FINE = Term(
    ru="Статья {article}, {offender}, {day}: размер не известен.",
    ky="{article}-берене, {offender}, {day}: өлчөмү белгисиз.",
    en="Article {article}, {offender}, {day}: the amount is not known.",
)
