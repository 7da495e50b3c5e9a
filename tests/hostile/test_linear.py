"""What a person types costs time in proportion to its length, whatever it is, wherever it is read."""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import process_time
from types import ModuleType
from typing import Any

import pytest
from django.core.exceptions import ValidationError

import ekokarta
from ekokarta.api.ranges import span
from ekokarta.errors import EkokartaError, Misunderstood
from ekokarta.intake.absent import is_absent
from ekokarta.intake.between import records
from ekokarta.intake.headings import LONGEST, Heading, nearest, spelt
from ekokarta.intake.layout import laid_out
from ekokarta.intake.length import longest
from ekokarta.intake.place import as_geometry
from ekokarta.intake.table import Grid
from ekokarta.intake.text import understood
from ekokarta.intake.totals import labelled
from ekokarta.layers import Column, Meaning, all_layers

Parser = Callable[[str], Any]
pytestmark = pytest.mark.django_db
SOURCE = Path(ekokarta.__file__).parent
ROOMS = (
    "terms",
    "layers",
    "intake",
    "territory.gazetteer",
    "reading.query",
    "api.language",
    "portal.links",
)
SHORT, TIMES = 500, 8
TOLERATED = 24
"Times longer for eight times the text: a line gives 8, a square 64."
UNTIMED = 0.004
"CPU seconds below which a growth says nothing."
PIECES = (
    " ", "1", "a", "-", ",", "(", "план ", "1 ", "1,", "°", "=", "'", "_", "\n", "a-\n", "боюнча ", "итого ", "0.",
    "GEOMETRYCOLLECTION(", "i", ";", "1;", "\u00a0", "с.ш.", "https://,", "<", "a b;", "2023-01/", "[", "%",
)  # fmt: skip
ENDS = (("", ""), ("1", "x"), ("POINT(", "\n!"), ("bytes=", "!"))


def texts(length: int) -> Iterator[str]:
    """The same texts, longer."""
    for piece in PIECES:
        body = (piece * length)[:length]
        yield from (f"{front}{body}{end}" for front, end in ENDS)


def cost(parse: Parser, text: str) -> float:
    begun = process_time()
    with suppress(EkokartaError, ValidationError, ValueError, ArithmeticError, LookupError):
        parse(text)
    return process_time() - begun


def steep(parse: Parser) -> str:
    """The first text on which it takes more than its share, tried again, since other work disturbs."""
    pairs = zip(texts(SHORT), texts(SHORT * TIMES), strict=True)
    return next((long[:24] for short, long in pairs if _grows(parse, short, long)), "")


def _grows(parse: Parser, short: str, long: str) -> bool:
    for _ in range(4):
        after = cost(parse, long)
        if after < UNTIMED or after < TOLERATED * max(
            min(cost(parse, short) for _ in range(3)), 1e-5
        ):
            return False
    return True


def modules() -> Iterator[ModuleType]:
    for room in ROOMS:
        module = importlib.import_module(f"ekokarta.{room}")
        yield module
        if hasattr(module, "__path__"):
            for found in pkgutil.walk_packages(module.__path__, f"{module.__name__}."):
                if "gdal_reader" not in found.name and "migrations" not in found.name:
                    yield importlib.import_module(found.name)


def of_one_text(module: ModuleType) -> Iterator[Parser]:
    """Its functions which ask for one text and nothing else: whatever reads a text is one of them."""
    for function in vars(module).values():
        plain = getattr(function, "__wrapped__", function)
        if not inspect.isfunction(plain) or plain.__module__ != module.__name__:
            continue
        asked = [p for p in inspect.signature(plain).parameters.values() if p.default is p.empty]
        if len(asked) == 1 and asked[0].annotation is str and plain.__name__ not in ELSEWHERE:
            yield plain


ELSEWHERE = {"layer_called", "system_called", "shipped", "all_of"}
"They ask the registry by a word, and read nothing out of it."


def kinds() -> dict[str, Column]:
    """A column of each kind that a register has, also of a kind that comes later."""
    found: dict[str, Column] = {}
    for layer in all_layers():
        for column in layer.model._meta.concrete_fields:
            if isinstance(column, Meaning) and column.editable:
                found.setdefault(type(column).__name__, column)
    return found


HEADINGS = {f"площадь {n}": Heading(Column(), "", 0) for n in range(50)}
PARSERS = {f"{f.__module__}.{f.__name__}": f for module in modules() for f in of_one_text(module)}
OTHERS: dict[str, Parser] = {
    "head": lambda text: laid_out(Grid([["a", "b", text], ["1", "2", text]]), lambda _: False),
    "rows": lambda text: records(
        [(2, [text, "", ""])], ["a", "b", "c"], 1, lambda _: False, Grid([])
    ),
    "totals": lambda text: labelled([(1, [text])]),
    "nearest heading": lambda text: nearest(text, HEADINGS),
    "range": lambda text: span(text, 1_000),
}


