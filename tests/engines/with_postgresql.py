"""Runs a command with a PostgreSQL of its own as the registry: `with_postgresql.py -m pytest tests/...`."""

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from cluster import ABSENT, BINARIES, cluster, create


def main() -> int:
    """The code of the command; 0 with a sentence where there is no PostgreSQL."""
    if not BINARIES:
        print(f"Skipped on PostgreSQL: {ABSENT}")
        return 0
    with cluster() as address:
        there = {**os.environ, "EKOKARTA_DATABASE_URL": create(address, "ekokarta")}
        return subprocess.run([sys.executable, *sys.argv[1:]], env=there, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
