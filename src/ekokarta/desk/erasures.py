"""Erasure by law at the desk: one asks, a second agrees, and what old copies hold is said."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from ekokarta.desk import words
from ekokarta.desk.acting import acting, page
from ekokarta.desk.pages import one
from ekokarta.intake.drafts import forget_all
from ekokarta.journal.erasing import ask_erasure, confirm_erasure
from ekokarta.journal.models import Erasure
from ekokarta.layers import all_layers, layer_called, layers_of
from ekokarta.publication import copies


@acting
def erasures(request: HttpRequest) -> HttpResponse:
    """Asked for and done: who, by which act, which columns; never what they said."""
    if request.method == "POST":
        _act(request)
        return HttpResponseRedirect(request.path)
    known = list(Erasure.objects.select_related("by", "second").order_by("-pk")[:300])
    for erasure in known:
        erasure.register = _register(erasure)  # type: ignore[attr-defined]
    return page(
        request,
        "desk/erasures.html",
        words.ERASURES,
        erasures=known,
        layers=list(all_layers()),
    )


def _act(request: HttpRequest) -> None:
    user: Any = request.user
    said = request.POST
    if "ask" in said:
        columns = said.get("columns", "").replace(",", " ").split()
        layer = layer_called(said.get("layer", ""))
        ask_erasure(layer, said.get("key", ""), columns, act=said.get("act", ""), by=user)
    elif "confirm" in said:
        done = confirm_erasure(one(Erasure, said["confirm"]), by=user)
        forget_all()
        messages.success(request, str(words.ERASED_NOW))
        messages.warning(request, str(_held(done)))


def _register(erasure: Erasure) -> Any:
    """What the register is called; the name of one that is no more stays as it was."""
    titles = {model._meta.label: layers_of(model) for model in apps.get_models()}
    layers = titles.get(erasure.model)
    return layers[0].title if layers else erasure.model


def _held(done: Erasure) -> Any:
    """Which named releases hold what was erased."""
    layers = layers_of(apps.get_model(done.model))
    found = {
        f"{id} «{name}»"
        for layer in layers
        for id, name in copies(settings.RELEASES, layer, done.columns)
        if name
    }
    return words.HELD.filled(releases=", ".join(sorted(found))) if found else words.NOT_HELD
