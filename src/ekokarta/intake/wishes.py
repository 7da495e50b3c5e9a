"""What a person says of a file: whose it is, what its headings mean, how it is to be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from ekokarta.errors import Misunderstood, NotFound
from ekokarta.law.source_system import SourceSystem
from ekokarta.layers import State
from ekokarta.terms import Term

ASIDE = "-"
"What a heading means that is left aside."


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """Nothing said is the rule: then the headings are ours, and the file says the rest."""

    system: SourceSystem | None = None
    "The source system that delivered it: its mapping is used, its name becomes the source."
    named: Mapping[str, str] = field(default_factory=dict)
    "Their heading → ours, or `ASIDE`: said for this file, so it has to be in it."
    given: Mapping[str, str] = field(default_factory=dict)
    "Our heading → what each row says in it, unless its own cell does."
    sheet: str = ""
    "The sheet, layer or file inside the file."
    crs: str = ""
    "The coordinate system, where the file does not say it or says it wrongly."
    repair: bool = False
    "Mend places that are not valid; else their rows are refused."
    locate: bool = False
    "Take the district from the place, where the file has no column for it."

    @classmethod
    def said(
        cls, *, system: str = "", mapping: str = "", ignored: str = "", given: str = "",
        **more: str | bool,
    ) -> Self:  # fmt: skip
        """As typed. Raises NotFound for a system which is not there, Misunderstood for a bad mapping."""
        return cls(
            system=system_called(system) if system else None,
            named={**read_mapping(mapping), **dict.fromkeys(_parts(ignored), ASIDE)},
            given=read_mapping(given),
            **more,  # type: ignore[arg-type]
        )

    @property
    def key(self) -> str:
        """The key of the system; empty where none is named."""
        return self.system.key if self.system else ""

    @property
    def mapping(self) -> dict[str, str]:
        """Their headings and ours; what is said for this file outranks what the system says."""
        return {**(read_mapping(self.system.mapping) if self.system else {}), **self.named}


NOTHING = Wishes()


def read_mapping(text: str) -> dict[str, str]:
    """ "OBJECTID = external; NAME_RU = name" as their headings → ours; raises Misunderstood."""
    found = {}
    for part in _parts(text):
        theirs, sign, ours = (word.strip() for word in part.partition("="))
        if not (sign and theirs and ours):
            raise Misunderstood(NO_MAPPING.filled(text=part))
        found[theirs] = ours
    return found


def system_called(key: str) -> SourceSystem:
    """The accepted source system with this key; raises NotFound."""
    here = SourceSystem._default_manager.filter(key=key, state=State.ACCEPTED)
    found: SourceSystem | None = here.first()
    if found is None:
        raise NotFound(NO_SYSTEM.filled(key=key))
    return found


def _parts(text: str) -> list[str]:
    lines = text.replace("\n", ";").split(";")
    return [part.strip() for part in lines if part.strip()]


NO_MAPPING = Term(
    ru="«{text}» — не соответствие столбцов. Напишите: ИХ СТОЛБЕЦ = наш столбец; ЛИШНИЙ = -.",
    ky="«{text}» — мамычалардын туура келиши эмес. Мындай жазыңыз: АЛАРДЫН МАМЫЧАСЫ = биздин мамыча; АШЫКЧА = -.",
    en="“{text}” maps no columns. Write: THEIR COLUMN = our column; UNWANTED = -.",
)
NO_SYSTEM = Term(
    ru="Нет системы-источника «{key}» (source-systems).",
    ky="«{key}» булак системасы жок (source-systems).",
    en="There is no source system “{key}” (source-systems).",
)
