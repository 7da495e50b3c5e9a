"""The schema of a GeoPackage: tables, its spatial index and its own triggers, and nothing that runs.

SpatiaLite, which GDAL carries, has virtual tables that read any file, and functions that do; SQLite
evaluates a view, a generated column or an index over an expression where a table is only read.
OGC 12-128r19 needs none of them.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from ekokarta.jail.speech import Refusal

STEPS = 10_000_000
"Of SQLite's machine, for the schema alone."
MOST = 5_000
"Tables, indexes and triggers."
TABLE = re.compile(r"CREATE TABLE\b")
INDEX = re.compile(r"CREATE (UNIQUE )?INDEX\b")
NAME = r'"?[^"\'\[\](]+"?'
RTREE = re.compile(rf'CREATE VIRTUAL TABLE ("?)rtree_[^"\'()]+\1 USING rtree ?\( ?{NAME} ?\)', re.I)
TRIGGERS = ("rtree_", "trigger_insert_feature_count_", "trigger_delete_feature_count_", "gpkg_")
CALLED = re.compile(r"([A-Za-z_]\w*) ?\(")
KNOWN = {
    "st_isempty", "st_minx", "st_maxx", "st_miny", "st_maxy", "raise", "lower", "count", "coalesce",
    "strftime", "and", "or", "not", "in", "when", "values", "select", "where", "exists", "of",
}  # fmt: skip
"Words that stand before a bracket in triggers of GeoPackages."


def refuse_foreign_schema(content: bytes) -> None:
    """Raises Refusal for a database that is no GeoPackage, or holds more than one needs."""
    try:
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(without_log(content))
            database.set_progress_handler(lambda: 1, STEPS)
            database.execute("PRAGMA trusted_schema = OFF")
            said = database.execute(
                "SELECT type, name, tbl_name, sql FROM sqlite_master"
            ).fetchall()
            _refuse_entries(said)
            _refuse_computed(database, [name for kind, name, _, _ in said if kind == "table"])
    except (sqlite3.Error, AttributeError, TypeError, ValueError) as error:
        raise Refusal("unreadable") from error


def without_log(content: bytes) -> bytes:
    """The same, as a database that keeps no log beside it: there is no beside."""
    if content[18:20] == b"\x02\x02":
        return content[:18] + b"\x01\x01" + content[20:]
    return content


def _refuse_entries(said: list[tuple[str, str, str, str | None]]) -> None:
    if len(said) > MOST or not any(name == "gpkg_contents" for _, name, _, _ in said):
        raise Refusal("unreadable")
    for kind, name, table, sql in said:
        if not _is_known(kind, name, table, " ".join((sql or "").split())):
            raise Refusal("schema", f"{kind} {name}")


def _is_known(kind: str, name: str, table: str, sql: str) -> bool:
    if kind == "table":
        return bool(TABLE.match(sql) or (name.startswith("rtree_") and RTREE.fullmatch(sql)))
    if kind == "index":
        return not sql or bool(INDEX.match(sql))
    if kind == "trigger":
        return name.startswith(TRIGGERS) and set(_called(sql, name, table)) <= KNOWN
    return False


def _called(sql: str, name: str, table: str) -> Iterator[str]:
    """What is called in a trigger, without names in quotation marks: those are tables and columns."""
    for word in CALLED.findall(re.sub(r'"[^"]*"|\'[^\']*\'', " ", sql)):
        if word not in (name, table):
            yield word.lower()


def _refuse_computed(database: sqlite3.Connection, tables: list[str]) -> None:
    """Columns and indexes that are worked out by calling something."""
    for table in tables:
        if table.startswith("rtree_"):
            continue
        quoted = '"' + table.replace('"', '""') + '"'
        if any(row[6] in (2, 3) for row in database.execute(f"PRAGMA table_xinfo({quoted})")):
            raise Refusal("schema", f"generated column, {table}")
        for index in database.execute(f"PRAGMA index_list({quoted})").fetchall():
            name = '"' + index[1].replace('"', '""') + '"'
            parts = database.execute(f"PRAGMA index_xinfo({name})").fetchall()
            if index[4] or any(part[1] == -2 for part in parts):
                raise Refusal("schema", f"index {index[1]}")
