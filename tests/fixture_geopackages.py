"""GeoPackages that hold more than one needs: virtual tables, views, triggers, columns that call functions."""

import _sqlite3 as sqlite3  # the interpreter's own: the registry may put another in its place
from collections.abc import Callable
from contextlib import closing
from functools import cache

import shapely
from fixture_geodata import written

FILE = "/etc/passwd"


@cache
def good() -> bytes:
    """As GDAL writes it: with a spatial index, its triggers and the count of features."""
    return written("gpkg", {"name": ["x"]}, [shapely.Point(76, 42)])[1]


def changed(*statements: str, content: bytes = b"") -> bytes:
    """The good one after these statements."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content or good())
        for statement in statements:
            database.execute(statement)
        database.commit()
        return database.serialize()


def slipped(kind: str, name: str, sql: str, table: str = "") -> bytes:
    """The good one with a line in its schema which this SQLite itself would not write."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(good())
        database.execute("PRAGMA writable_schema = ON")
        database.execute(
            "INSERT INTO sqlite_master VALUES (?, ?, ?, 0, ?)", (kind, name, table or name, sql)
        )
        database.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)",
            (name, name),
        )
        database.execute("DELETE FROM gpkg_contents WHERE table_name = 'data'")
        database.commit()
        return database.serialize()


def virtual(module: str, *words: str, name: str = "v") -> Callable[[], bytes]:
    said = f"CREATE VIRTUAL TABLE {name} USING {module}({', '.join(words)})"
    return lambda: slipped("table", name, said)


VIRTUAL: dict[str, Callable[[], bytes]] = {
    "text": virtual("VirtualText", f"'{FILE}'", "'UTF-8'", "0", "POINT", "NONE", "':'"),
    "text under a good name": virtual("VirtualText", f"'{FILE}'", "'UTF-8'", name="rtree_data_geom2"),
    "shape": virtual("VirtualShape", "'/var/data'", "'UTF-8'", "4326"),
    "dbf": virtual("VirtualDbf", "'/var/data.dbf'", "'UTF-8'"),
    "geojson": virtual("VirtualGeoJSON", "'/var/data.geojson'", "4326"),
    "xpath": virtual("VirtualXPath", "'data'", "'name'"),
    "ogr": virtual("VirtualOGR", f"'{FILE}'"),
    "spreadsheet": virtual("VirtualXL", "'/var/data.xls'"),
    "full text": virtual("fts5", "name"),
    "rtree that asks": virtual("rtree", "id", "(SELECT 1)", "b", name="rtree_a"),
    "a comment between": lambda: slipped("table", "v", f"CREATE VIRTUAL/**/TABLE v USING/**/VirtualText('{FILE}')"),
    "in small letters": lambda: slipped("table", "v", f"create virtual table v using virtualtext('{FILE}')"),
    "called a table": lambda: slipped("table", "v", f"/* CREATE TABLE */ CREATE VIRTUAL TABLE v USING VirtualText('{FILE}')"),
}  # fmt: skip
COMPUTED: dict[str, Callable[[], bytes]] = {
    "view": lambda: changed("CREATE VIEW v AS SELECT * FROM data"),
    "view without end": lambda: changed("CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i FROM n"),
    "view of the schema": lambda: changed("CREATE VIEW gpkg_v AS SELECT sql FROM sqlite_master"),
    "view that reads a file": lambda: changed(f"CREATE VIEW v AS SELECT BlobFromFile('{FILE}') AS b"),
    "column that is worked out": lambda: changed("CREATE TABLE g (a, b AS (length(hex(a))))"),
    "column that is kept": lambda: changed("CREATE TABLE g (a, b AS (abs(a)) STORED)"),
    "index over an expression": lambda: changed("CREATE INDEX i ON data (lower(name))"),
    "index of a part": lambda: changed("CREATE INDEX i ON data (name) WHERE lower(name) > ''"),
    "trigger": lambda: changed("CREATE TRIGGER t AFTER INSERT ON data BEGIN DELETE FROM data; END"),
    "trigger that calls": lambda: changed(f"CREATE TRIGGER rtree_t AFTER INSERT ON data BEGIN SELECT BlobFromFile('{FILE}'); END"),
    "no geopackage": lambda: changed("DROP TABLE gpkg_contents"),
}  # fmt: skip
EXTRA: dict[str, Callable[[], bytes]] = {
    "an index": lambda: changed("CREATE INDEX i ON data (name)"),
    "styles of QGIS": lambda: changed(
        "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT, styleQML TEXT, update_time DATETIME DEFAULT "
        "(strftime('%Y-%m-%dT%H:%M:%fZ','now')))"),
    "a log beside it": lambda: good()[:18] + b"\x02\x02" + good()[20:],
}  # fmt: skip
"What programmes add, and no harm in it."
