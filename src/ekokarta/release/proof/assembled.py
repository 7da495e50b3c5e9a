"""`verify.py`: the parts of this folder in one file, which needs nothing but Python 3.9 and pyarrow."""

import ast
from functools import cache
from pathlib import Path

PARTS = (
    "words",
    "identity",
    "tables",
    "cube",
    "pages",
    "fronts",
    "archives",
    "standing",
    "working",
    "recount",
    "signature",
    "findings",
)
"In the order in which each uses only what stands before it."
ABOUT = '''#!/usr/bin/env python3
"""Proves a release of Ekokarta from its own files. Needs Python 3.9 and pyarrow, nothing else.

    python verify.py [FOLDER] [--key PUBLIC_KEY] [--language ky|ru|en]

FOLDER is that of this file if none is given; PUBLIC_KEY is 64 hex digits or a file that begins with them.
0: all is right and the key vouches for it. 1: something is not. 2: nothing is wrong, but nobody vouches
for it, because no key was given or nobody has signed. Who distrusts the folder takes this file, and the
key, from elsewhere. The rules of the cells are written in docs/cells.md of the source.
"""

from __future__ import annotations

'''


@cache
def assembled() -> bytes:
    """The same parts are always the same bytes."""
    imports: set[str] = set()
    bodies = []
    for name in PARTS:
        text = Path(__file__).with_name(f"{name}.py").read_text(encoding="utf-8")
        bodies.append(_body(text, imports))
    return (
        ABOUT + "\n".join(sorted(imports, key=_last)) + "\n\n\n" + "\n\n\n".join(bodies) + "\n"
    ).encode()


def _body(text: str, imports: set[str]) -> str:
    """A part without its head; what it imports from elsewhere goes to `imports`."""
    head = [node for node in ast.parse(text).body if isinstance(node, ast.Import | ast.ImportFrom)]
    for node in head:
        module = getattr(node, "module", "") or ""
        if module != "__future__" and not module.startswith("ekokarta"):
            imports.add(ast.unparse(node))
    return "\n".join(text.splitlines()[head[-1].end_lineno :]).strip()


def _last(line: str) -> tuple[bool, bool, str]:
    """Foreign packages come last, as is custom."""
    return "pyarrow" in line, line.startswith("from"), line
