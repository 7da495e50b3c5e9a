"""What names a person, at the desk: shown to who has the right, and then written down."""

from typing import Any

from django.apps import apps
from django.http import HttpRequest

from ekokarta.desk import words
from ekokarta.journal.models import Proposal
from ekokarta.journal.taking import Door, personal, take_note
from ekokarta.layers import Layer, label, layers_of


def takes(request: HttpRequest, layer: Layer, rows: int, door: Door) -> bool:
    """Whether personal columns go along; if they do, it is written down who took how many rows."""
    user: Any = request.user
    if not user.may_see_persons:
        return False
    take_note(layer, rows, door, by=user)
    return True


def veiled(request: HttpRequest, proposal: Proposal) -> Proposal:
    """The proposal as this person may read it."""
    model = apps.get_model(proposal.model)
    names = {column.attname for column in personal(model)} & proposal.said.keys()
    layers = layers_of(model)
    if names and layers and not takes(request, layers[0], 1, Door.PROPOSALS):
        veil = [str(words.VEILED)] * 2
        proposal.said = {n: veil if n in names else both for n, both in proposal.said.items()}
    return proposal


class Persons:
    """The desk of a register leaves personal columns out for who may not see them."""

    layer: Layer

    def get_exclude(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Not even read-only."""
        user: Any = request.user
        return [] if user.may_see_persons else [c.name for c in personal(self.layer.model)]

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """No patterns from an address: one may be wrong, another may never come to its end.

        Nor a person's name by who may not see it: an address that filters by it tells who is there.
        """
        user: Any = request.user
        names = {column.name for column in personal(self.layer.model)}
        hidden = not user.may_see_persons and not names.isdisjoint(lookup.split("__"))
        if hidden or lookup.endswith("regex"):
            return False
        return bool(super().lookup_allowed(lookup, value, request))  # type: ignore[misc]

    def note(self, request: HttpRequest, door: Door) -> None:
        """One record was looked at."""
        if request.method == "GET":
            takes(request, self.layer, 1, door)

    def unseen(self, request: HttpRequest) -> dict[str, Any]:
        """Why some columns are not there; nothing where all are."""
        names = [str(label(column)) for column in personal(self.layer.model)]
        user: Any = request.user
        hidden = names and not user.may_see_persons
        return {"unseen": words.UNSEEN.filled(columns=", ".join(names))} if hidden else {}
