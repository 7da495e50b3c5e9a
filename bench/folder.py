"""A data folder of its own in a temporary place: neither the registry nor the releases of this clone are touched.

Imported before everything else, since it sets Django up.
"""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]
FOLDER = tempfile.TemporaryDirectory()
os.environ["EKOKARTA_DATA"] = FOLDER.name
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ekokarta.site.settings")

import django  # noqa: E402

django.setup()
