"""One app a domain, one file a noun: declarations and domain rules only."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def registers(models: str) -> dict[str, Any]:
    """Import every file beside the module `models`, by name; returns the registers that they declare.

    So a register is there when its file is, and gone when the file is: no list names it.
    """
    domain = models.rpartition(".")[0]
    files = sorted(module.name for module in iter_modules(import_module(domain).__path__))
    modules = [import_module(f"{domain}.{file}") for file in files if file not in APART]
    return {name: noun for module in modules for name, noun in _declared(module)}


APART = {"models", "migrations"}


def _declared(module: Any) -> list[tuple[str, Any]]:
    return [
        (name, value)
        for name, value in vars(module).items()
        if "layer" in getattr(value, "__dict__", {}) and value.__module__ == module.__name__
    ]
