"""What a release says of agreements and source systems: all of them are public."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Max

from ekokarta.journal.models import Batch
from ekokarta.law.completeness import act_of, missing
from ekokarta.law.display_agreement import DisplayAgreement
from ekokarta.law.models import SourceSystem
from ekokarta.layers import State, all_layers
from ekokarta.release import AgreementFacts, Ground, Stage, SystemFacts
from ekokarta.terms import BISHKEK, Term


def agreements_of(rows: Sequence[DisplayAgreement], day: str) -> tuple[AgreementFacts, ...]:
    """Every agreement, in force on `day` or not."""
    return tuple(agreement_facts(row, in_force=row.lets_show(day)) for row in rows)


def agreement_facts(row: DisplayAgreement, *, in_force: bool) -> AgreementFacts:
    """What the manifest says of one agreement."""
    layer = next((layer for layer in all_layers() if layer.slug == row.register), None)
    return AgreementFacts(
        ground=row.ground,
        title=row.title,
        owner=_owner(row),
        licence=row.licence,
        link=row.link,
        refreshed=_refreshed(row),
        key=row.key,
        register=row.register,
        register_title=layer.title if layer else None,
        theme=str(layer.theme) if layer else "",
        system=row.system.key if row.system else "",
        stage=row.stage,
        days={str(s): day for s in Stage if (day := getattr(row, f"{s}_on"))},
        why=row.reason,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        in_force=in_force,
        approver=row.approver or (row.system.approver if row.system else ""),
        act=act_of(row),
        missing=missing(row),
    )


def _refreshed(row: DisplayAgreement) -> Term | None:
    """How often it is renewed: as the agreement says, else as its system does."""
    said = next((one for one in (row, row.system) if one and one.refreshed), None)
    return worded(said, "refreshed") if said else None


def _owner(row: DisplayAgreement) -> Term:
    """Whom the agreement names, else the owner of the system; empty where nobody is named."""
    body = row.system.owner if row.system and not row.owner else None
    return body.title if body else worded(row, "owner")


def system_facts(found: Mapping[str, Sequence[DisplayAgreement]]) -> tuple[SystemFacts, ...]:
    """Every accepted source system by its key; `found` are the agreements in force by layer."""
    rows = SourceSystem._default_manager.filter(state=State.ACCEPTED)
    links = rows.select_related("within", "owner", "act").order_by("key")
    delivered = _deliveries_of_systems(found)
    return tuple(_system(row, delivered.get(row.key, "")) for row in links)


def _deliveries_of_systems(found: Mapping[str, Sequence[DisplayAgreement]]) -> dict[str, str]:
    """The last import that named the system, or that of a layer which has no other source."""
    delivered, given = deliveries("system"), deliveries("layer")
    for register, agreements in found.items():
        real = {
            a.system.key if a.system else "" for a in agreements if a.ground != Ground.SIMULATED
        }
        for key in real if len(real) == 1 else ():
            delivered[key] = max(delivered.get(key, ""), given.get(register, ""))
    return delivered


def _system(row: SourceSystem, delivered: str) -> SystemFacts:
    return SystemFacts(
        key=row.key,
        title=row.title,
        part_of=row.within.key if row.within else "",
        owner=row.owner.title if row.owner else None,
        act=row.act.title if row.act else None,
        licence=row.licence,
        link=row.link,
        format=row.format,
        refreshed=worded(row, "refreshed") if row.refreshed else None,
        approver=row.approver,
        contact=row.contact,
        source=row.source,
        delivered=delivered,
    )


def deliveries(of: str) -> dict[str, str]:
    """The day (Asia/Bishkek) of the last import of real rows, by `layer` or by `system`."""
    real = Batch.objects.filter(simulated=False, undone=False).order_by()
    last = real.values_list(of).annotate(Max("at"))
    return {name: at.astimezone(BISHKEK).date().isoformat() for name, at in last}


def worded(row: Any, name: str) -> Term:
    """A text kept in three columns; the Russian one stands for another that is not known."""
    ru, ky, en = (getattr(row, n) for n in (name, f"{name}_ky", f"{name}_en"))
    return Term(ru=ru, ky=ky or ru, en=en or ru)
