"""The filter «Просрочено» of each register that knows terms: it follows from the declared columns."""

from typing import Any

from django.contrib import admin
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Length, Substr
from django.http import HttpRequest
from django.utils.functional import lazystr

from ekokarta.layers import Course, Day, Ends
from ekokarta.layers.state_now import StateOn
from ekokarta.terms import Term, today

LATE, IN_TERM = "yes", "no"
OVERDUE = Term(ru="Срок на сегодня", ky="Бүгүнкү мөөнөтү", en="Term today")
IS_OVERDUE = Term(ru="просрочено", ky="мөөнөтү өткөн", en="overdue")
IS_IN_TERM = Term(ru="не просрочено", ky="мөөнөтү өткөн эмес", en="not overdue")


class Overdue(admin.SimpleListFilter):
    """Of the records those whose term has passed today, or the others."""

    title = lazystr(OVERDUE)
    parameter_name = "overdue"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(LATE, str(IS_OVERDUE)), (IN_TERM, str(IS_IN_TERM))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """A value that is neither of the two asks for all."""
        late = overdue(queryset, today())
        if self.value() == LATE:
            return late
        return queryset.exclude(pk__in=late.values("pk")) if self.value() == IN_TERM else queryset


def filters_of(model: Any) -> list[type[admin.SimpleListFilter]]:
    """The filter, of a register that needs it."""
    return [Overdue] if knows_terms(model) else []


def knows_terms(model: Any) -> bool:
    """Whether any of its columns says that a term has passed."""
    return any(map(_tells, model._meta.concrete_fields))


def _tells(column: Any) -> bool:
    late = isinstance(column, Course) and column.late
    return bool(late or (isinstance(column, Day) and column.ends is Ends.AFTER))


def overdue(records: QuerySet[Any], day: str) -> QuerySet[Any]:
    """Those of which a term has passed on `day` (ISO text); what is over already is not late."""
    asked, columns = Q(), records.model._meta.concrete_fields
    over = Q()
    for column in columns:
        if isinstance(column, Course) and column.late:
            state = f"{column.name}_today"
            records = records.alias(**{state: StateOn(column.name, day)})
            asked |= Q(**{f"{state}__in": [str(code) for code in column.late]})
        elif isinstance(column, Day) and column.ends is Ends.AFTER:
            asked |= _passed(column.name, day)
        elif isinstance(column, Day) and column.ends is Ends.FROM:
            over |= ~Q(**{column.name: ""}) & Q(**{f"{column.name}__lte": day})
    return records.filter(asked).exclude(over) if over else records.filter(asked)


def _passed(name: str, day: str) -> Q:
    """A partly known day, "2024", has passed when its year is over: texts of one length are compared."""
    return Q(**{f"{name}__lt": Substr(Value(day), 1, Length(F(name)))})
