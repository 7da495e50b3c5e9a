"""What is public is used: a function that only tests call gives nobody an answer."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src" / "ekokarta"


def sources() -> list[tuple[Path, ast.Module]]:
    files = [f for f in sorted(SRC.rglob("*.py")) if "migrations" not in f.parts]
    return [(file, ast.parse(file.read_text())) for file in files]


def public_functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Functions of a module without a decorator: what is decorated is called by whoever decorates."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        if not node.decorator_list:
            yield node


def names_used(tree: ast.Module) -> Counter[str]:
    """How often each name is read; an import of it is no use, nor is its line in `__all__`."""
    used: Counter[str] = Counter()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            used[node.id] += 1
        elif isinstance(node, ast.Attribute):
            used[node.attr] += 1
        elif isinstance(node, ast.Constant) and str(node.value).startswith("ekokarta."):
            used[str(node.value).rpartition(".")[2]] += 1  # as settings name it
    return used


def aliases(tree: ast.Module) -> dict[str, str]:
    return {
        alias.asname: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.asname
    }


def unused() -> list[str]:
    everything = sources()
    used: Counter[str] = Counter()
    for _, tree in everything:
        other = aliases(tree)
        for name, times in names_used(tree).items():
            used[other.get(name, name)] += times
    texts = "".join(f.read_text() for f in [*SRC.parent.parent.glob("scripts/*.py")])
    return [
        f"{file.relative_to(SRC)}: {function.name}"
        for file, tree in everything
        for function in public_functions(tree)
        if not used[function.name] and function.name not in texts
    ]


def test_a_function_that_nothing_calls_is_found() -> None:
    tree = ast.parse("def lonely(): ...\ndef called(): ...\ncalled()")
    found = [f.name for f in public_functions(tree) if not names_used(tree)[f.name]]
    assert found == ["lonely"]


def test_every_public_function_has_a_caller_in_src() -> None:
    assert unused() == []
