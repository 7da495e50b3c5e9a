"""How an agreement proceeds: proposed, agreed, suspended and agreed again, ended."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.errors import NotFound
from ekokarta.law.completeness import missing
from ekokarta.layers import layer_called
from ekokarta.release import Ground, Stage
from ekokarta.terms import Term, last_day

STEPS: dict[str, tuple[Stage, ...]] = {
    "": (Stage.PROPOSED, Stage.AGREED),
    Stage.PROPOSED: (Stage.AGREED, Stage.ENDED),
    Stage.AGREED: (Stage.SUSPENDED, Stage.ENDED),
    Stage.SUSPENDED: (Stage.AGREED, Stage.ENDED),
    Stage.ENDED: (),
}
"From each stage where it may go; a new agreement begins at the first line. An end is the end."
DAYS = ("proposed_on", "agreed_on", "suspended_on", "ended_on")
"In their order. `agreed_on` is the first day of the consent, also after a suspension."
STOPPED = {Stage.SUSPENDED: "suspended_on", Stage.ENDED: "ended_on"}

Fault = tuple[str, ValidationError]


def faults(agreement: Any, before: str) -> ValidationError | None:
    """Everything that speaks against `agreement`, which stood at `before` until now."""
    found: dict[str, list[ValidationError]] = {}
    for test in (_unknown, _leap, _unsaid, _incomplete, _unfounded, _disordered):
        for name, fault in test(agreement, before):
            found.setdefault(name, []).append(fault)
    return ValidationError(found) if found else None


def _unknown(agreement: Any, _: str) -> Iterator[Fault]:
    """A layer that does not exist would make an agreement without effect."""
    try:
        layer_called(agreement.register)
    except NotFound as error:
        yield "register", ValidationError("%(sentence)s", "said", {"sentence": error.sentence})


def _leap(agreement: Any, before: str) -> Iterator[Fault]:
    """A step that is not allowed; a new row may tell of earlier steps by their days."""
    told = not before and any(getattr(agreement, name) for name in DAYS[:2])
    if agreement.stage == before or told or agreement.stage not in Stage.words():
        return
    if agreement.stage not in STEPS[before]:
        words = {"before": Stage(before).label if before else "—"}
        words["after"] = Stage(agreement.stage).label
        yield "stage", ValidationError("%(before)s → %(after)s", "stage", words)


def _unsaid(agreement: Any, _: str) -> Iterator[Fault]:
    """A suspension and an end say since when and why; the consent of an owner says when."""
    if day := STOPPED.get(agreement.stage):
        yield from ((n, ValidationError("", "blank")) for n in (day, "reason")
                    if not getattr(agreement, n).strip())  # fmt: skip
    if agreement.stage == Stage.AGREED and agreement.ground == Ground.ACT:
        yield from ((n, ValidationError("", "blank")) for n in ("agreed_on", "approver")
                    if not getattr(agreement, n).strip())  # fmt: skip


def _incomplete(agreement: Any, before: str) -> Iterator[Fault]:
    """A new consent says all that it needs (docs/adr/0045); an older one stays, and lets nothing out."""
    if agreement.stage != Stage.AGREED or before == Stage.AGREED:
        return
    for name in missing(agreement):
        if (name, agreement.ground) != ("approver", Ground.ACT):
            yield name, ValidationError("%(sentence)s", "said", {"sentence": LACKS[name]})


def _unfounded(agreement: Any, _: str) -> Iterator[Fault]:
    """To be named in the minutes is no consent."""
    if agreement.ground == Ground.PROTOCOL and agreement.stage in (Stage.AGREED, Stage.SUSPENDED):
        yield "ground", ValidationError("", "unfounded")


def _disordered(agreement: Any, _: str) -> Iterator[Fault]:
    """No stage may end before it begins; days that overlap are as good as equal."""
    said = [(name, getattr(agreement, name)) for name in DAYS if getattr(agreement, name)]
    for (_name, earlier), (name, later) in pairwise(said):
        if _last(later) < earlier:
            yield name, ValidationError("", "days")
    if agreement.valid_to and _last(agreement.valid_to) < agreement.valid_from:
        yield "valid_to", ValidationError("", "days")


def _last(text: str) -> str:
    """The last day that `text` can mean; what is no date is refused by its own column."""
    try:
        return last_day(text).isoformat()
    except ValueError:
        return text


LACKS = {
    "owner": Term(
        ru="Согласовано, но не сказано, чьи данные: укажите владельца здесь или у системы-источника.",
        ky="Макулдашылган, бирок маалымат кимдики экени айтылган эмес: ээсин көрсөтүңүз.",
        en="Agreed, but not whose the data are: name the owner here or at the source system.",
    ),
    "act": Term(
        ru="Согласовано, но не назван акт: укажите act или словами act_text; у открытой лицензии — "
        "licence и link.",
        ky="Макулдашылган, бирок актысы аталган эмес: act же сөз менен act_text жазыңыз; ачык "
        "лицензияда — licence жана link.",
        en="Agreed, but no act is named: say act, or act_text in words; of an open licence licence "
        "and link.",
    ),
    "refreshed": Term(
        ru="Согласовано, но не сказано, как часто данные обновляются (refreshed).",
        ky="Макулдашылган, бирок маалымат канча жолу жаңыланары айтылган эмес (refreshed).",
        en="Agreed, but not how often the data are renewed (refreshed).",
    ),
    "approver": Term(
        ru="Согласовано, но не сказано, кто утверждает показ (approver).",
        ky="Макулдашылган, бирок көрсөтүүнү ким бекитери айтылган эмес (approver).",
        en="Agreed, but not who approves the display (approver).",
    ),
}
"What a consent lacks, by the column of `completeness.NEEDED`."
