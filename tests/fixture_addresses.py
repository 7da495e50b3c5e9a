"""Every address of the site and how it is filled in, for tests that walk all of them."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from django.contrib import admin
from django.urls import URLPattern, URLResolver, get_resolver

TABLE = Path(__file__).parent / "hostile" / "doors.csv"
OUTSIDE = ("nobody", "no_staff", "inactive")
GROUPS = {
    "outside": OUTSIDE,
    "looker": ("looker",),
    "specialist": ("specialist",),
    "approver": ("approver", "superuser"),
}
FILLED = {
    "<slug:slug>": "protected-areas", "<str:key>": "41702215000000", "<str:slug>": "waste-sites",
    "<int:id>": "1", "<str:token>": "0" * 32, "<str:measure>": "count", "<str:unit>": "41702215000000", "<int:year>": "2023",
    "<str:theme>": "waste",
    r"^api/(?P<path>[\s\S]*)$": "api/nowhere", "(?P<url>.*)$": "nowhere",
    r"^releases/(?P<release>[^/]+)/(?P<path>[\s\S]*)$": "releases/current/manifest.json",
    r"^releases/(?P<release>[^/]+)/(?P<language>ky|ru|en)/(?P<path>.*)$": "releases/current/ru/",
    r"^releases/(?P<release>[^/]+)/$": "releases/current/",
}  # fmt: skip


class Door(NamedTuple):
    """One line of the table: an address, a method, and the status for each group of persons."""

    route: str
    method: str
    said: dict[str, str]


def doors() -> list[Door]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            Door(row["route"], row["method"], {group: row[group] for group in GROUPS})
            for row in csv.DictReader(file)
        ]


def routes(resolver: Any = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every pattern of the site with its address, in one language."""
    for one in (resolver or get_resolver()).url_patterns:
        here = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from routes(one, here)
        else:
            yield here, one


def is_register(route: str) -> re.Match[str] | None:
    return re.match(r"desk/(\w+)/(\w+)/", route) if _desk(route) else None


def _desk(route: str) -> Any:
    parts = route.split("/")
    known = {(m._meta.app_label, m._meta.model_name) for m in admin.site._registry}
    return len(parts) > 2 and parts[0] == "desk" and (parts[1], parts[2]) in known


def plain(route: str) -> str:
    """As the table has it."""
    if is_register(route):
        return re.sub(r"^desk/\w+/\w+/", "desk/REGISTER/", route)
    return re.sub(r"^desk/\^\(\?P<app_label>.*", "desk/ROOM/", re.sub(r"^ky/", "LANGUAGE/", route))


def address(route: str, record: int) -> str:
    """Where a line of the table is tried."""
    path = route.replace("LANGUAGE/", "ru/").replace("desk/ROOM/", "desk/nature/")
    path = path.replace("desk/REGISTER/", "desk/nature/protectedarea/")
    path = path.replace("<path:object_id>", str(record))
    for word, filled in FILLED.items():
        path = path.replace(word, filled)
    return f"/{path}"
