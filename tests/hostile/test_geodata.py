"""A zoo of geodata files that mean harm: each gets a sentence, none reaches a disk or a network."""

import json
import socket
import struct
import sys
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any

import fixture_geopackages as packages
import pytest
import shapely
from fixture_geodata import written, zipped

from ekokarta.errors import Misunderstood
from ekokarta.intake import Wishes, take
from ekokarta.jail import geodata, sentences, warden
from ekokarta.layers import layer_called

pytestmark = pytest.mark.django_db
MEGABYTE = 1024 * 1024
POINT = shapely.Point(76, 42)
COLLECTION = b'{"type": "FeatureCollection", "features": []}'


def shape_files() -> dict[str, bytes]:
    _, archive = written("shp", {"name": ["x"]}, [POINT])
    with zipfile.ZipFile(BytesIO(archive)) as inside:
        return {name: inside.read(name) for name in inside.namelist()}


def renamed(**changed: str) -> bytes:
    """A shapefile in which one file has another name."""
    return zipped({changed.get(n.rpartition(".")[2], n): b for n, b in shape_files().items()})


def bomb() -> bytes:
    return zipped({"data.geojson": b" " * (11 * MEGABYTE)})


def lying_bomb() -> bytes:
    """An archive that says its file is small: what is unpacked is never more than it says."""
    content = bytearray(zipped({"data.geojson": b" " * (9 * MEGABYTE)}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = content.index(mark) + offset
        content[place : place + 4] = struct.pack("<I", 100)
    return bytes(content)


def locked() -> bytes:
    content = bytearray(zipped({"data.geojson": COLLECTION}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    return bytes(content)


def link() -> bytes:
    """A symbolic link instead of a file: its target is its content, and no GeoJSON."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("data.geojson")
        info.create_system, info.external_attr = 3, 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return out.getvalue()


VRT = b"""<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd</SrcDataSource>
<SrcSQL>select 1</SrcSQL></OGRVRTLayer></OGRVRTDataSource>"""
STREAM = b'{"type": "gdal_streamed_alg", "command_line": "gdal vector pipeline ! read /etc/passwd ! write x"}'
ENTITIES = b"""<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<kml><Placemark><name>&b;</name></Placemark></kml>"""
OUTSIDE = b"""<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&x;</name></Placemark></kml>"""
SEAMLESS = b'!table\n!version 300\n!charset Neutral\nDefinition Table\n  File "/etc/hosts"\n  Type NATIVE\n'
ZOO = {
    "a bomb": ("b.zip", bomb),
    "a bomb that lies": ("b.zip", lying_bomb),
    "a bomb in a kmz": ("b.kmz", lambda: zipped({"doc.kml": b"<Placemark/>" + b" " * (11 * MEGABYTE)})),
    "a path upwards": ("p.zip", lambda: renamed(shp="../../data.shp")),
    "an absolute path": ("p.zip", lambda: renamed(dbf="/tmp/data.dbf")),
    "a path of windows": ("p.zip", lambda: renamed(dbf="..\\data.dbf")),
    "a drive": ("p.zip", lambda: renamed(dbf="C:data.dbf")),
    "a symbolic link": ("l.zip", link),
    "a locked archive": ("l.zip", locked),
    "no archive": ("n.zip", lambda: b"PK\x03\x04 nothing"),
    "an empty archive": ("e.zip", lambda: zipped({})),
    "no data inside": ("e.zip", lambda: zipped({"readme.txt": b"x"})),
    "an archive in an archive": ("e.zip", lambda: zipped({"inner.zip": zipped({"d.geojson": COLLECTION})})),
    "a shape without its table": ("s.zip", lambda: zipped({n: b for n, b in shape_files().items() if ".dbf" not in n})),
    "a virtual file": ("v.kml", lambda: VRT),
    "a virtual file as geojson": ("v.geojson", lambda: VRT),
    "a virtual file as geopackage": ("v.gpkg", lambda: VRT),
    "a virtual file in an archive": ("v.zip", lambda: zipped({"v.gpx": VRT})),
    "a pipeline": ("p.geojson", lambda: STREAM),
    "entities that grow": ("e.kml", lambda: ENTITIES),
    "an entity from outside": ("e.gpx", lambda: OUTSIDE),
    "a table elsewhere": ("t.zip", lambda: zipped({"t.tab": SEAMLESS, "t.dat": b"x"})),
    "another database": ("d.gpkg", lambda: b"SQLite format 3\0" + b"\0" * 4096),
    "no json": ("n.geojson", lambda: b"{"),
    "no features": ("n.geojson", lambda: COLLECTION),
    "json of other kinds": ("n.json", lambda: b'{"type": "Topology", "objects": {}, "arcs": []}'),
    "endless depth": ("n.geojson", lambda: b'{"a":' * 100_000),
    "a virtual table": ("v.gpkg", packages.VIRTUAL["text"]),
    "a virtual table in an archive": ("v.zip", lambda: zipped({"v.gpkg": packages.VIRTUAL["text"]()})),
    "a view": ("v.gpkg", packages.COMPUTED["view without end"]),
    "noise": ("n.gpkg", lambda: bytes(range(256)) * 100),
}  # fmt: skip


@pytest.mark.parametrize("beast", ZOO)
def test_every_beast_gets_a_sentence(
    beast: str, approver: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("ekokarta.jail.geodata.MOST_UNPACKED", 10 * MEGABYTE)
    name, make = ZOO[beast]
    with pytest.raises(Misunderstood) as caught:
        take(layer_called("water-bodies"), name, make(), by=approver, accept=True)
    assert all(text.strip() and "root:" not in text for text in caught.value.sentence.each())
    assert list(tmp_path.iterdir()) == [], "the private folder is gone"


def test_a_beast_that_cannot_be_seen_is_found_by_its_size(approver: Any) -> None:
    with pytest.raises(Misunderstood) as caught:
        take(layer_called("water-bodies"), "b.gpkg", b"\0" * (60 * 1024 * 1024 + 1), by=approver)
    assert "слишком большой" in caught.value.sentence.ru


@pytest.fixture
def listener() -> Any:
    """A server which notes that somebody came."""
    came: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))

    def wait() -> None:
        try:
            one, _ = server.accept()
            came.append(one.recv(200))
        except OSError:
            pass

    Thread(target=wait, daemon=True).start()
    yield server.getsockname()[1], came
    server.close()


@pytest.mark.parametrize("how", ["link of kml", "virtual", "pipeline", "name", "system"])
def test_nobody_is_called(how: str, approver: Any, listener: Any) -> None:
    port, came = listener
    address = f"http://127.0.0.1:{port}/x.geojson"
    place = "<Placemark><name>a</name><Point><coordinates>76,42</coordinates></Point></Placemark>"
    said = {
        "link of kml": ("a.kml", f"<kml><Document>{place}<NetworkLink><Link><href>{address}</href></Link></NetworkLink></Document></kml>"),
        "virtual": ("a.gpx", f"<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/vsicurl/{address}</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"),
        "pipeline": ("a.json", json.dumps({"type": "gdal_streamed_alg", "command_line": f"gdal vector pipeline ! read /vsicurl/{address}"})),
        "name": (f"/vsicurl/{address}", "{}"),
        "system": ("a.geojson", json.dumps({
            "type": "FeatureCollection", "crs": {"type": "link", "properties": {"href": address, "type": "proj4"}},
            "features": [{"type": "Feature", "properties": {"name": "a"}, "geometry": {"type": "Point", "coordinates": [76, 42]}}],
        })),
    }[how]  # fmt: skip
    with suppress(Misunderstood):
        take(layer_called("water-bodies"), said[0], said[1].encode(), by=approver,
             wishes=Wishes.said(given="type=lake"))  # fmt: skip
    assert came == []


def test_the_drivers_of_the_reader_are_those_allowed() -> None:
    skipped = geodata.surroundings()["GDAL_SKIP"].split(",")
    assert {"OGR_VRT", "GDALG", "HTTP", "WFS", "SQLite", "CSV"} <= set(skipped)
    assert not set(geodata.DRIVERS) & set(skipped)


NEST = 1_600
NESTED = (
    '{"type": "GeometryCollection", "geometries": [' * NEST
    + '{"type": "Point", "coordinates": [76, 42]}'
    + "]}" * NEST
)


@pytest.mark.parametrize("name", ["n.geojson", "n.kml"])
def test_a_place_in_a_place_in_a_place_is_a_sentence(name: str, approver: Any) -> None:
    feature = '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "x"}, "geometry": %s}]}'
    kml = (
        "<kml><Placemark><name>x</name>"
        + "<MultiGeometry>" * NEST
        + "<Point><coordinates>76,42</coordinates></Point>"
    )
    content = {
        "n.geojson": feature % NESTED,
        "n.kml": kml + "</MultiGeometry>" * NEST + "</Placemark></kml>",
    }[name]
    try:
        taken = take(layer_called("water-bodies"), name, content.encode(), by=approver,
                     wishes=Wishes.said(given="type=lake"))  # fmt: skip
    except Misunderstood as error:
        assert all(text.strip() for text in error.sentence.each())
    else:
        assert taken.refused and not taken.changed


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another kind")
def test_a_reader_that_breaks_breaks_nothing_else(
    approver: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    reader = tmp_path / "reader.py"
    reader.write_text("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    monkeypatch.setattr(warden, "SCRIPT", reader)
    with pytest.raises(Misunderstood) as caught:
        take(layer_called("water-bodies"), "a.geojson", COLLECTION, by=approver)
    assert caught.value.sentence == sentences.BROKEN.filled(file="a.geojson")


def test_no_private_folder_is_left(approver: Any, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    take(layer_called("water-bodies"), *written("kmz", {"name": ["x"]}, [POINT]), by=approver,
         wishes=Wishes.said(given="type=lake"))  # fmt: skip
    assert list(tmp_path.iterdir()) == []
