"""What is public is used: a function that only tests call gives nobody an answer."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from fixture_names import FUNCTION, Module, Names, public_functions

from ekokarta.jail.inmate import READERS

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
CALLED_BY_DJANGO = {
    "as_postgresql",
    "contribute_to_class",
    "from_db_value",
    "process_view",
    "describe",
}
"Methods which Django or the library of metrics looks for by name in any class; none declares them."


def module_of(file: Path, base: Path) -> Module:
    parts = file.relative_to(base).with_suffix("").parts
    package = parts[-1] == "__init__"
    return Module(".".join(parts[:-1] if package else parts), ast.parse(file.read_text()), package)


@cache
def everything() -> Names:
    """The sources, and the scripts, migrations and settings of tools which call into them."""
    found = [module_of(file, SRC) for file in sorted((SRC / "ekokarta").rglob("*.py"))]
    found += [module_of(file, ROOT) for file in [*ROOT.glob("scripts/*.py"), ROOT / "manage.py"]]
    names = Names({module.name: module for module in found})
    for said in re.findall(r"ekokarta(?:\.\w+)+(?::\w+)?", (ROOT / "pyproject.toml").read_text()):
        names.use(said.replace(":", "."), "")
    for reader in READERS.values():
        names.use(f"{reader}.read", "")
    return names


def lonely(names: Names) -> list[str]:
    """Public functions which nothing that is used calls."""
    alive = names.live()
    return [
        f"{module.name}.{function.name}"
        for module in names.modules.values()
        if module.name.startswith("ekokarta.") and ".migrations." not in module.name
        for function in public_functions(module)
        if f"{module.name}.{function.name}" not in alive
    ]


def planted(**sources: str) -> Names:
    """Modules of a package `ekokarta`, each from its text; `init` is the package's own."""
    found = {
        name: Module(f"ekokarta.{name}", ast.parse(text))
        for name, text in sources.items()
        if name != "init"
    }
    package = Module("ekokarta", ast.parse(sources.get("init", "")), is_package=True)
    return Names({m.name: m for m in (package, *found.values())})


LONELY: Mapping[str, dict[str, str]] = {
    "an attribute has its name": {"b": "def f(x): return x.name\nf(1)"},
    "a variable has its name": {"b": "def f():\n    name = 1\n    return name\nf()"},
    "a parameter has its name": {
        "b": "from ekokarta.a import name\ndef f(name): return name\nf(1)"
    },
    "a function of another module has its name": {"b": "def name(): ...\nname()"},
    "a method has its name": {"b": "class A:\n    def name(self): ...\nA().name()"},
    "it is only imported": {"b": "from ekokarta.a import name"},
    "it is only offered": {"init": "from ekokarta.a import name\n__all__ = ['name']"},
    "what calls it is called by nobody": {"b": "from ekokarta.a import name\ndef _f(): name()"},
    "a comprehension has its name": {"b": "from ekokarta.a import name\n[name for name in 'x']"},
}
USED: Mapping[str, dict[str, str]] = {
    "by its name": {"b": "from ekokarta.a import name\nname()"},
    "by an alias": {"b": "from ekokarta.a import name as other\nother()"},
    "through the package": {
        "init": "from ekokarta.a import name as told", "b": "from ekokarta import told\ntold()",
    },
    "as an attribute of its module": {"b": "from ekokarta import a\na.name()"},
    "by its whole path": {"b": "import ekokarta.a\nekokarta.a.name()"},
    "as text of settings": {"b": "MIDDLEWARE = ['ekokarta.a.name']"},
    "in a class": {"b": "from ekokarta.a import name\nclass A:\n    def f(self): return name()"},
    "by who is used": {"b": "from .a import name\ndef _f(): name()\n_f()"},
    "inside of a function that imports it": {"b": "def f():\n    import ekokarta.a as x\n    x.name()\nf()"},
}  # fmt: skip


@pytest.mark.parametrize("how", LONELY)
def test_a_lonely_function_is_found_though(how: str) -> None:
    found = lonely(planted(a="def name():\n    return name()", **LONELY[how]))
    assert "ekokarta.a.name" in found


@pytest.mark.parametrize("how", USED)
def test_a_function_is_used(how: str) -> None:
    assert "ekokarta.a.name" not in lonely(planted(a="def name(): ...", **USED[how]))


def test_a_decorator_that_registers_is_a_use_and_one_that_keeps_is_none() -> None:
    text = "@register.filter\ndef shown(): ...\n@lru_cache(maxsize=1)\ndef kept(): ..."
    assert lonely(planted(a=text)) == ["ekokarta.a.kept"]


def test_every_public_function_has_a_caller_in_src() -> None:
    assert lonely(everything()) == []


def methods(module: Module) -> Iterator[tuple[str, str]]:
    """The public methods and properties of the classes of a module."""
    for node in module.tree.body:
        if isinstance(node, ast.ClassDef):
            inside = [inner for inner in node.body if isinstance(inner, FUNCTION)]
            yield from ((node.name, f.name) for f in inside if not f.name.startswith("_"))


def is_a_hook(cls: Any, name: str) -> bool:
    """Whether a class that is not ours has it, here or where ours is mixed in, and so calls it."""
    families = [cls, *cls.__subclasses__()]
    kin = {base for one in families for base in one.__mro__}
    return any(name in vars(base) for base in kin if not base.__module__.startswith("ekokarta"))


def words_of_templates() -> set[str]:
    """Every word inside of the marks of a template, not of the text around them."""
    texts = [file.read_text() for file in SRC.rglob("templates/**/*.html")]
    marks = [mark for text in texts for mark in re.findall(r"{[{%].*?[%}]}", text, re.DOTALL)]
    return {word for mark in marks for word in re.findall(r"\w+", mark)}


def words_of_lists(tree: ast.AST) -> set[str]:
    """Texts in a list of a class, such as the actions of a desk, and those that `getattr` is given."""
    lists = [
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for said in node.body
        if isinstance(said, (ast.Assign, ast.AnnAssign))
        for inner in ast.walk(said)
    ]
    asked = [
        given
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id == "getattr"
        for given in node.args
    ]
    found = [node.value for node in [*lists, *asked] if isinstance(node, ast.Constant)]
    return {value for value in found if isinstance(value, str)}


def unread(names: Names, known: set[str]) -> list[str]:
    """Public methods and properties whose name nobody reads of anything.

    Whose method it is cannot be told without running, so one with a common name goes unseen.
    """
    known = known.union(*(words_of_lists(module.tree) for module in names.modules.values()))
    return [
        f"{module.name}.{cls}.{name}"
        for module in names.modules.values()
        if module.name.startswith("ekokarta.") and ".migrations." not in module.name
        for cls, name in methods(module)
        if name not in names.attributes and name not in known
    ]


def test_an_unread_method_is_found_though_a_module_has_a_word_of_its_name() -> None:
    text = "class A:\n    def told(self): ...\n    def read(self): ...\n    def listed(self): ..."
    text += "\nclass B:\n    actions = ('listed',)\nfrom ekokarta import b\nA().read(), b.told"
    assert unread(planted(a=text, b="told = 1"), {"shown"}) == ["ekokarta.a.A.told"]


def test_every_public_method_is_read_somewhere() -> None:
    found = [path.rpartition(".") for path in unread(everything(), words_of_templates())]
    ours = [
        f"{path}.{name}"
        for path, _, name in found
        if name not in CALLED_BY_DJANGO and not is_a_hook(class_at(path), name)
    ]
    assert ours == []


def class_at(path: str) -> Any:
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)
