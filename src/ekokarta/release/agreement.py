"""Display agreements and source systems: on what the right to show rests, how far it has come."""

from dataclasses import dataclass, field

from ekokarta.terms import Codes, Term


class Ground(Codes):
    """On what the right to show rests. Nobody's agreement is ever invented."""

    ACT = "act", Term(ru="акт владельца", ky="ээсинин актысы", en="act of the owner")
    OPEN_LICENCE = (
        "open_licence",
        Term(ru="открытая лицензия", ky="ачык лицензия", en="open licence"),
    )
    PUBLIC_SOURCE = (
        "public_source",
        Term(ru="публичный источник", ky="жалпыга ачык булак", en="public source"),
    )
    SIMULATED = (
        "simulated",
        Term(
            ru="условные (демонстрационные) данные",
            ky="көрсөтмө (шарттуу) маалымат",
            en="simulated (demonstration) data",
        ),
    )
    PROTOCOL = (
        "protocol",
        Term(ru="названо в протоколе", ky="протоколдо аталган", en="named in the minutes"),
    )
    "An intention: what is named in the minutes may be proposed, and on this ground never shown."


class Stage(Codes):
    """How far an agreement has come: only what is agreed lets rows out."""

    PROPOSED = "proposed", Term(ru="предложено", ky="сунушталды", en="proposed")
    AGREED = "agreed", Term(ru="согласовано", ky="макулдашылган", en="agreed")
    SUSPENDED = "suspended", Term(ru="приостановлено", ky="токтотулган", en="suspended")
    ENDED = "ended", Term(ru="прекращено", ky="аяктаган", en="ended")


@dataclass(frozen=True, kw_only=True)
class AgreementFacts:
    """Why a layer may be shown, or why not yet: the first line of protocol item 1.2."""

    ground: str
    "A code of `Ground`."
    title: Term
    "The act, the licence or the source by name."
    owner: Term
    "Empty where nobody is named."
    licence: str = ""
    "SPDX identifier where there is one."
    link: str = ""
    refreshed: Term | None = None
    "How often the owner renews it."
    key: str = ""
    register: str = ""
    "The slug of the layer, also of one which is not shown."
    register_title: Term | None = None
    theme: str = ""
    system: str = ""
    "The key of the source system; empty where the layer comes from none."
    stage: str = str(Stage.AGREED)
    "A code of `Stage`. Releases of before named only what was in force."
    days: dict[str, str] = field(default_factory=dict)
    "For each stage that it has reached, since when, as far as that is known."
    why: str = ""
    "The reason of the suspension or of the end."
    valid_from: str = ""
    valid_to: str = ""
    in_force: bool = True
    "Whether it let rows out on the day of the release."
    approver: str = ""
    "A post, never a person."
    act: str = ""
    "The act, the licence or the publication on which it stands, in words."
    missing: tuple[str, ...] = ()
    "The columns without which it lets nothing out."


@dataclass(frozen=True, kw_only=True)
class SystemFacts:
    """A system of a ministry or of another body, from which layers come."""

    key: str
    title: Term
    "Its name as its owner calls it."
    part_of: str = ""
    "The key of the larger system."
    owner: Term | None = None
    "None where nobody is named."
    act: Term | None = None
    licence: str = ""
    link: str = ""
    format: str = ""
    refreshed: Term | None = None
    approver: str = ""
    contact: str = ""
    source: str = ""
    "Where it is said that there is this system."
    delivered: str = ""
    "The day of the last delivery that was imported; empty where there was none."