@pytest.mark.parametrize("name", [*PARSERS, *OTHERS])
def test_a_reader_of_texts_takes_time_as_they_are_long(name: str) -> None:
    assert steep({**PARSERS, **OTHERS}[name]) == ""


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_a_cell_of_each_kind_takes_time_as_it_is_long(kind: str) -> None:
    column = kinds()[kind]
    assert steep(lambda text: (is_absent(column, text), understood(column, text))) == ""


def test_a_quadratic_reader_is_found() -> None:
    again = re.compile(r"(?P<blanks>\s*)(?P<more>\s*)x")
    assert steep(again.fullmatch)
    assert steep(lambda text: [text.count(sign) for sign in text])
    planted = ModuleType("ekokarta.planted")
    exec(
        "def read_badly(text: str) -> int:\n    return sum(text.count(s) for s in text)",
        vars(planted),
    )
    vars(planted)["read_badly"].__module__ = planted.__name__
    (found,) = of_one_text(planted)
    assert steep(found)


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_a_text_that_is_too_long_is_refused_before_it_is_read(kind: str) -> None:
    column = kinds()[kind]
    limit = longest(column)
    with pytest.raises(Misunderstood) as refused:
        understood(column, "1" * (limit + 1))
    said = str(refused.value)
    assert str(limit) in said and str(limit + 1) in said and str(column.label) in said  # type: ignore[attr-defined]


def test_a_text_too_long_for_a_heading_is_compared_with_nothing() -> None:
    long = "П л о щ а д ь_" * LONGEST
    assert spelt(long) is long and nearest(long, HEADINGS) is None


def test_brackets_within_brackets_are_refused_before_anything_recurs() -> None:
    for deep in (9, 1_600, 100_000):
        with pytest.raises(Misunderstood):
            as_geometry("GEOMETRYCOLLECTION(" * deep + "POINT(74 42)" + ")" * deep)
    shape = "GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(MULTIPOLYGON(((74 42,75 42,75 43,74 42)))))"
    assert as_geometry(shape).area > 0


@pytest.mark.parametrize("digits", ["9" * 30_000, "²", "٣"])
def test_a_row_of_strange_digits_is_a_row(digits: str) -> None:
    grid = Grid([["a", "b", "c"], ["1", "2", digits], ["x", "y", "z"]])
    assert laid_out(grid, lambda text: text in ("a", "b", "c")).rows


def test_a_sheet_says_which_cell_is_too_long(imported: Any) -> None:
    deep = "GEOMETRYCOLLECTION(" * 1_600
    taken = imported(
        "waste-sites",
        "name,where,area,geometry",
        f"a,unknown,{'9' * 30_000},",
        f"b,unknown,1,{deep}",
    )
    said = [str(refused.reason) for refused in taken.refused]
    assert taken.rejected == 2 and "30000" in said[0] and "250" in said[0] and "GEOMETRY" in said[1]


LISTED = {
    "jail/": "bytes of a file, in a process of its own with a bound on its time",
    "intake/simulated/cells.py": "our own hints, no foreign text",
    "layers/faults.py": "slugs, as a developer wrote them",
    "portal/values.py": "one sign beside a digit: looks back and ahead by one",
    "intake/days.py": "built of parts, at most 100 characters, one blank between words",
}
"Patterns which an automaton could not run, or which are put together: where, and what bounds them."
BACKTRACKING = {
    "ASSERT",
    "ASSERT_NOT",
    "GROUPREF",
    "GROUPREF_EXISTS",
    "ATOMIC_GROUP",
    "POSSESSIVE_REPEAT",
}


def patterns() -> Iterator[tuple[str, str | None]]:
    """Each call of `re` in the source: the file and the pattern, None if it is put together."""
    for file in SOURCE.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        imports = [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module == "re"]
        named = {alias.asname or alias.name for one in imports for alias in one.names}
        for call in (n for n in ast.walk(tree) if isinstance(n, ast.Call)):
            function = call.func
            direct = isinstance(function, ast.Name) and function.id in named
            dotted = (
                isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "re"
            )
            if direct or dotted:
                first = call.args[0]
                text = first.value if isinstance(first, ast.Constant) else None
                yield str(file.relative_to(SOURCE)), text


def backtracks(pattern: str | bytes) -> bool:
    """Whether an automaton (RE2) would refuse it: it looks around, refers back, or repeats too often."""

    def parts(parsed: Any) -> Iterator[str]:
        for operation, given in parsed:
            yield str(operation)
            stack = [given]
            while stack:
                item = stack.pop()
                if isinstance(item, re._parser.SubPattern):  # type: ignore[attr-defined]
                    yield from parts(item)
                elif isinstance(item, tuple | list):
                    stack += item

    return not BACKTRACKING.isdisjoint(parts(re._parser.parse(pattern)))  # type: ignore[attr-defined]


def test_every_pattern_is_one_for_an_automaton_or_stands_in_the_list() -> None:
    found = list(patterns())
    assert len(found) > 30
    strange = [file for file, text in found if text is None or backtracks(text)]
    assert [file for file in strange if not file.startswith(tuple(LISTED))] == []
    assert [one for one in LISTED if not any(file.startswith(one) for file, _ in found)] == []
    assert backtracks(r"(a)\1") and backtracks(r"a(?=b)") and not backtracks(r"(a|b)*c{2,5}")
