"""Writes both lock files of Python packages (`make lock`): exact versions and hashes, no addresses."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = {
    "requirements.lock": ["pyproject.toml", "--extra", "dev"],
    "web/node.lock": ["web/node.in"],
}
ALWAYS = [
    *("--universal", "--python-version", "3.11", "--upgrade", "--generate-hashes"),
    *("--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate", "--quiet"),
]

for lock, sources in LOCKS.items():
    words = [sys.executable, "-m", "uv", "pip", "compile", *sources, *ALWAYS, "-o", lock]
    subprocess.run(words, cwd=ROOT, check=True)
