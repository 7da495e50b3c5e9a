"""Simulated data says so at every address and in every file: each answer that shows some carries a mark.

An address which is new, or a kind of file which is new, fails here until somebody says what it shows.
"""

import csv
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from django.test import Client
from fixture_addresses import address, doors
from fixture_marked import MADE_UP, NUMBER, REAL, UNIT, write_marked
from fixture_tiles import decoded
from pypdf import PdfReader

from ekokarta.reading import Release, current

pytestmark = pytest.mark.django_db
MARK = re.compile("условн|шарттуу|simulated", re.IGNORECASE)
SHOWN = {"ru": "4\u00a0711,5", "ky": "4\u00a0711,5"}
PAGES: dict[str, tuple[str, ...]] = {
    "LANGUAGE/": ("",),
    "LANGUAGE/map/": ("?layers=waste-sites&object=waste-sites.ID", f"?layer=waste-sites&measure=total_area&unit={UNIT}"),
    "LANGUAGE/map/objects/": ("?layers=waste-sites,protected-areas",),
    "LANGUAGE/map/panel/": ("?layers=waste-sites&ids=ID", "?object=waste-sites.ID", f"?layer=waste-sites&measure=total_area&unit={UNIT}"),
    "LANGUAGE/districts/": (*(f"?layer=waste-sites&measure=total_area&view={v}" for v in ("table", "tiles", "map")),
                            "?layer=protected-areas&measure=count"),
    "LANGUAGE/districts/<str:key>/": ("",),
    "LANGUAGE/districts/<str:key>/<str:theme>/": ("",),
    "LANGUAGE/compare/": (f"?unit={UNIT}&theme=waste",),
    "LANGUAGE/objects/<str:slug>/<int:id>/": ("",),
    "LANGUAGE/layers/<str:slug>/": ("", f"?unit={UNIT}"),
    "LANGUAGE/numbers/<str:slug>/<str:measure>/<str:unit>/<int:year>/": ("",),
    "LANGUAGE/search/": (f"?q={MADE_UP}",),
    "LANGUAGE/data/": ("",),
    "LANGUAGE/data/changes/": ("",),
    "LANGUAGE/map/readiness/": ("",),
}  # fmt: skip
"Pages, and what is asked of them so that they show something simulated."
NAMELESS = {"LANGUAGE/", "LANGUAGE/compare/", "LANGUAGE/data/", "LANGUAGE/map/readiness/"}
"They count what is simulated, or show numbers of it, and name no record."
OTHERS = {
    "LANGUAGE/map/values/", "LANGUAGE/objects/<str:slug>/<int:id>/extract.pdf", "api/layers",
    "api/statistics", "api/statistics.csv", "api/comparison", "api/comparison.csv",
    "api/readiness", "api/readiness.csv",
    r"^releases/(?P<release>[^/]+)/(?P<path>[\s\S]*)$",
}  # fmt: skip
"Not pages: each has a test of its own below."
SILENT = {
    "healthz", "readyz", "metrics", "robots.txt", ".well-known/security.txt", "favicon.ico", "",
    "api/", "api/openapi.json", "releases/", r"^api/(?P<path>[\s\S]*)$",
    r"^releases/(?P<release>[^/]+)/$", "LANGUAGE/about/", "LANGUAGE/data/sources/",
    r"^releases/(?P<release>[^/]+)/(?P<language>ky|ru|en)/(?P<path>.*)$", "desk/language/",
}  # fmt: skip
"They show no record and no number of one, or send on to a page above."
BLOCKS = {"li", "tr", "p", "dd", "td", "div", "g", "summary"}
OF_THE_PAGE = {"title", "meta", "h1", "h2", "ol", "option", "svg"}
DOTTED = re.compile(r'<\w+ class="is-sim"(?! title="[^"]+")[^>]*>(?!12<)[^<]*')
"A number or a name in the look of what is simulated that has no words; 12 is the key to that look."
FACTS = {("dl", "kv"), ("ul", "leg")}
"What speaks of the thing that is opened, as its facts do: the page says it once, beside its heading."


