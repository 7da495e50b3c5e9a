"""The wizard of an import: file → columns → check → done. Plain pages, whole without scripts."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import content_disposition_header

from ekokarta.desk import import_words, words
from ekokarta.desk.acting import acting, page
from ekokarta.desk.checked import Checked
from ekokarta.desk.columns import chosen, ours, theirs, unknown
from ekokarta.desk.persons import takes
from ekokarta.desk.work import LARGE, Work, forget, known, work
from ekokarta.errors import EkokartaError, Overtaken
from ekokarta.intake import Fate, Plan, Taken, Wishes, commit, plan
from ekokarta.intake.drafts import Draft, draft_of, new_draft
from ekokarta.intake.geodata import SUFFIXES
from ekokarta.intake.marked import marked
from ekokarta.intake.opening import TABLES
from ekokarta.intake.sheet import Sheet, as_it_is
from ekokarta.journal.models import Batch
from ekokarta.journal.taking import Door, personal
from ekokarta.law.models import SourceSystem
from ekokarta.layers import Layer, State, layer_called

TICKED = ("repair", "locate")
TYPED = ("system", "mapping", "ignored", "given", "sheet", "crs")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@acting
def import_page(request: HttpRequest, slug: str) -> HttpResponse:
    """A file is brought: it is kept, and the next page asks what its columns mean or shows what it would do."""
    layer = layer_called(slug)
    upload = request.FILES.get("file")
    if request.method == "POST" and upload is None:
        messages.error(request, str(words.NO_FILE))
    elif request.method == "POST" and upload is not None:
        return _brought(request, layer, (upload.name or "")[:200], upload.read())
    return page(
        request, "desk/import.html", words.IMPORT, layer=layer, said=request.POST, step=1,
        accepts=",".join((*TABLES, *SUFFIXES)), steps=import_words.STEPS,
        systems=SourceSystem._default_manager.filter(state=State.ACCEPTED).order_by("key"),
    )  # fmt: skip


def _brought(request: HttpRequest, layer: Layer, name: str, content: bytes) -> HttpResponse:
    said: dict[str, Any] = {name: request.POST.get(name, "") for name in TYPED}
    said |= {name: name in request.POST for name in TICKED}
    Wishes.said(**said)
    user: Any = request.user
    draft = new_draft(
        layer, name, content, by=user, said=said,
        accept="accept" in request.POST, strict="strict" in request.POST,
    )  # fmt: skip
    try:
        sheet = _raw(layer, draft)
    except EkokartaError:
        draft.forget()
        raise
    clear = not unknown(theirs(layer, sheet, draft))
    return _to("import_check" if clear else "import_columns", draft)


@acting
def import_columns(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    """What each heading of the file means: it is shown with what stands under it, and may be changed."""
    layer, draft = _draft(request, slug, token)
    sheet = _raw(layer, draft)
    if request.method == "POST":
        draft = draft.with_(columns=chosen(layer, sheet, request.POST.dict()))
        forget(token)
        if not (strange := unknown(theirs(layer, sheet, draft))):
            return _to("import_check", draft)
        messages.error(request, str(import_words.SAY_ALL.filled(columns=", ".join(strange))))
    return page(
        request, "desk/import_columns.html", import_words.COLUMNS, layer=layer, draft=draft, step=2,
        theirs=theirs(layer, sheet, draft), ours=ours(layer), steps=import_words.STEPS,
        lead=import_words.COLUMNS_LEAD.filled(file=draft.file),
    )  # fmt: skip


@acting
def import_check(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    """What the file would do, row by row; then it is done, or thrown away."""
    layer, draft = _draft(request, slug, token)
    if draft.batch:
        return _done(request, layer, draft)
    if request.method == "POST" and "drop" in request.POST:
        forget(token)
        draft.forget()
        messages.success(request, str(import_words.DROPPED))
        return HttpResponseRedirect(reverse("admin:import_page", args=[layer.slug]))
    planned = _planning(request, layer, draft)
    if planned.running:
        return _waiting(request, layer, draft, planned)
    if request.method == "POST" or known(f"{token}!"):
        return _written(request, layer, draft, planned)
    return _shown(request, layer, draft, planned)


def _planning(request: HttpRequest, layer: Layer, draft: Draft) -> Work:
    user: Any = request.user
    content, wishes = draft.content, draft.wishes

    def act(progress: Any) -> Plan:
        return plan(layer, draft.file, content, by=user, progress=progress, wishes=wishes,
                    accept=draft.accept, strict=draft.strict)  # fmt: skip

    return work(draft.token, act, large=len(content) > LARGE)


def _shown(request: HttpRequest, layer: Layer, draft: Draft, planned: Work) -> HttpResponse:
    try:
        checked = Checked(planned.settled(), persons=_sees(request, layer, planned.settled()))
    except EkokartaError as error:
        forget(draft.token)
        messages.error(request, str(error))
        return _to("import_columns", draft)
    return page(request, "desk/import_check.html", import_words.CHECK, layer=layer, draft=draft,
                checked=checked, step=3, steps=import_words.STEPS, **checked.sentences())  # fmt: skip


def _written(request: HttpRequest, layer: Layer, draft: Draft, planned: Work) -> HttpResponse:
    """Commit what was shown. If somebody was faster, it is shown anew."""
    made: Plan = planned.settled()
    key = f"{draft.token}!"
    writing = work(key, lambda progress: commit(made, progress=progress),
                   large=len(made.rows) > 5_000)  # fmt: skip
    if writing.running:
        return _waiting(request, layer, draft, writing)
    forget(key)
    try:
        taken: Taken = writing.settled()
    except Overtaken as error:
        forget(draft.token)
        messages.error(request, str(error))
        return _to("import_check", draft)
    if taken.batch is None:
        messages.warning(request, str(import_words.NOTHING_NEW))
        return _to("import_check", draft)
    return _to("import_check", draft.with_(batch=taken.batch.pk))


def _sees(request: HttpRequest, layer: Layer, made: Plan) -> bool:
    """Whether the differences name persons; if they do, that is written down."""
    names = {column.name for column in personal(layer.model)}
    changed = made.postings(Fate.CHANGED, Fate.PROPOSED)
    return takes(request, layer, sum(not names.isdisjoint(p.said) for p in changed), Door.PREVIEW)


def _waiting(request: HttpRequest, layer: Layer, draft: Draft, begun: Work) -> HttpResponse:
    far = import_words.WAIT_LEAD.filled(file=draft.file, done=begun.done, total=begun.total or "…")
    answer = page(request, "desk/import_waiting.html", import_words.WAIT, layer=layer, draft=draft,
                  work=begun, step=3, steps=import_words.STEPS, lead=far)  # fmt: skip
    answer["Refresh"] = f"1; url={reverse('admin:import_check', args=[layer.slug, draft.token])}"
    return answer


def _done(request: HttpRequest, layer: Layer, draft: Draft) -> HttpResponse:
    batch = Batch.objects.filter(pk=draft.batch).first()
    before = known(draft.token)
    sees = before is not None and _sees(request, layer, before.settled())
    checked = Checked(before.settled(), persons=sees) if before else None
    said = checked.sentences() if checked else {}
    said["lead"] = import_words.DONE_LEAD.filled(file=draft.file, n=draft.batch)
    meta = layer.model._meta
    return page(request, "desk/import_done.html", import_words.DONE, layer=layer, draft=draft,
                batch=batch, checked=checked, step=4, steps=import_words.STEPS,
                register=reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist"), **said)  # fmt: skip


@acting
def import_marked(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    """The same workbook with coloured cells and comments."""
    layer, draft = _draft(request, slug, token)
    made: Plan = _planning(request, layer, draft).settled()
    answer = HttpResponse(marked(made, draft.content), content_type=XLSX)
    stem = draft.file.rpartition(".")[0] or draft.file
    return attached(answer, f"{stem} — {import_words.MARKED_FILE}.xlsx")


def attached(answer: HttpResponse, name: str) -> HttpResponse:
    """An answer that is saved under this name, in any alphabet."""
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer


def _draft(request: HttpRequest, slug: str, token: str) -> tuple[Layer, Draft]:
    layer = layer_called(slug)
    user: Any = request.user
    return layer, draft_of(token, layer, by=user)


def _raw(layer: Layer, draft: Draft) -> Sheet:
    return as_it_is(layer, draft.file, draft.content, draft.wishes)


def _to(view: str, draft: Draft) -> HttpResponse:
    return HttpResponseRedirect(reverse(f"admin:{view}", args=[draft.layer, draft.token]))
