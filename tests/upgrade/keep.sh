#!/bin/sh
# Keeps the data folder of this version for later ones to open: tests/upgrade/keep.sh FOLDER VERSION
# FOLDER is an EKOKARTA_DATA that `manage.py seed`, `demo` and `publish` have filled.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$here/releases"
cp -r "$1/releases/$(cat "$1/releases/current")" "$here/releases/"
"$here/../../.venv/bin/python" - "$1/registry.sqlite3" "$here/registry-$2.sql.gz" <<'PY'
import gzip, sqlite3, sys
base = sqlite3.connect(sys.argv[1])
base.create_collation("ky", lambda a, b: (a > b) - (a < b))
kept = [line for line in base.iterdump() if "staff_user\"" not in line or "INSERT" not in line or "'ekokarta" in line]
with open(sys.argv[2], "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
    packed.write("\n".join(kept).encode())
PY
