"""Which unit is meant: by SOATE, P-code, ISO 3166-2, or a name in any language, also a former one."""

from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from re import fullmatch, sub

from ekokarta.errors import Misunderstood
from ekokarta.layers import State
from ekokarta.terms import Term, fold, in_each, plain, unmixed
from ekokarta.territory.unit import Unit
from ekokarta.territory.unit_name import UnitName

CITY = ("г", "гор", "город", "шаар", "шаары", "city", "town")
DISTRICT = ("р н", "район", "району", "district", "raion", "rayon")
OBLAST = ("обл", "область", "облус", "облусу", "oblast", "region", "province")
HEADS = {
    fold(head): kind
    for kind, heads in (("city", CITY), ("district", DISTRICT), ("oblast", OBLAST))
    for head in heads
}


@dataclass(frozen=True)
class Gazetteer:
    """`full` are the names as they stand, `bare` without their head noun, by kind of unit."""

    keys: frozenset[str]
    full: dict[str, set[str]]
    bare: dict[str, set[tuple[str, str]]]
    titles: dict[str, Term]

    def unit(self, text: str) -> str:
        """The SOATE of the unit; raises Misunderstood where there is none, or more than one."""
        code = self.coded(text)
        if code:
            return code
        found = self.candidates(text)
        if len(found) == 1:
            return found[0]
        if found:
            raise Misunderstood(SEVERAL.filled(text=text, units=self._listed(found)))
        raise Misunderstood(NO_UNIT.filled(text=text, near=self._nearest(text)))

    def candidates(self, text: str) -> list[str]:
        """All units which are, or were, called so."""
        name = _folded(text)
        if whole := self.full.get(name):
            return sorted(whole)
        kind, rest = headless(name)
        named = self.bare.get(rest, set())
        return sorted({key for key, of in named if not kind or of == kind})

    def coded(self, text: str) -> str | None:
        """The SOATE which a SOATE or a P-code (KG…) is; None where it is neither."""
        digits = text.removesuffix(".0")
        if pcode := fullmatch(r"KG(\d{11})", text.upper()):
            digits = "417" + pcode[1]
        return digits if digits in self.keys else None

    def _listed(self, found: list[str]) -> Term:
        def listed(tongue: str) -> str:
            return "; ".join(f"{self.titles[key].spoken_in(tongue)} = {key}" for key in found)

        return in_each(listed)

    def _nearest(self, text: str) -> Term:
        near = get_close_matches(_folded(text), self.full, n=3, cutoff=0.6)
        found = sorted({key for name in near for key in self.full[name]})
        return self._listed(found) if found else plain("—")


def gazetteer() -> Gazetteer:
    """The names of all accepted units, as they are now."""
    units = list(Unit._default_manager.filter(state=State.ACCEPTED))
    said = [(u.key, name) for u in units for name in (*u.title.each(), u.iso, *_shorts(u))]
    others = UnitName._default_manager.filter(state=State.ACCEPTED)
    said += [(other.unit_id, name) for other in others for name in other.title.each()]
    kinds = {u.key: _kind(u.type) for u in units}
    isos = {u.key: u.iso for u in units}
    full: dict[str, set[str]] = defaultdict(set)
    bare: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for key, name in said:
        folded = _folded(name)
        kind, rest = headless(folded)
        if folded and (kind or name == isos.get(key)):
            full[folded].add(key)
        if rest:
            bare[rest].add((key, kinds[key]))
    return Gazetteer(frozenset(kinds), full, bare, {u.key: u.title for u in units})


def headless(name: str) -> tuple[str, str]:
    """The kind which the head noun of a folded name tells ("" if none), and the name without it."""
    for head in sorted(HEADS, key=len, reverse=True):
        if name.endswith(f" {head}"):
            return HEADS[head], name.removesuffix(f" {head}")
        if name.startswith(f"{head} "):
            return HEADS[head], name.removeprefix(f"{head} ")
    return "", name


def _shorts(unit: Unit) -> tuple[str, ...]:
    """Without their head noun they are nobody's alone: Naryn is an oblast, a district and a city."""
    return unit.short, unit.short_ky, unit.short_en


def _kind(type_of_unit: str) -> str:
    return "city" if type_of_unit in ("city_oblast", "city_republican") else (
        "district" if "district" in type_of_unit else type_of_unit
    )  # fmt: skip


def _folded(text: str) -> str:
    return " ".join(sub(r"[.,/«»\"'()]", " ", fold(unmixed(text))).split())


NO_UNIT = Term(
    ru="Нет такой единицы: «{text}». Похоже: {near}.",
    ky="Мындай бирдик жок: «{text}». Окшош: {near}.",
    en="No such unit: “{text}”. Similar: {near}.",
)
SEVERAL = Term(
    ru="«{text}» — это несколько единиц: {units}. Напишите код СОАТЕ.",
    ky="«{text}» — бир нече бирдик: {units}. СОАТЕ кодун жазыңыз.",
    en="“{text}” is several units: {units}. Write the SOATE code.",
)
