"""The desk of each register: a Django admin made from the declaration; it writes the journal."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.functional import lazystr

from ekokarta.desk import import_words, words
from ekokarta.desk.forms import RecordForm, form_field
from ekokarta.desk.history import story
from ekokarta.desk.importing import XLSX, attached
from ekokarta.desk.overdue import filters_of
from ekokarta.desk.persons import Persons, takes
from ekokarta.desk.vouching import Vouching
from ekokarta.desk.warned import mark, sentences, tell
from ekokarta.errors import EkokartaError
from ekokarta.intake.template import workbook
from ekokarta.journal.models import Proposal
from ekokarta.journal.taking import Door
from ekokarta.journal.writing import write
from ekokarta.layers import (
    Code,
    Flag,
    Key,
    Layer,
    Located,
    Name,
    Publish,
    Reference,
    State,
    Text,
    Where,
    all_layers,
)
from ekokarta.layers.alphabetical import Alphabetical
from ekokarta.layers.kinds import NAME
from ekokarta.terms import Term, spoken


def open_registers() -> None:
    """Give a desk to each register which has none of its own."""
    for layer in all_layers():
        if not admin.site.is_registered(layer.model):
            admin.site.register(layer.model, desk_of(layer))


class RegisterDesk(Vouching, Persons, admin.ModelAdmin[Any]):
    """Edits and accepts the records of one register through the journal; erases none."""

    layer: Layer
    form = RecordForm
    actions = ("accept", "give_back", "withdraw", "vouch", "mark_simulated", "export")
    list_per_page = 50
    change_list_template = "desk/register.html"
    change_form_template = "desk/record.html"

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **more: Any) -> Any:
        """Only an approver is asked whether to accept at once."""
        form = super().get_form(request, obj, change, **more)
        if not request.user.may_accept:
            form.base_fields.pop("accept", None)
        return form

    def formfield_for_dbfield(self, db_field: Any, request: Any, **given: Any) -> Any:
        return form_field(db_field) or super().formfield_for_dbfield(db_field, request, **given)

    def changeform_view(
        self, request: Any, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> Any:
        """Nobody waits while a form is read: only `write` has the lock, Django's own the whole request."""
        try:
            return self._changeform_view(request, object_id, form_url, extra_context)  # type: ignore[attr-defined]
        except (EkokartaError, ValidationError) as error:
            messages.error(request, _sentence(error))
            return HttpResponseRedirect(request.path)

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """Checked by its rules; accepted if somebody with the right says so."""
        accept = request.user.may_accept and form.cleaned_data.get("accept")
        obj.state = State.ACCEPTED if accept else State.CHECKED
        if not obj.source:
            obj.source = request.user.username
        done = write(obj, by=request.user, why=form.cleaned_data.get("why", ""))
        if isinstance(done, Proposal):
            messages.warning(request, str(words.PROPOSED))
        tell(request, obj)

    def save_related(self, *_: Any) -> None:
        """There are no related forms; Django's own would save the old record again."""

    def message_user(
        self,
        request: HttpRequest,
        message: Any,
        level: Any = messages.INFO,
        extra_tags: str = "",
        fail_silently: bool = False,
    ) -> None:
        """Django's sentences bend the name of the record; ours need no ending."""
        said = str(words.SAVED) if level == messages.SUCCESS else message
        super().message_user(request, said, level, extra_tags, fail_silently)

    def log_addition(self, request: Any, obj: Any, message: Any) -> Any:
        """The journal knows."""

    log_change = log_deletions = log_addition  # type: ignore[assignment]

    @admin.action(description=lazystr(words.ACCEPT))
    def accept(self, request: HttpRequest, chosen: QuerySet[Any]) -> None:
        self._turn(request, chosen, State.ACCEPTED)  # public within seconds

    @admin.action(description=lazystr(words.RETURN))
    def give_back(self, request: HttpRequest, chosen: QuerySet[Any]) -> None:
        self._turn(request, chosen.exclude(state=State.ACCEPTED), State.RETURNED)

    @admin.action(description=lazystr(words.WITHDRAW))
    def withdraw(self, request: HttpRequest, chosen: QuerySet[Any]) -> None:
        self._turn(request, chosen, State.WITHDRAWN)

    @admin.action(description=lazystr(import_words.EXPORT_CHOSEN))
    def export(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse:
        """The chosen records with their keys: corrected and brought back, they change and no others."""
        persons = takes(request, self.layer, chosen.count(), Door.SHEET)
        book = workbook(self.layer, chosen.order_by("pk"), persons=persons)
        return attached(HttpResponse(book, content_type=XLSX), f"{self.layer.slug}.xlsx")

    def _turn(self, request: HttpRequest, chosen: QuerySet[Any], state: State) -> None:
        user: Any = request.user
        done = 0
        for record in chosen:
            record.state = state
            try:
                done += write(record, by=user) is not None
            except EkokartaError as error:
                messages.error(request, f"{record}: {error}")
            except ValidationError as error:
                messages.error(request, f"{record}: {' '.join(sentences(error))}")
        messages.success(request, str(words.DONE.filled(n=done)))

    def get_actions(self, request: Any) -> Any:
        actions = super().get_actions(request)
        return {n: a for n, a in actions.items() if request.user.may_accept or n == "export"}

    def get_search_results(self, request: Any, queryset: Any, search_term: str) -> Any:
        """No name is longer than what is looked for: each letter of it costs time in each record."""
        return super().get_search_results(request, queryset, search_term[:100])

    def has_view_permission(self, request: Any, obj: Any = None) -> bool:
        return bool(request.user.is_active and request.user.is_staff)

    def has_add_permission(self, request: Any, obj: Any = None) -> bool:
        return bool(request.user.may_write) if request.user.is_authenticated else False

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        return self.has_add_permission(request)

    def has_module_permission(self, request: Any) -> bool:
        return self.has_view_permission(request)

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        return False

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        """The record's public card; None where it is not public, or only its statistics are."""
        if obj is None or obj.state != State.ACCEPTED or self.layer.publish is Publish.AGGREGATE:
            return None
        return f"/{spoken()}/objects/{self.layer.slug}/{obj.pk}/"

    def render_change_form(self, request: Any, context: Any, *rest: Any, **more: Any) -> Any:
        """What stands over a record is said beside its fields, and above them where it has none."""
        if (record := more.get("obj")) is not None:
            context["warned"] = mark(context["adminform"].form, record)
        return super().render_change_form(request, context, *rest, **more)

    def changelist_view(self, request: Any, extra_context: Any = None) -> Any:
        return super().changelist_view(request, self._said(words.LISTING, extra_context))

    def add_view(self, request: Any, form_url: str = "", extra_context: Any = None) -> Any:
        return super().add_view(request, form_url, self._said(words.ADDING, extra_context))

    def change_view(
        self, request: Any, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> Any:
        self.note(request, Door.PAGE)
        said = self._said(words.CHANGING, {**(extra_context or {}), **self.unseen(request)})
        return super().change_view(request, object_id, form_url, said)

    def _said(self, title: Term, more: Any) -> dict[str, Any]:
        """A title in which no name needs a case: «ООПТ: изменение»."""
        named = str(title.filled(register=self.layer.title))
        return {"title": named, "words": words.SPOKEN, "layer": self.layer, **(more or {})}

    def history_view(self, request: Any, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Who said what, and why."""
        record = self.get_object(request, object_id)
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined,no-any-return]
        context = {
            **self.admin_site.each_context(request),
            "title": str(words.HISTORY.filled(record=record)),
            "words": words.SPOKEN,
            "opts": self.opts,
            "object": record,
            "story": story(record, persons=takes(request, self.layer, 1, Door.HISTORY)),
        }
        return TemplateResponse(request, "desk/history.html", context)


def _sentence(error: EkokartaError | ValidationError) -> str:
    """Of a form that was found right only another person can have taken the key meanwhile."""
    return str(error if isinstance(error, EkokartaError) else words.TAKEN_MEANWHILE)


def desk_of(layer: Layer) -> type[RegisterDesk]:
    """The lists, filters and search which follow from the kinds of the columns."""
    columns = [c for c in layer.model._meta.concrete_fields if not c.primary_key]
    plain = [c for c in columns if isinstance(c, Code | Flag) and c.name != "state"]
    derived = {
        "layer": layer,
        "list_display": [_named(layer), *_located(layer), *_telling(plain), "state"],
        "list_filter": ["state", *filters_of(layer.model), *[c.name for c in plain]],
        "search_fields": [
            c.name for c in columns if isinstance(c, Name | Key | Text) and not c.personal
        ],
        "raw_id_fields": [
            c.name for c in columns if isinstance(c, Reference) and not isinstance(c, Where)
        ],
        "list_select_related": [c.name for c in columns if isinstance(c, Where)],
    }
    return type(f"{layer.model.__name__}Desk", (RegisterDesk,), derived)


def _named(layer: Layer) -> Any:
    """The name of a record; a click on its head puts the list in the order of the alphabet."""
    named = any(column.name == "name" for column in layer.columns)
    order = Alphabetical("name") if named else "key"
    return admin.display(lambda record: str(record), description=lazystr(NAME), ordering=order)


def _telling(columns: list[Any]) -> list[str]:
    """The first three codes and flags; whether a record is simulated is a filter, no column."""
    return [column.name for column in columns if column.name != "simulated"][:3]


def _located(layer: Layer) -> list[str]:
    return ["where"] if issubclass(layer.model, Located) else []
