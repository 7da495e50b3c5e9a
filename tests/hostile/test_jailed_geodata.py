"""The jail alone: a reader that opens whatever it is given still reads nothing but the upload."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from secrets import token_hex
from typing import Any

import fixture_geopackages as packages
import pytest
import shapely
from fixture_geodata import written

from ekokarta.errors import Misunderstood
from ekokarta.jail import geodata, sentences, warden
from ekokarta.jail.layers import holding

POINT = shapely.Point(76, 42)
COLLECTION = b'{"type": "FeatureCollection", "features": []}'
VRT = b"""<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"""

TRUSTING = """
import sys
sys.path += sys.argv[1:]
from ekokarta.jail.readers import claims
claims.refuse_false = lambda found: None
from ekokarta.jail.inmate import main
main(sys.argv[1:])
"""
"A reader without the second line: whatever it is given it opens."


def words(name: str, content: bytes) -> str:
    """All that comes out of a file, or the sentence instead."""
    try:
        return str(list(geodata.read_features(name, content)))
    except Misunderstood as error:
        return str(error)


@pytest.fixture
def trusting(tmp_path: Path, monkeypatch: Any) -> None:
    script = tmp_path / "reader.py"
    script.write_text(TRUSTING)
    monkeypatch.setattr(warden, "SCRIPT", script)


def test_without_the_second_line_a_good_file_is_read(trusting: None) -> None:
    assert "POINT (76 42)" in words("a.gpkg", packages.good())


@pytest.mark.parametrize("kind", ["VirtualText", "VirtualDbf", "VirtualGeoJSON", "VRT", "link"])
def test_without_the_second_line_the_jail_holds(kind: str, trusting: None, tmp_path: Path) -> None:
    """A file of the server with a random word in it is named, and the word never comes out."""
    if not holding()["files"]:
        pytest.skip("this machine has no landlock")
    word = token_hex(16)
    text, dbf, drawn = (tmp_path / f"secret.{end}" for end in ("csv", "dbf", "geojson"))
    text.write_text(f"a:b\n{word}:{word}\n")
    with zipfile.ZipFile(BytesIO(written("shp", {"name": [word]}, [POINT])[1])) as archive:
        dbf.write_bytes(archive.read("data.dbf"))
    drawn.write_bytes(written("geojson", {"name": [word]}, [POINT])[1])
    name, content = {
        "VirtualText": ("a.gpkg", packages.virtual("VirtualText", f"'{text}'", "'UTF-8'", "1", "POINT", "NONE", "':'")),
        "VirtualDbf": ("a.gpkg", packages.virtual("VirtualDbf", f"'{dbf}'", "'UTF-8'")),
        "VirtualGeoJSON": ("a.gpkg", packages.virtual("VirtualGeoJSON", f"'{drawn}'", "4326")),
        "VRT": ("a.kml", lambda: VRT.replace(b"/etc/passwd", str(drawn).encode())),
        "link": ("a.geojson", lambda: COLLECTION.replace(b'"features"', b'"crs": {"type": "link", "properties": {"href": "file://%s"}}, "features"' % str(text).encode())),
    }[kind]  # fmt: skip
    assert word not in words(name, content())


def test_a_view_without_end_ends(trusting: None, monkeypatch: Any) -> None:
    monkeypatch.setattr(geodata, "BOUNDS", replace(geodata.BOUNDS, seconds=3))
    content = packages.changed(
        "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT max(i) AS i FROM n",
        "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('v', 'attributes', 'v')",
        "DELETE FROM gpkg_contents WHERE table_name = 'data'",
    )  # fmt: skip
    with pytest.raises(Misunderstood) as caught:
        list(geodata.read_features("a.gpkg", content, sheet="v"))
    assert caught.value.sentence == sentences.SLOW.filled(file="a.gpkg", seconds=3)
