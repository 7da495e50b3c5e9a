"""What readers of earlier releases know: every number that was told, and of what it was made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ekokarta.publication.memory import Version
from ekokarta.publication.suppression import ENOUGH, OWN, Heard, Sum


@dataclass(frozen=True)
class Telling:
    """A unit in a release: the digest of its records, those of its parts, its counts, and whether it was open."""

    unit: str
    digest: str
    parts: Mapping[str, str]
    counts: Mapping[str, int]
    "By what is counted: see `guard`."
    open: bool

    @property
    def name(self) -> str:
        """Its number is called so in every release in which it is made of the same records."""
        return named(self.unit, self.digest)

    def kept(self) -> Version:
        """In the form in which everything is remembered."""
        counts: dict[str, str | None] = {what: str(n) for what, n in self.counts.items()}
        open_: dict[str, str | None] = {"is": "yes" if self.open else ""}
        return {"of": {"is": self.digest}, "parts": {**self.parts}, "counts": counts, "open": open_}

    @classmethod
    def of(cls, unit: str, kept: Version) -> "Telling":
        """As it was remembered."""
        counts = {what: int(n or 0) for what, n in kept["counts"].items()}
        parts = {part: str(digest) for part, digest in kept["parts"].items()}
        return cls(unit, str(kept["of"]["is"]), parts, counts, bool(kept["open"]["is"]))


def named(unit: str, digest: str) -> str:
    """The name of a number that is made of these records."""
    return f"{unit}@{digest}"


def heard(what: str, tellings: Iterable[Telling], now: Mapping[str, str]) -> Heard:
    """What all these releases say of one thing that is counted; `now` are the digests of the next one.

    A count that was not looked at then is taken for a large one: there is nothing to protect in it.
    """
    tellings = list(tellings)
    counts = {t.name: t.counts.get(what, ENOUGH) for t in tellings}
    sums: list[Sum] = []
    for one in tellings:
        parts = [named(unit, digest) for unit, digest in one.parts.items()]
        own = counts[one.name] - sum(counts.get(part, 0) for part in parts)
        if parts and own > 0:
            counts[one.name + OWN] = own
            parts.append(one.name + OWN)
        if parts and (one.name, parts) not in sums:
            sums.append((one.name, parts))
    names = {unit: named(unit, digest) for unit, digest in now.items()}
    return Heard(names, counts, sums, frozenset(t.name for t in tellings if t.open))
