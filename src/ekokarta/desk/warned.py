"""Warnings at the desk: after saving, beside the fields of a record, and all of them in one list."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ekokarta.desk import words
from ekokarta.desk.acting import acting, page
from ekokarta.desk.permitted import overlaps_of, rulings_at
from ekokarta.intake.reasons import SHARES
from ekokarta.intake.sentences import reason
from ekokarta.journal.asking import doubts
from ekokarta.journal.moment import one_moment
from ekokarta.journal.near import Near
from ekokarta.journal.working_out import worked_out
from ekokarta.layers import Layer, Severity, State, all_layers, label, warnings_of
from ekokarta.terms import Term
from ekokarta.territory.suggestion import needs_parts, shared_out

LOOKED_AT = 2_000
"Records of a register that the list looks at, the newest first: it says so where there are more."
SHOWN = 300


class Standing(NamedTuple):
    """A warning that stands over a record, for the page that lists them."""

    record: Any
    column: str
    said: Term | str
    severity: Severity

    @property
    def address(self) -> str:
        """The record at the desk."""
        meta = self.record._meta
        return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[self.record.pk])


class Register(NamedTuple):
    """What stands over the records of a register; `more` records were not looked at."""

    layer: Layer
    standing: list[Standing]
    more: int


def tell(request: HttpRequest, record: Any) -> None:
    """After saving: each warning with the field of which it speaks, and what holds at the place of a paper."""
    for column, said in _beside(record):
        messages.warning(request, f"{column}: {said}")
    if needs_parts(record) and (shares := shared_out(record.geometry)):
        messages.warning(request, str(SHARES.filled(shares=shares)))
    for ruling in rulings_at(record):
        messages.warning(request, str(words.HOLDS_THERE.filled(ruling=ruling.title)))
    for sentence in overlaps_of(record):
        messages.warning(request, str(sentence))


def mark(form: Any, record: Any) -> list[tuple[str, Any]]:
    """Write each warning under its field of the form; returns those of columns that have none."""
    left = []
    for warning in warnings_of(record):
        if warning.column in form.fields:
            field = form.fields[warning.column]
            field.help_text = " ".join(filter(None, [str(field.help_text), f"⚠ {warning.said}"]))
        else:
            left.append((str(label(record._meta.get_field(warning.column))), warning.said))
    return left


def _beside(record: Any) -> Iterator[tuple[str, Term]]:
    for warning in warnings_of(record):
        yield str(label(record._meta.get_field(warning.column))), warning.said
    for name, said in doubts(record):
        yield str(label(record._meta.get_field(name))), said


@acting
def checks(request: HttpRequest) -> HttpResponse:
    """All warnings that stand, by register, each with a link to its record."""
    with one_moment():
        registers = [found for layer in _warning() if (found := _standing(layer)).standing]
    return page(
        request, "desk/checks.html", words.CHECKS, registers=registers, lead=LEAD, unseen=UNSEEN
    )


def _warning() -> list[Layer]:
    """The registers with declared warnings or with rules that span records; a model once."""
    models = {layer.model: layer for layer in reversed(list(all_layers()))}
    return [layer for model, layer in reversed(models.items()) if model.warns or model.depends]


def _standing(layer: Layer) -> Register:
    gone = (State.WITHDRAWN, State.RETURNED)
    records = layer.model._default_manager.exclude(state__in=gone).order_by("-pk")
    near, looked = Near(layer.model), list(records[:LOOKED_AT])
    found = (one for record in looked for one in _of(record, near))
    more = records.count() - len(looked) if len(looked) == LOOKED_AT else 0
    return Register(layer, list(islice(found, SHOWN)), more)


def _of(record: Any, near: Near) -> Iterator[Standing]:
    record.neighbours = near
    for warning in warnings_of(record):
        column = str(label(record._meta.get_field(warning.column)))
        yield Standing(record, column, warning.said, warning.severity)
    record.neighbours = None
    _, problem = worked_out(record, near)
    for sentence in sentences(problem):
        yield Standing(record, "", sentence, Severity.CONTRADICTION)


def sentences(problem: ValidationError | None) -> Iterator[str]:
    """What its rules would say today if it were saved again."""
    for errors in problem.update_error_dict({}).values() if problem else ():
        yield from (str(reason(error)) for error in errors)


LEAD = Term(
    ru="Всё, что принято с сомнением: записи, которые противоречат себе, другой записи или норме.",
    ky="Күмөн менен кабыл алынгандар: өзүнө, башка жазууга же ченемге каршы келген жазуулар.",
    en="What was taken with a doubt: records that contradict themselves, another record or a norm.",
)
UNSEEN = Term(
    ru="просмотрены последние, не просмотрено:",
    ky="акыркылары каралды, каралган жок:",
    en="the newest were looked at, not looked at:",
)
