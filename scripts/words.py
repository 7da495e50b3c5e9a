"""Lists the Kyrgyz words which no native editor has read (`make words`): place, Kyrgyz, Russian.

It reads the source itself, so no word escapes because its page was not opened.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeGuard

SOURCE = Path(__file__).resolve().parents[1] / "src"
CHECK = "proof"
"The folder of the check that ships in each release: it knows no Term, its sentences are triples."


class Draft(NamedTuple):
    """A Term whose `reviewed` is not True; `place` is file:line from src."""

    place: str
    ky: str
    ru: str


def drafts() -> Iterator[Draft]:
    """Every draft, by file and line."""
    for file in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if _is_term(node):
                words = {word.arg: word.value for word in node.keywords}
                if not getattr(words.get("reviewed"), "value", False):
                    place = f"{file.relative_to(SOURCE)}:{node.lineno}"
                    yield Draft(place, _said(words.get("ky")), _said(words.get("ru")))
            elif file.parent.name == CHECK and _is_sentence(node):
                russian, kyrgyz, _ = node.elts
                place = f"{file.relative_to(SOURCE)}:{node.lineno}"
                yield Draft(place, _said(kyrgyz), _said(russian))


def _is_term(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Term"


def _is_sentence(node: ast.AST) -> TypeGuard[ast.Tuple]:
    """Russian, Kyrgyz and English; words of the code are no sentences."""
    return (
        isinstance(node, ast.Tuple)
        and len(node.elts) == 3
        and all(isinstance(e, ast.Constant) and isinstance(e.value, str) for e in node.elts)
        and any("а" <= letter <= "я" for letter in _said(node.elts[0]))
    )


def _said(node: ast.expr | None) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    return ast.unparse(node) if node else ""


if __name__ == "__main__":
    found = list(drafts())
    for draft in found:
        print(*draft, sep="\t")
    print(f"{len(found)} drafts", file=sys.stderr)
