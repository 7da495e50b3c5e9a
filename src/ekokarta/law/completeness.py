"""What an agreement must say before it lets a row out: whose, by which act, how often renewed, who approves."""

from typing import Any

from ekokarta.release import Ground

NEEDED = ("owner", "act", "refreshed", "approver")
"Of every real ground (docs/adr/0045); an invented one is the demo's own."
LICENSED = ("licence", "link")
"An open licence names itself: its name and its address are the act."


def missing(agreement: Any) -> tuple[str, ...]:
    """The columns that are not said, neither by the agreement nor by its system; empty where it is whole."""
    if agreement.ground == Ground.SIMULATED:
        return ()
    return tuple(name for name in NEEDED if not _said(agreement, name))


def act_of(agreement: Any) -> str:
    """The act by its title, or in words; of an open licence the licence and its address; empty if unknown."""
    acts = (agreement.act, getattr(agreement.system, "act", None))
    named = next((str(act) for act in acts if act is not None), "")
    return named or agreement.act_text.strip() or _licence(agreement)


def _licence(agreement: Any) -> str:
    said = [getattr(agreement, name).strip() for name in LICENSED]
    return ", ".join(said) if agreement.ground == Ground.OPEN_LICENCE and all(said) else ""


def _said(agreement: Any, name: str) -> bool:
    if name == "act":
        return bool(act_of(agreement))
    own, system = getattr(agreement, name), getattr(agreement.system, name, None)
    return bool(str(own or "").strip() or str(system or "").strip())
