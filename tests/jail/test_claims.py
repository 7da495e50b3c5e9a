"""The second line, which holds on any machine: a file is what it is called, and leads nowhere."""

import stat
import zipfile
from io import BytesIO

import fixture_geopackages as packages
import pytest
from fixture_geodata import zipped

from ekokarta.jail.readers import geopackage
from ekokarta.jail.readers.archive import Dataset, dataset
from ekokarta.jail.readers.claims import refuse_false
from ekokarta.jail.speech import Refusal

POINT = b"<Placemark><Point><coordinates>76,42</coordinates></Point></Placemark>"
KML = b'<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">' + POINT + b"</kml>"
GPX = b'<?xml version="1.0"?><gpx><wpt lat="42" lon="76"/></gpx>'
SHAPE = {".shp": b"\0\0\x27\x0a" + bytes(96), ".shx": bytes(100), ".dbf": bytes(33)}


@pytest.fixture(autouse=True)
def _interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in the jail: with the SQLite of the interpreter."""
    monkeypatch.setattr(geopackage, "sqlite3", packages.sqlite3)


def looked_at(name: str, content: bytes, unpacked: int = 300 * 2**20) -> None:
    """Raises Refusal where the file is not even opened."""
    asked = {"suffix": name[name.rindex(".") :], "sheet": "", "unpacked": unpacked}
    refuse_false(dataset(asked, content))


@pytest.mark.parametrize("kind", [*packages.VIRTUAL, *packages.COMPUTED])
def test_a_geopackage_that_runs_something_is_never_opened(kind: str) -> None:
    content = {**packages.VIRTUAL, **packages.COMPUTED}[kind]()
    for name, said in (("a.gpkg", content), ("a.zip", zipped({"a.gpkg": content}))):
        with pytest.raises(Refusal):
            looked_at(name, said)


@pytest.mark.parametrize("kind", packages.EXTRA)
def test_what_programmes_add_is_no_harm(kind: str) -> None:
    looked_at("a.gpkg", packages.EXTRA[kind]())


def test_as_gdal_writes_it_is_well() -> None:
    looked_at("a.gpkg", packages.good())


LEADING = {
    "xinclude.kml": KML.replace(b"<Placemark>", b'<xi:include href="file:///etc/passwd"/><Placemark>'),
    "doctype.kml": KML.replace(b"<kml", b'<!DOCTYPE kml SYSTEM "http://127.0.0.1/x.dtd"><kml'),
    "parameter.gpx": GPX.replace(b"<gpx", b'<!DOCTYPE gpx [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><gpx'),
    "wide.kml": KML.decode().encode("utf-16"), "wide-be.gpx": GPX.decode().encode("utf-16-be"),
    "virtual.kml": KML.replace(b"76,42", b"/vsicurl/http://127.0.0.1/"),
    "vrt.kml": b"<OGRVRTDataSource><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTDataSource>",
    "vrt.gpx": b"<OGRVRTDataSource/>", "vrt.geojson": b"<OGRVRTDataSource/>", "name.json": b"http://127.0.0.1/x.json",
    "path.geojson": b"/vsicurl/http://127.0.0.1/x", "gml.kml": b"<gml:FeatureCollection/>", "shape.gpkg": SHAPE[".shp"],
    "csv.json": b"a,b\n1,2", "json.kml": b"{}", "kml.gpx": KML,
    "linked.zip": zipped({"t.tab": b'!table\n!version 300\nDefinition Table\n  Type LINKED\n', "t.dat": b"x"}),
    "server.zip": zipped({"t.tab": b'!table\nDefinition Table\n  Type ODBC\n  DSN "x"\n', "t.dat": b"x"}),
    "projection.zip": zipped({f"a{end}": said for end, said in {**SHAPE, ".prj": b"/vsicurl/http://127.0.0.1/x"}.items()}),
    "false.zip": zipped({f"a{end}": said for end, said in {**SHAPE, ".shp": b"SQLite format 3\0"}.items()}),
    "virtual.kmz": zipped({"doc.kml": b"<OGRVRTDataSource>Placemark</OGRVRTDataSource>"}),
}  # fmt: skip


@pytest.mark.parametrize("name", LEADING)
def test_what_leads_elsewhere_or_is_something_else_is_never_opened(name: str) -> None:
    with pytest.raises(Refusal):
        looked_at(name, LEADING[name])


@pytest.mark.parametrize("name", ["a.kml", "a.gpx", "a.geojson", "a.zip"])
def test_an_honest_one_is_opened(name: str) -> None:
    looked_at(name, {"a.kml": KML, "a.gpx": GPX, "a.geojson": b'\xef\xbb\xbf {"type": "FeatureCollection"}',
                     "a.zip": zipped({f"a{end}": said for end, said in SHAPE.items()})}[name])  # fmt: skip


def odd(name: str, content: bytes, mode: int) -> bytes:
    """An archive with a file of another kind."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for end, said in SHAPE.items():
            archive.writestr(f"a{end}", said)
        info = zipfile.ZipInfo(name)
        info.create_system, info.external_attr = 3, mode << 16
        archive.writestr(info, content)
    return out.getvalue()


@pytest.mark.parametrize("mode", [stat.S_IFLNK | 0o777, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_a_link_or_a_device_in_an_archive_is_refused(mode: int) -> None:
    with pytest.raises(Refusal) as caught:
        looked_at("a.zip", odd("a.prj", b"/etc/passwd", mode))
    assert caught.value.why == "archive"


def test_what_lies_beside_a_dataset_is_left_where_it_is() -> None:
    beside = {
        "a.vrt": b"<OGRVRTDataSource/>",
        "a.csvt": b"String",
        "a.qix": b"x",
        "b.shp": b"x",
        "a.sbn": b"x",
    }
    files = {**{f"a{end}": said for end, said in SHAPE.items()}, **beside}
    del files["b.shp"]
    found = dataset({"suffix": ".zip", "sheet": "", "unpacked": 2**30}, zipped(files))
    assert set(found.files) == set(SHAPE)


@pytest.mark.parametrize("name", ["a.zip", "a.kmz"])
def test_a_bomb_is_known_by_its_ratio(name: str) -> None:
    inside = {"a.zip": "a.geojson", "a.kmz": "a.kml"}[name]
    with pytest.raises(Refusal) as caught:
        looked_at(name, zipped({inside: b" " * (30 * 2**20)}))
    assert caught.value.why == "large"


def test_the_archive_we_make_holds_our_names_only() -> None:
    whole = Dataset(".kml", {".kml": KML}).whole
    assert zipfile.ZipFile(BytesIO(whole)).namelist() == ["data.kml"]