@pytest.fixture(scope="module")
def release(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Release:
    from django.db import transaction

    root = tmp_path_factory.mktemp("marked")
    with django_db_blocker.unblock(), transaction.atomic():
        _published(root)
        transaction.set_rollback(True)
    return current(root)


def _published(root: Path) -> None:
    from ekokarta.intake import take
    from ekokarta.layers import layer_called
    from ekokarta.staff.user import Role, User

    by, second = (
        User.objects.create_user(name, password="p", role=Role.APPROVER, is_staff=True)
        for name in ("m", "n")
    )

    def agreed(slug: str, **said: str) -> None:
        row = {
            "key": f"{slug}:test", "register": slug, "ground": "act", "stage": "agreed",
            "agreed_on": "2022-01-01", "approver": "директор", "name": "Приказ № 1",
            "owner": "Департамент", "act_text": "Приказ № 1", "refreshed": "раз в год", **said,
        }  # fmt: skip
        lines = "\n".join((";".join(row), ";".join(row.values()))).encode()
        taken = take(layer_called("display-agreements"), "t.csv", lines, by=by, accept=True)
        assert taken.refused == []

    write_marked(root, agreed, by, second)


@pytest.fixture
def site(release: Release, settings: Any) -> Client:
    settings.RELEASES = release.folder.parent
    return Client()


def _id(release: Release, slug: str = "waste-sites") -> int:
    return next(r["id"] for r in release.rows(slug) if r["name"] == f"{MADE_UP} свалка")


def _asked(release: Release, route: str, tongue: str, query: str) -> str:
    id = str(_id(release))
    path = address(route.replace("<int:id>", id), 0).replace("/count/", "/total_area/")
    return path.replace("/ru/", f"/{tongue}/", 1) + query.replace("ID", id)


def test_each_address_is_known_for_what_it_shows() -> None:
    public = {
        door.route
        for door in doors()
        if door.method == "GET" and door.said["outside"] not in ("in", "405")
        and (not door.route.startswith("desk/") or door.route == "desk/language/")
    } - {"desk/login/"}  # fmt: skip
    public = {route for route in public if not re.match(r"desk/(login|logout|r/|\()", route)}
    known = [set(PAGES), OTHERS, SILENT]
    assert public == set().union(*known)
    assert sum(map(len, known)) == len(public), "each once"


def test_the_silent_show_nothing_of_it(site: Client, release: Release) -> None:
    for route in sorted(SILENT):
        answer = site.get(_asked(release, route, "ru", ""))
        content = b"".join(answer) if answer.streaming else answer.content
        assert MADE_UP.encode() not in content and SHOWN["ru"].encode() not in content, route


class Node:
    """A tag with its attributes, what is in it, and what it is in."""

    def __init__(self, tag: str, said: str, parent: "Node | None") -> None:
        self.tag, self.said, self.parent, self.inside = tag, said, parent, list[Any]()

    @property
    def whole(self) -> str:
        return " ".join([self.said, *(i if isinstance(i, str) else i.whole for i in self.inside)])

    def up(self) -> Iterator["Node"]:
        node: Node | None = self
        while node:
            yield node
            node = node.parent


class Tree(HTMLParser):
    """`leaves`: each text and each value of an attribute with the tag it is in."""

    EMPTY = frozenset(
        ("meta", "link", "input", "br", "use", "path", "rect", "circle", "col", "img")
    )

    def __init__(self, html: str) -> None:
        super().__init__()
        self.root = self.here = Node("", "", None)
        self.leaves: list[tuple[str, Node]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = " ".join(value or "" for name, value in attrs if name not in ("href", "action"))
        node = Node(tag, said, self.here)
        self.here.inside.append(node)
        self.leaves.append((said, node))
        if tag not in self.EMPTY:
            self.here = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.EMPTY:
            self.here = self.here.parent or self.root

    def handle_endtag(self, tag: str) -> None:
        for node in self.here.up():
            if node.tag == tag:
                self.here = node.parent or self.root
                return

    def handle_data(self, data: str) -> None:
        self.here.inside.append(data)
        self.leaves.append((data, self.here))


def unmarked(html: str, canary: str) -> list[str]:
    """Where a page shows it and says nothing beside it."""
    tree = Tree(html)
    marked = 'class="tag sim"' in html or 'class="note sim"' in html
    return [
        f"{text.strip()} in {node.parent.whole[:300] if node.parent else ''}"
        for text, node in tree.leaves
        if canary in text and not MARK.search(text) and not _is_marked(node, marked)
    ]


def _is_marked(node: Node, page: bool) -> bool:
    if any((above.tag, above.said[:3].strip()) in FACTS for above in node.up()):
        return page
    for above in node.up():
        if above.tag == "input":
            return True  # what the reader typed
        if MARK.search(above.said) or (above.tag in {*BLOCKS, "a"} and MARK.search(above.whole)):
            return True
        if above.tag in OF_THE_PAGE:
            return page
        if above.tag in BLOCKS - {"g", "div", "td", "dd"}:
            return False
    return False


def test_the_finder_finds_a_name_without_a_mark() -> None:
    plain = f"<ul><li><a href='/'>{MADE_UP}</a></li><li>{REAL} условные данные</li></ul>"
    assert unmarked(plain, MADE_UP) != []
    assert unmarked(plain.replace("</a>", "</a> <b>условные данные</b>", 1), MADE_UP) == []


@pytest.mark.parametrize("tongue", SHOWN)
@pytest.mark.parametrize("route", PAGES)
def test_each_page_marks_what_is_simulated(
    site: Client, release: Release, route: str, tongue: str
) -> None:
    for query in PAGES[route]:
        path = _asked(release, route, tongue, query)
        answer = site.get(path)
        html = answer.content.decode()
        assert answer.status_code == 200, path
        assert unmarked(html, MADE_UP) == [], path
        assert unmarked(html, SHOWN[tongue]) == [], path
        assert DOTTED.findall(html) == [], f"a dotted line without words, {path}"
        assert MARK.search(html) and (
            route in NAMELESS or MADE_UP in html or SHOWN[tongue] in html
        ), path


def test_what_is_real_has_no_mark(site: Client, release: Release) -> None:
    page = site.get("/ru/layers/protected-areas/").content.decode()
    row = next(line for line in page.split("<tr>") if f"{REAL} ООПТ" in line)
    assert not MARK.search(row)


def test_a_layer_of_both_kinds_is_called_simulated_in_part(site: Client) -> None:
    keys = {
        slug: site.get(f"/ru/map/objects/?layers={slug}").content.decode()
        for slug in ("protected-areas", "waste-sites")
    }
    assert "частично условные данные" in keys["protected-areas"]
    assert ">условные данные<" in keys["waste-sites"]


def test_numbers_of_the_map_and_the_extract_say_it(site: Client, release: Release) -> None:
    said = site.get("/ru/map/values/?layer=waste-sites&measure=total_area").json()["years"]["2023"]
    unit = said["units"][UNIT]
    assert unit[4] is True and MARK.search(unit[1]) and MARK.search(said["legend"])
    extract = site.get(f"/ru/objects/waste-sites/{_id(release)}/extract.pdf").content
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(extract)).pages)
    assert MARK.search(text)
    shop = next(r["id"] for r in release.rows("waste-generators"))
    extract = site.get(f"/ru/objects/waste-generators/{shop}/extract.pdf").content
    text = " ".join("".join(p.extract_text() for p in PdfReader(BytesIO(extract)).pages).split())
    assert f"{MADE_UP} договор (условные данные)" in text, (
        "also a record to which a real one refers"
    )


