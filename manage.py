#!/usr/bin/env python3
"""Runs the commands of Ekokarta: `manage.py help` lists them."""

import gc
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "src"))

if __name__ == "__main__":
    gc.disable()  # nothing of what is loaded goes away again; `SiteConfig.ready` turns it on
    os.umask(0o077)  # whatever we make is its owner's; a release is opened when it is whole
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ekokarta.site.settings")
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except OSError as error:  # also where not even the settings could be read
        print(f"Ekokarta: {error.strerror or error}: {error.filename or ''}", file=sys.stderr)
        raise SystemExit(2) from error
