"""Where data come from, changed at the desk: chosen records, a reason, and nothing by the way."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.functional import lazystr

from ekokarta.desk import words
from ekokarta.errors import EkokartaError
from ekokarta.intake.sentences import in_words
from ekokarta.journal.models import Change
from ekokarta.journal.vouching import mark_simulated, vouch
from ekokarta.terms import Term

SHOWN = 50
"Records that the page names; it acts on all that were chosen."


class Vouching:
    """Two deeds of a list: the records are facts, or they are simulated. Each asks for its source."""

    admin_site: Any
    opts: Any

    @admin.action(description=lazystr(words.VOUCH))
    def vouch(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse:
        """Simulated records become facts."""
        return self._weigh(request, chosen.filter(simulated=True), "vouch", words.VOUCH, vouch)

    @admin.action(description=lazystr(words.MARK_SIMULATED))
    def mark_simulated(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse:
        """Facts turned out to be made up."""
        return self._weigh(
            request, chosen.filter(simulated=False), "mark_simulated", words.MARK_SIMULATED,
            mark_simulated,
        )  # fmt: skip

    def _weigh(
        self, request: HttpRequest, chosen: QuerySet[Any], name: str, title: Term,
        act: Callable[..., list[Change]],
    ) -> HttpResponse:  # fmt: skip
        """First the page that asks why; then the deed, and back to the list."""
        if "why" not in request.POST:
            return self._asked(request, chosen, name, title)
        try:
            done = act(list(chosen), by=request.user, why=request.POST["why"])
            messages.success(request, str(words.DONE.filled(n=len(done))))
        except EkokartaError as error:
            messages.error(request, str(error))
        except ValidationError as error:
            messages.error(request, str(in_words(error)))
        return HttpResponseRedirect(request.get_full_path())

    def _asked(
        self, request: HttpRequest, chosen: QuerySet[Any], name: str, title: Term
    ) -> TemplateResponse:
        records = list(chosen)
        context = {
            **self.admin_site.each_context(request),
            "title": str(title), "opts": self.opts, "action": name, "records": records[:SHOWN],
            "more": max(0, len(records) - SHOWN), "pks": [record.pk for record in records],
            "lead": words.VOUCH_LEAD if name == "vouch" else words.MARK_SIMULATED_LEAD,
        }  # fmt: skip
        return TemplateResponse(request, "desk/vouch.html", context)