def test_machines_are_told(site: Client, release: Release) -> None:
    layers = {one["slug"]: one for one in site.get("/api/layers").json()["layers"]}
    assert layers["waste-sites"]["simulated_rows"] == 2 and layers["waste-sites"]["simulated"]
    asked = f"?layer=waste-sites&measure=total_area&unit={UNIT}"
    for cell in site.get(f"/api/statistics{asked}").json()["cells"]:
        assert cell["value"] is None or "simulated" in cell["flags"]
    for row in _csv(site.get(f"/api/statistics.csv{asked}").content):
        assert row["value"] == "" or "simulated" in row["flags"].split(";")
    (change,) = site.get(f"/api/comparison{asked}").json()["changes"]
    (row,) = _csv(site.get(f"/api/comparison.csv{asked}").content)
    for name in ("simulated", "base_simulated", "end_simulated"):
        assert change[name] is True and row[name] == "true", name
    subjects = site.get("/api/readiness").json()["subjects"]
    assert any(cell["units_simulated"] for one in subjects for cell in one["cells"])
    lines = _csv(site.get("/api/readiness.csv").content)
    assert any(int(line["units_simulated"]) for line in lines)


def test_a_comparison_says_of_each_end_and_of_the_ranking_whether_it_is_simulated(
    site: Client,
) -> None:
    """One end alone is simulated: there is no difference, and still a number that nobody vouched for."""
    for row in site.get("/api/comparison?layer=waste-sites").json()["changes"]:
        cells = {
            c["year"]: "simulated" in c["flags"]
            for c in site.get(
                f"/api/statistics?layer=waste-sites&measure={row['measure']}&unit={row['unit']}"
            ).json()["cells"]
        } if row["unit"] in (UNIT, "41702220000000") else None  # fmt: skip
        if cells is not None:
            assert row["base_simulated"] == cells[row["base"]]
            assert row["end_simulated"] == cells[row["end"]]
        if row["median"] is not None:
            assert isinstance(row["ranking_simulated"], bool)


