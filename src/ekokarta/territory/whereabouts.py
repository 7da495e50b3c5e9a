"""Whereabouts: where a record is. Always one of these words, never an empty field."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models, transaction

from ekokarta.errors import Misunderstood
from ekokarta.release import COUNTRY
from ekokarta.terms import Codes, Term, fold, spoken
from ekokarta.territory.gazetteer import gazetteer
from ekokarta.territory.spread import Parts
from ekokarta.territory.unit import Unit


class Word(Codes):
    """Where a record is, if not in units that we can name."""

    TRANSBOUNDARY = (
        "transboundary",
        Term(ru="трансграничный", ky="чек ара аркылуу", en="transboundary"),
    )
    UNKNOWN = "unknown", Term(ru="неизвестно", ky="белгисиз", en="unknown")
    ABROAD = "abroad", Term(ru="за рубежом", ky="чет өлкөдө", en="abroad")


class Said(models.Manager["Whereabouts"]):
    """Whereabouts are values: the same words are the same row."""

    def get_by_natural_key(self, text: str) -> "Whereabouts":
        """What "417…", "417…=0.4; 417…=0.6", "KG-Y", "Тоң району" or "unknown" means.

        Raises Misunderstood: no such unit, a name of several units, shares that do not sum to 1.
        """
        if known := self.filter(key=text.strip()).first():
            return known
        for code, term in Word.words().items():
            if fold(text) in (code, *map(fold, term.each())):
                return self.get_or_create(key=code)[0]
        return self._in_units(_parts(text))

    @transaction.atomic
    def _in_units(self, parts: Parts) -> "Whereabouts":
        key = "; ".join(u if s is None else f"{u}={s:g}" for u, s in sorted(parts.items()))
        found, new = self.get_or_create(key=key)
        if new:
            Part.objects.bulk_create(Part(of=found, unit_id=u, share=s) for u, s in parts.items())
        return found


class Whereabouts(models.Model):
    """One unit, several with or without their shares, across the border, abroad, or unknown."""

    key = models.CharField(max_length=500, primary_key=True)

    objects = Said()

    def __str__(self) -> str:
        """For people: the names of the units, or the word."""
        if self.key in Word.words():
            return str(Word(self.key).label)
        parts = self.parts.select_related("unit").order_by("unit")
        return "; ".join(part.unit.title.spoken_in(spoken()) for part in parts)

    def natural_key(self) -> tuple[str]:
        return (self.key,)

    def reach(self) -> frozenset[str]:
        """Every unit in which a part of it lies, of every level; none if it is abroad."""
        if self.key == Word.ABROAD:
            return frozenset()
        parents: dict[str, Any] = dict(Unit._default_manager.values_list("key", "parent_id"))
        found = {COUNTRY}
        for above in Part.objects.filter(of=self.key).values_list("unit_id", flat=True):
            unit: Any = above
            while unit and unit not in found:
                found.add(unit)
                unit = parents.get(unit)
        return frozenset(found)

    def lies_in(self, unit: str) -> bool:
        """Whether any part of it lies in `unit`, which may be of any level."""
        return unit in self.reach()


class Part(models.Model):
    """A unit in which a part of the record lies; the share is None where nobody knows it."""

    of = models.ForeignKey(Whereabouts, models.CASCADE, related_name="parts")
    unit = models.ForeignKey(Unit, models.PROTECT, to_field="key", related_name="+")
    share = models.FloatField(null=True)

    def __str__(self) -> str:
        return f"{self.unit_id}={self.share}"


def _parts(text: str) -> dict[str, float | None]:
    """The units of `text` with their shares, or a sentence which says what is wrong."""
    pairs = [piece.strip().partition("=") for piece in text.split(";") if piece.strip()]
    if not pairs:
        raise Misunderstood(NO_PLACE)
    names = gazetteer()
    parts = {names.unit(name.strip()): _share(share) for name, _, share in pairs}
    known = [share for share in parts.values() if share is not None]
    if known and (len(known) < len(parts) or abs(sum(known) - 1) > 1e-9):
        raise Misunderstood(NOT_ONE)
    if len(parts) < len(pairs):
        raise Misunderstood(TWICE)
    return {unit: None for unit in parts} if len(parts) == 1 else parts


def _share(text: str) -> float | None:
    try:
        share = float(text.replace(",", ".")) if text.strip() else None
    except ValueError as error:
        raise Misunderstood(NOT_ONE) from error
    if share is not None and not 0 < share <= 1:
        raise Misunderstood(NOT_ONE)
    return share


def places(keys: Iterable[Any]) -> Mapping[str, Parts]:
    """The parts of each of these whereabouts, read at once."""
    found: dict[str, dict[str, float | None]] = {key: {} for key in keys}
    for part in Part.objects.all():
        if part.of_id in found:
            found[part.of_id][part.unit_id] = part.share
    return found


NO_PLACE = Term(
    ru="Скажите где: код СОАТЕ, название района или «неизвестно».",
    ky="Кайда экенин жазыңыз: СОАТЕ коду, райондун аты же «белгисиз».",
    en="Say where: a SOATE code, the name of a district, or “unknown”.",
)
NOT_ONE = Term(
    ru="Доли должны быть у всех единиц и в сумме давать 1, или ни у одной.",
    ky="Үлүштөр бардыгында болуп, суммасы 1 болушу же таптакыр болбошу керек.",
    en="Either all units have a share and the shares sum to 1, or none has.",
)
TWICE = Term(
    ru="Одна и та же единица названа дважды.",
    ky="Бир эле бирдик эки жолу аталган.",
    en="The same unit is named twice.",
)
