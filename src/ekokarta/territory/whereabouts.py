"""Whereabouts: where a record is. Always one of these words, never an empty field."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import Any

from django.db import models, transaction

from ekokarta.errors import Misunderstood
from ekokarta.journal.moment import once
from ekokarta.layers import portions
from ekokarta.release import COUNTRY
from ekokarta.terms import Codes, Term, fold, spoken
from ekokarta.territory.gazetteer import Gazetteer, gazetteer
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
        found = self.understood([text])[text]
        if isinstance(found, Misunderstood):
            raise found
        self.keep([found])
        return found

    def understood(self, texts: Collection[str]) -> dict[str, "Whereabouts | Misunderstood"]:
        """What each text means, or why it means nothing. All is read at once and nothing written."""
        known = self.with_keys({text.strip() for text in texts})
        strange = [text for text in texts if text.strip() not in known]
        meant = _meanings(strange) if strange else {}
        keys = [m.key for m in meant.values() if isinstance(m, Whereabouts)]
        stored = known | self.with_keys(keys)
        return {t: stored.get(t.strip()) or _stored(meant[t], stored) for t in texts}

    def with_keys(self, keys: Iterable[str]) -> dict[str, "Whereabouts"]:
        """The whereabouts with these keys and their parts, read at once."""
        parents = dict(Unit._default_manager.values_list("key", "parent_id"))
        found = {}
        for some in portions(keys):
            for one in self.filter(key__in=some).prefetch_related("parts"):
                one.parents = parents
                found[one.key] = one
        return found

    @transaction.atomic
    def keep(self, several: Iterable["Whereabouts"]) -> None:
        """Save those which are not there yet, with their parts."""
        new = {one.key: one for one in several if one._state.adding}
        stored = self.with_keys(new) if new else {}
        missing = [one for key, one in new.items() if key not in stored]
        self.bulk_create(missing)
        Part.objects.bulk_create(
            Part(of=one, unit_id=unit, share=share)
            for one in missing
            for unit, share in one.shares.items()
        )


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

    @cached_property
    def shares(self) -> Parts:
        """The units in which a part of it lies. They are the value, so they never change."""
        return {part.unit_id: part.share for part in self.parts.all()}

    @cached_property
    def parents(self) -> Mapping[str, str | None]:
        """The unit above each unit, as it is now."""
        return dict(Unit._default_manager.values_list("key", "parent_id"))

    def reach(self) -> frozenset[str]:
        """Every unit in which a part of it lies, of every level; none if it is abroad."""
        if self.key == Word.ABROAD:
            return frozenset()
        found = {COUNTRY}
        for unit in self.shares:
            above: str | None = unit
            while above and above not in found:
                found.add(above)
                above = self.parents.get(above)
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


def _meanings(texts: Iterable[str]) -> dict[str, Whereabouts | Misunderstood]:
    """What texts mean which are no keys: words and names, with the names of the units read once."""
    words = {fold(w): code for code, term in Word.words().items() for w in (code, *term.each())}
    names = gazetteer()
    return {text: _meaning(text, words, names) for text in texts}


def _meaning(text: str, words: Mapping[str, str], names: Gazetteer) -> Whereabouts | Misunderstood:
    try:
        word = words.get(fold(text))
        return _unsaved(word, {}) if word else _in_units(_parts(text, names))
    except Misunderstood as error:
        return error


def _in_units(parts: Parts) -> Whereabouts:
    key = "; ".join(u if s is None else f"{u}={s:g}" for u, s in sorted(parts.items()))
    return _unsaved(key, parts)


def _unsaved(key: str, parts: Parts) -> Whereabouts:
    found = Whereabouts(key=key)
    found.shares = parts
    return found


def _stored(
    meant: Whereabouts | Misunderstood, stored: Mapping[str, Whereabouts]
) -> Whereabouts | Misunderstood:
    """The one in the registry, where the same value is there already."""
    return stored.get(meant.key, meant) if isinstance(meant, Whereabouts) else meant


def _parts(text: str, names: Gazetteer) -> Parts:
    """The units of `text` with their shares; raises Misunderstood."""
    pairs = [piece.strip().partition("=") for piece in text.split(";") if piece.strip()]
    if not pairs:
        raise Misunderstood(NO_PLACE)
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
    every = once("places", _all_places)
    return {key: every.get(key, {}) for key in keys}


def _all_places() -> dict[str, dict[str, float | None]]:
    found: dict[str, dict[str, float | None]] = defaultdict(dict)
    for of, unit, share in Part.objects.values_list("of_id", "unit_id", "share"):
        found[of][str(unit)] = share
    return dict(found)


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
