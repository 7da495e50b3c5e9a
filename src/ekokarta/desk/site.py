"""The desk as a whole: its pages beside the registers."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.urls import path
from django.utils.functional import lazystr

from ekokarta.desk import import_words, words
from ekokarta.desk.rights import Right, writing
from ekokarta.desk.rooms import ROOMS


class Desk(AdminSite):
    """Django's admin under our name, for active staff only."""

    site_title = lazystr(words.PRODUCT)
    site_header = lazystr(words.PRODUCT)
    index_title = lazystr(words.DESK)
    index_template = "desk/index.html"

    def get_urls(self) -> list[Any]:
        from ekokarta.desk import erasures, importing, pages, warned

        own = {
            "import/<slug:slug>/": (importing.import_page, Right.WRITE),
            "import/<slug:slug>/<str:token>/": (importing.import_check, Right.WRITE),
            "import/<slug:slug>/<str:token>/columns/": (importing.import_columns, Right.WRITE),
            "import/<slug:slug>/<str:token>/marked/": (importing.import_marked, Right.NOBODY),
            "sheet/<slug:slug>/": (pages.sheet, Right.NOBODY),
            "signoffs/": (pages.signoffs, Right.WRITE),
            "proposals/": (pages.proposals, Right.ACCEPT),
            "takings/": (pages.takings, Right.NOBODY),
            "batches/": (pages.batches, Right.ACCEPT),
            "checks/": (warned.checks, Right.NOBODY),
            "erasures/": (erasures.erasures, Right.WRITE),
        }
        urls: list[Any] = [
            path(route, self.admin_view(writing(right, view)), name=view.__name__)
            for route, (view, right) in own.items()
        ]
        return urls + super().get_urls()

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The rooms by their names in the reader's language, not by those of Python packages."""
        rooms = super().get_app_list(request, app_label)
        for room in rooms:
            room["name"] = str(ROOMS.get(room["app_label"], room["name"]))
        return rooms

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return {**super().each_context(request), "words": words.SPOKEN, "say": import_words.SPOKEN}