def _csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"))))


def _parquet(path: str, content: bytes) -> bool:
    rows = pq.read_table(BytesIO(content)).to_pylist()
    if path == "statistics.parquet":
        made = [r for r in rows if r["layer"] == "waste-sites" and r["unit"] == UNIT and r["value"]]
        return bool(made) and all("simulated" in row["flags"] for row in made)
    return all(row["simulated"] for row in rows if MADE_UP in str(row.get("name"))) and all(
        "simulated" in row for row in rows
    )


def _table(path: str, content: bytes) -> bool:
    rows = [row for row in _csv(content) if "name" in row]
    made = {row["simulated"] for row in rows if MADE_UP in row["name"]}
    real = {row["simulated"] for row in rows if REAL in row["name"]}
    return made <= {"true"} and real <= {"false"} and all("simulated" in row for row in rows)


def _tiles(path: str, content: bytes) -> bool:
    """A point, an outline and a cluster say how many of them are simulated: `sim`."""
    if path in ("base.pmtiles", "relief.pmtiles"):
        return True  # land and borders
    points = [
        f.said for layers in decoded(content).values() for some in layers.values() for f in some
    ]
    return bool(points) and all("sim" in said for said in points)


def _json(path: str, content: bytes) -> bool:
    return all(_told(one) for one in _objects(json.loads(content)) if MADE_UP in str(_own(one)))


def _objects(said: Any) -> Iterator[dict[str, Any]]:
    if isinstance(said, dict):
        yield said
    for one in said.values() if isinstance(said, dict) else said if isinstance(said, list) else ():
        yield from _objects(one)


def _own(one: dict[str, Any]) -> list[Any]:
    """Its words and plain lists; what is in objects below speaks for itself."""
    return [v for v in one.values() if not isinstance(v, dict) and "{" not in str(v)]


def _told(one: dict[str, Any]) -> bool:
    return one.get("simulated") is True


def _page(path: str, content: bytes) -> bool:
    return path == "index.html" or bool(MARK.search(content.decode()))


HOW = {
    ".parquet": _parquet, ".csv": _table, ".pmtiles": _tiles, ".json": _json, ".html": _page,
}  # fmt: skip
LOOK = {".js", ".css", ".svg", ".woff2", ".py", ".txt"}
"Scripts, style, drawings of the frame: the same in every release, whatever is in it."


def test_each_file_of_a_release_says_it(release: Release) -> None:
    kinds = {Path(file.path).suffix for file in release.manifest.files}
    assert kinds == set(HOW) | LOOK, "a new kind of file says how it marks what is simulated"
    for file in release.manifest.files:
        if check := HOW.get(Path(file.path).suffix):
            assert check(file.path, (release.folder / file.path).read_bytes()), file.path


def test_the_manifest_the_catalogue_and_the_changes_tell_it(release: Release) -> None:
    for name in ("manifest.json", "catalogue.json"):
        said = json.loads((release.folder / name).read_bytes())
        rows = {layer["slug"]: layer["simulated_rows"] for layer in said["layers"]}
        assert rows["waste-sites"] == 2 and rows["protected-areas"] == 1
    changes = json.loads((release.folder / "changes.json").read_bytes())["layers"]
    (sites,) = (layer for layer in changes if layer["slug"] == "waste-sites")
    assert [row["simulated"] for row in sites["added"]] == [True]
    assert all(
        year in m["simulated"]
        for m in sites["measures"]
        for year, _, after in m["country"]
        if after
    )
    numbers = json.loads((release.folder / "front/numbers/waste-sites.json").read_bytes())
    assert [
        cell for cell in numbers["cells"] if cell[0] == NUMBER and "simulated" not in cell[4]
    ] == []
