"""Which database holds the registry: the embedded SQLite, or PostgreSQL by its address."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

FILE = "registry.sqlite3"
"The embedded registry in the data folder."
OWN = ("dbname", "user", "password", "host", "port")
"Parts of an address which Django calls by names of its own."
POOL = 16
"Most connections of one process: the desk has twelve seats, and the site looks after itself."


def database(address: str, data: Path, patience: float) -> dict[str, Any]:
    """Django's settings of the database; `patience` is how many seconds a write waits for another."""
    return postgresql(address, patience) if address else sqlite(data / FILE, patience)


def sqlite(file: Path, patience: float) -> dict[str, Any]:
    """The embedded registry: one writer at a time, readers never wait, each commit reaches the disk."""
    return {
        "ENGINE": "ekokarta.site.sqlite",
        "NAME": file,
        "TEST": {"NAME": ":memory:"},
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": patience,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON",
        },
    }


def postgresql(address: str, patience: float) -> dict[str, Any]:
    """PostgreSQL by a libpq address; what the address says beside the usual parts is handed on."""
    parts = _parts(address)
    waits = f"-c lock_timeout={int(patience * 1000)} {parts.pop('options', '')}".strip()
    return {
        "ENGINE": "ekokarta.site.postgresql",
        **{_named(part): parts.pop(part, "") for part in OWN},
        "CONN_HEALTH_CHECKS": True,  # a restarted PostgreSQL is found again without a hand
        "OPTIONS": {
            "connect_timeout": 5,
            "options": waits,
            "pool": {"min_size": 0, "max_size": POOL, "timeout": patience},
            **parts,
        },
    }


def _parts(address: str) -> dict[str, Any]:
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        parts = conninfo_to_dict(address) if address.startswith("postgres") else {}
    except ProgrammingError:
        parts = {}
    if not parts.get("dbname"):  # the address may hold a password, so it is not repeated
        raise ImproperlyConfigured("EKOKARTA_DATABASE_URL: postgresql://user:password@host/name")
    return dict(parts)


def _named(part: str) -> str:
    return "NAME" if part == "dbname" else part.upper()
