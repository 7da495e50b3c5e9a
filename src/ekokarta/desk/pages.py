"""The pages of the desk beside the registers and imports: sheets, sign-offs, proposals, batches."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from ekokarta.desk import words
from ekokarta.desk.acting import acting, page
from ekokarta.desk.importing import XLSX, attached
from ekokarta.desk.persons import takes, veiled
from ekokarta.errors import NotFound
from ekokarta.intake import sheet_of
from ekokarta.intake.selection import selected
from ekokarta.intake.table import as_csv
from ekokarta.intake.template import template, workbook
from ekokarta.journal.models import Batch, Proposal, SignOff, Taking
from ekokarta.journal.signing import confirm, lift, propose
from ekokarta.journal.taking import Door
from ekokarta.journal.undoing import undo
from ekokarta.journal.writing import decide
from ekokarta.layers import Layer, all_layers, layer_called
from ekokarta.territory.signing_parts import confirm_with_parts, propose_with_parts
from ekokarta.territory.unit import Unit, units


@acting
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """The register as a workbook that comes back unchanged, `?csv` as CSV; `?blank` is the empty template.

    Who has no right to see personal columns gets a sheet without them, which leaves them as they are.
    """
    layer = layer_called(slug)
    if "blank" in request.GET:
        return attached(HttpResponse(template(layer), content_type=XLSX), f"{layer.slug}.xlsx")
    records = selected(layer)
    persons = takes(request, layer, len(records), Door.SHEET)
    if "csv" in request.GET:
        text = as_csv(sheet_of(layer, persons=persons))
        answer = HttpResponse(text, content_type="text/csv; charset=utf-8")
        return attached(answer, f"{layer.slug}.csv")
    book = workbook(layer, records, persons=persons)
    return attached(HttpResponse(book, content_type=XLSX), f"{layer.slug}.xlsx")


@acting
def signoffs(request: HttpRequest) -> HttpResponse:
    """Registers signed off by unit and year: the first signature, the second, and lifting."""
    if request.method == "POST":
        _sign(request)
        return HttpResponseRedirect(request.path)
    known = SignOff.objects.select_related("unit", "by", "second").order_by("-pk")
    return page(
        request,
        "desk/signoffs.html",
        words.SIGNOFFS,
        signoffs=known[:300],
        layers=_countable(),
        units=units(),
        years=settings.YEARS,
    )


def _sign(request: HttpRequest) -> None:
    user: Any = request.user
    said = request.POST
    if "propose" in said:
        unit = Unit.objects.filter(key=said.get("unit", "")).first()
        year = said.get("year", "")
        if unit is None or year not in map(str, settings.YEARS):
            raise NotFound(words.NOTHING)
        first = propose_with_parts if "parts" in said else propose
        first(layer_called(said.get("layer", "")), unit, int(year), by=user)
    elif "confirm" in said:
        second = confirm_with_parts if "parts" in said else confirm
        second(one(SignOff, said["confirm"]), by=user)
    elif "lift" in said:
        lift(one(SignOff, said["lift"]), by=user, why=said.get("why", ""))


@acting
def proposals(request: HttpRequest) -> HttpResponse:
    """Corrections of accepted records which wait for somebody with the right to accept them."""
    user: Any = request.user
    if request.method == "POST":
        accept = "accept" in request.POST
        chosen = request.POST.get("accept") or request.POST.get("refuse", "")
        decide(one(Proposal, chosen), accept=accept, by=user)
        return HttpResponseRedirect(request.path)
    waiting = Proposal.objects.filter(accepted=None).select_related("by").order_by("pk")[:300]
    shown = [veiled(request, proposal) for proposal in waiting]
    return page(request, "desk/proposals.html", words.PROPOSALS, proposals=shown)


@acting
def takings(request: HttpRequest) -> HttpResponse:
    """Who took personal data, when, of which register; for those who answer for it."""
    user: Any = request.user
    if not user.may_accept:
        raise PermissionDenied
    known = list(Taking.objects.select_related("by").order_by("-pk")[:500])
    for taking in known:
        taking.said = Door(taking.door).label  # type: ignore[attr-defined]
    return page(request, "desk/takings.html", words.TAKINGS, takings=known)


@acting
def batches(request: HttpRequest) -> HttpResponse:
    """Imports, each of which can be taken back as a whole."""
    user: Any = request.user
    if request.method == "POST":
        batch = one(Batch, request.POST.get("undo", ""))
        done = undo(batch, by=user, why=request.POST.get("why", ""))
        messages.success(request, str(words.DONE.filled(n=len(done))))
        return HttpResponseRedirect(request.path)
    known = Batch.objects.select_related("by").order_by("-pk")
    return page(request, "desk/batches.html", words.BATCHES, batches=known[:200])


def one(model: Any, key: str) -> Any:
    found = model.objects.filter(pk=key).first() if key.isascii() and key.isdigit() else None
    if found is None:
        raise NotFound(words.NOTHING)
    return found


def _countable() -> list[Layer]:
    return [layer for layer in all_layers() if layer.model.counted]
