"""Agreements as the pages say them: how far they have come, since when, and on what ground."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ekokarta.portal.words import sources as words
from ekokarta.portal.words.frame import NOBODY
from ekokarta.reading import Release
from ekokarta.release import AgreementFacts, Ground, Stage
from ekokarta.terms import Codes, Term, said_date

ORDER = ("bad", "ok", "sim")
"Of the tones of their tags."


@dataclass(frozen=True, slots=True)
class Register:
    """A layer of an agreement; without a link where it is not shown."""

    slug: str
    title: Term | str
    shown: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a page says of agreements which say the same of several layers."""

    css: str
    tag: Term | str
    "The ground where it is in force, else the stage at which it stands."
    days: tuple[str, ...]
    "The stages it has passed, and the days between which it holds."
    why: str
    title: Term | str = ""
    owner: Term | str = ""
    licence: str = ""
    link: str = ""
    act: str = ""
    layers: tuple[Register, ...] = ()


def grouped(
    release: Release, found: Iterable[AgreementFacts], *, brief: bool = False
) -> list[Agreement]:
    """Agreements in words, those alike as one; what needs somebody's deed comes first.

    `brief`: only how they stand, without whose they are and what they are called.
    """
    shown = {layer.slug for layer in release.manifest.layers}
    groups: dict[Agreement, dict[str, Register]] = defaultdict(dict)
    for facts in found:
        title = facts.register_title or facts.register
        register = Register(facts.register, title, facts.register in shown)
        groups[_standing(facts) if brief else _said(facts)][facts.register] = register
    alike = [replace(one, layers=tuple(layers.values())) for one, layers in groups.items()]
    return sorted(alike, key=lambda one: ORDER.index(one.css))


def _said(facts: AgreementFacts) -> Agreement:
    return replace(
        _standing(facts),
        title=facts.title,
        owner=facts.owner if facts.owner.ru else NOBODY,
        licence=facts.licence,
        link=web(facts.link),
        act=facts.act,
    )


def _standing(facts: AgreementFacts) -> Agreement:
    css, tag = _tag(facts)
    return Agreement(css=css, tag=tag, days=tuple(_days(facts)), why=facts.why)


def web(link: str) -> str:
    """The address if it is one of the web; a page links to nothing else."""
    return link if link.startswith(("http://", "https://")) else ""


def word(codes: type[Codes], code: str) -> Term | str:
    """The word of a code; a release of later may know codes that we do not."""
    return codes.words().get(code, code)


def _tag(facts: AgreementFacts) -> tuple[str, Term | str]:
    """An open licence nobody has to agree to: in force it says what it is, an owner's act «agreed»."""
    if facts.in_force and facts.ground == Ground.SIMULATED:
        return "sim", word(Ground, facts.ground)
    if facts.in_force:
        return "ok", word(Stage, facts.stage) if facts.ground == Ground.ACT else word(
            Ground, facts.ground
        )
    if facts.stage == Stage.AGREED:
        return "bad", words.NOT_IN_FORCE
    return "bad", word(Stage, facts.stage)


def _days(facts: AgreementFacts) -> list[str]:
    passed = [f"{word(Stage, stage)}: {said_date(day)}" for stage, day in facts.days.items()]
    bounds = ((words.FROM, facts.valid_from), (words.UNTIL, facts.valid_to))
    return passed + [str(said.filled(day=said_date(day))) for said, day in bounds if day]
