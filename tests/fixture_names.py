"""What a name in a source file means: a definition of which module, found through imports and aliases."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

Function = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
PATH = re.compile(r"(\w+(?:\.\w+)+)(?::(\w+))?")
"A name as settings write it: `room.file.name`, or `room.file:name`."
REGISTERS = {"register", "receiver"}
"The decorators which call what they decorate later on; any other only changes it."


@dataclass
class Module:
    """A source file by its dotted name."""

    name: str
    tree: ast.Module
    is_package: bool = False
    strings: bool = True

    @cached_property
    def bindings(self) -> dict[str, str]:
        """What each name of the module stands for, as a dotted path."""
        found: dict[str, str] = {}
        for node in ast.walk(self.tree):
            found.update(imported(node, self))
        for node in self.tree.body:
            if isinstance(node, (*FUNCTION, ast.ClassDef)):
                found[node.name] = f"{self.name}.{node.name}"
            for name in stored([node]) if not isinstance(node, (*FUNCTION, ast.ClassDef)) else ():
                found[name] = f"{self.name}.{name}"
        return found


def imported(node: ast.AST, module: Module) -> dict[str, str]:
    """The names that an import binds, each with what it stands for."""
    if isinstance(node, ast.ImportFrom):
        base = module.name.split(".")
        up = node.level - (1 if module.is_package else 0)
        start = base[: len(base) - up] if node.level else []
        path = ".".join([*start, *([node.module] if node.module else [])])
        return {a.asname or a.name: f"{path}.{a.name}" for a in node.names}
    if isinstance(node, ast.Import):
        return {a.asname or a.name.split(".")[0]: a.name if a.asname else a.name.split(".")[0]
                for a in node.names}  # fmt: skip
    return {}


def stored(nodes: Iterable[ast.AST]) -> set[str]:
    """The names that these statements give a value, not those of functions and classes within."""
    found: set[str] = set()
    queue = list(nodes)
    while queue:
        node = queue.pop()
        if isinstance(node, (*FUNCTION, ast.ClassDef)):
            found.add(node.name)
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        if isinstance(node, ast.ExceptHandler) and node.name:
            found.add(node.name)
        queue += ast.iter_child_nodes(node)
    return found


def parameters(node: ast.AST) -> set[str]:
    if not isinstance(node, (*FUNCTION, ast.Lambda)):
        return set()
    a = node.args
    extra = [x for x in (a.vararg, a.kwarg) if x is not None]
    return {x.arg for x in (*a.posonlyargs, *a.args, *a.kwonlyargs, *extra)}


@dataclass
class Names:
    """All source files together; `find` says what a dotted path means after every re-export."""

    modules: Mapping[str, Module]
    uses: dict[str, set[str]] = field(default_factory=dict)
    "For each definition those that use it; the empty owner is what a module does when it is read."
    attributes: dict[str, set[str]] = field(default_factory=dict)
    "For each attribute that is read of something unknown, in which functions."

    def __post_init__(self) -> None:
        for module in self.modules.values():
            Walk(self, module).block(module.tree.body, "", ())

    def find(self, path: str, tries: int = 9) -> str:
        """The definition to which a path leads; the path itself where it leaves the sources."""
        module, _, name = path.rpartition(".")
        if not module or not tries:
            return path
        home = module if module in self.modules else self.find(module, tries - 1)
        own = f"{home}.{name}"
        if home not in self.modules:
            return own
        stands = self.modules[home].bindings.get(name)
        return own if stands in (None, own) else self.find(str(stands), tries - 1)

    def use(self, path: str, owner: str) -> None:
        self.uses.setdefault(self.find(path), set()).add(owner)

    def live(self, roots: Iterable[str] = ()) -> set[str]:
        """The definitions which something uses that is itself used, in the end by a module."""
        alive, new = {""}, {"", *roots}
        while new:
            alive |= new
            new = {d for d, owners in self.uses.items() if owners & alive} - alive
        return alive


@dataclass
class Walk:
    """Through one module: who uses what, with parameters and variables set apart."""

    names: Names
    module: Module

    def block(self, body: Iterable[ast.AST], owner: str, hidden: tuple[set[str], ...]) -> None:
        for node in body:
            self.visit(node, owner, hidden)

    def visit(self, node: ast.AST, owner: str, hidden: tuple[set[str], ...]) -> None:
        if isinstance(node, FUNCTION):
            self.function(node, owner, hidden)
        elif isinstance(node, ast.Lambda):
            self.block(ast.iter_child_nodes(node), owner, (*hidden, parameters(node)))
        elif isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)):
            inner = (*hidden, stored(ast.iter_child_nodes(node)))
            self.block(ast.iter_child_nodes(node), owner, inner)
        elif isinstance(node, ast.Attribute):
            self.attribute(node, owner, hidden)
        elif isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load) and not any(node.id in names for names in hidden):
                self.bound(node.id, owner)
        elif isinstance(node, ast.Constant):
            self.text(node.value, owner)
        elif not is_all(node):
            self.block(ast.iter_child_nodes(node), owner, hidden)

    def function(self, node: Function, owner: str, hidden: tuple[set[str], ...]) -> None:
        """A function of the module owns what it uses; one of a class or another function is theirs."""
        top = node in self.module.tree.body
        mine = f"{self.module.name}.{node.name}" if top else owner
        self.block(node.decorator_list, owner, hidden)
        if top and any(registers(d) for d in node.decorator_list):
            self.names.use(mine, "")
        given = [*node.args.defaults, *node.args.kw_defaults, node.returns]
        self.block([d for d in given if d is not None], owner, hidden)
        brought = {n for inner in ast.walk(node) for n in imported(inner, self.module)}
        told = {n for inner in ast.walk(node) if isinstance(inner, ast.Global) for n in inner.names}
        local = (stored(node.body) | parameters(node)) - brought - told
        self.block([a for a in ast.walk(node.args) if isinstance(a, ast.arg)], owner, hidden)
        self.block(node.body, mine, (*hidden, local))

    def attribute(self, node: ast.Attribute, owner: str, hidden: tuple[set[str], ...]) -> None:
        path = dotted(node)
        start = path.partition(".")[0]
        known = start in self.module.bindings and not any(start in names for names in hidden)
        if path and known:
            self.names.use(self.module.bindings[start] + path[len(start) :], owner)
        start = self.module.bindings[start] + path[len(start) :] if path and known else ""
        of_module = self.names.find(start.rpartition(".")[0]) in self.names.modules
        if isinstance(node.ctx, ast.Load) and not of_module:
            self.names.attributes.setdefault(node.attr, set()).add(f"{self.module.name}:{owner}")
        self.visit(node.value, owner, hidden)

    def bound(self, name: str, owner: str) -> None:
        if name in self.module.bindings:
            self.names.use(self.module.bindings[name], owner)

    def text(self, value: object, owner: str) -> None:
        if isinstance(value, str) and (match := PATH.fullmatch(value)):
            self.names.use(match[1] + (f".{match[2]}" if match[2] else ""), owner)


def is_all(node: ast.AST) -> bool:
    """The list of what a module offers: an offer is no use."""
    return isinstance(node, ast.Assign) and any(
        isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets
    )


def registers(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return bool(set(dotted(called).split(".")) & REGISTERS)


def dotted(node: ast.AST) -> str:
    """`a.b.c` as text; empty for what does not begin with a name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (start := dotted(node.value)):
        return f"{start}.{node.attr}"
    return ""


def public_functions(module: Module) -> Iterator[Function]:
    for node in module.tree.body:
        if isinstance(node, FUNCTION) and not node.name.startswith("_"):
            yield node
