"""The pages of the desk beside the registers: import, sign-offs, proposals, batches."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from ekokarta.desk import words
from ekokarta.errors import EkokartaError, NotFound
from ekokarta.intake import Wishes, blank_sheet, sheet_of, take
from ekokarta.intake.geodata import SUFFIXES
from ekokarta.intake.opening import TABLES
from ekokarta.intake.table import as_csv
from ekokarta.journal.models import Batch, Proposal, SignOff
from ekokarta.journal.signing import confirm, lift, propose
from ekokarta.journal.undoing import undo
from ekokarta.journal.writing import decide
from ekokarta.law.models import SourceSystem
from ekokarta.layers import Layer, State, all_layers, layer_called
from ekokarta.territory.unit import Unit, units

View = Callable[..., HttpResponse]
TICKED = ("repair", "locate")
TYPED = ("system", "mapping", "ignored", "given", "sheet", "crs")


def acting(view: View) -> View:
    """Our errors become messages on the same page; a deed ends with a redirect."""

    @wraps(view)
    def answer(request: HttpRequest, **given: Any) -> HttpResponse:
        try:
            return view(request, **given)
        except NotFound as error:
            raise Http404(str(error)) from error
        except EkokartaError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(request.path)

    return answer


def page(request: HttpRequest, template: str, title: Any, **said: Any) -> TemplateResponse:
    context = {**admin.site.each_context(request), "title": str(title), **said}
    return TemplateResponse(request, template, context)


@acting
def import_page(request: HttpRequest, slug: str) -> HttpResponse:
    """A table comes in: what was taken, and each refused row with its reason."""
    layer, taken = layer_called(slug), None
    upload = request.FILES.get("file")
    user: Any = request.user
    if request.method == "POST" and upload is None:
        messages.error(request, str(words.NO_FILE))
    elif request.method == "POST" and upload is not None:
        taken = take(
            layer,
            (upload.name or "")[:200],
            upload.read(),
            by=user,
            accept="accept" in request.POST,
            strict="strict" in request.POST,
            wishes=_wishes(request),
        )
    return page(
        request,
        "desk/import.html",
        words.IMPORT,
        layer=layer,
        taken=taken,
        said=request.POST,
        accepts=",".join((*TABLES, *SUFFIXES)),
        systems=SourceSystem._default_manager.filter(state=State.ACCEPTED).order_by("key"),
    )


def _wishes(request: HttpRequest) -> Wishes:
    """What was typed and ticked about the file."""
    typed: dict[str, Any] = {name: request.POST.get(name, "") for name in TYPED}
    ticked = {name: name in request.POST for name in TICKED}
    return Wishes.said(**{**typed, **ticked})


@acting
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """The register as CSV that comes back unchanged; `?blank` gives the headings only."""
    layer = layer_called(slug)
    rows = [blank_sheet(layer)] if "blank" in request.GET else sheet_of(layer)
    response = HttpResponse(as_csv(rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{layer.slug}.csv"'
    return response


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
        if unit is None or not year.isdigit():
            raise NotFound(words.NOTHING)
        propose(layer_called(said.get("layer", "")), unit, int(year), by=user)
    elif "confirm" in said:
        confirm(one(SignOff, said["confirm"]), by=user)
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
    waiting = Proposal.objects.filter(accepted=None).select_related("by").order_by("pk")
    return page(request, "desk/proposals.html", words.PROPOSALS, proposals=waiting[:300])


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
    found = model.objects.filter(pk=key).first() if key.isdigit() else None
    if found is None:
        raise NotFound(words.NOTHING)
    return found


def _countable() -> list[Layer]:
    return [layer for layer in all_layers() if layer.model.counted]
