"""The data dictionary in docs/layers and the glossary, out of the declarations."""

from collections.abc import Iterator
from typing import Any

from ekokarta.layers import Layer, Measure, Publish, all_layers, label
from ekokarta.terms import Codes, Term, Theme

INTRO = "Generated from the declarations by `make generate`; do not edit.\n\n"


def pages() -> dict[str, str]:
    """A page for each layer by its file name, and a list of them."""
    layers = sorted(all_layers(), key=lambda layer: layer.slug)
    index = [
        [f"[{layer.slug}]({layer.slug}.md)", layer.model.kind, *_words(layer.title)]
        for layer in layers
    ]
    head = ["layer", "kind", "English", "русский", "кыргызча"]
    return {
        "README.md": f"# Data dictionary\n\n{INTRO}{_table(head, index)}",
        **{f"{layer.slug}.md": _page(layer) for layer in layers},
    }


def glossary() -> str:
    """Every word of the declarations in three languages, with where it is used."""
    used: dict[Term, list[str]] = {}
    for term, where in _terms():
        places = used.setdefault(term, [])
        if where not in places:
            places.append(where)
    order = sorted(used, key=lambda t: (t.en.casefold(), t.ru, t.ky))
    rows = [[*_words(t), "yes" if t.reviewed else "", ", ".join(used[t])] for t in order]
    head = ["English", "русский", "кыргызча", "read by a native editor", "used in"]
    return f"# Glossary\n\n{INTRO}{_table(head, rows)}"


def _page(layer: Layer) -> str:
    rows = layer.publish is Publish.ROWS
    leaves = "rows and statistics" if rows else "statistics only"
    persons = "; concerns persons, so counts of 1 and 2 are withheld" * layer.concerns_persons
    parts = [
        f"# {layer.title.en}\n\n{INTRO}",
        f"{layer.about.en}  \n{layer.about.ru}  \n{layer.about.ky}\n\n",
        f"`{layer.slug}` · kind: {layer.model.kind} · theme: {layer.theme} · published: {leaves}{persons}\n",
    ]
    if layer.columns:
        head = ["column", "English", "русский", "кыргызча", "kind", "unit", "values"]
        parts.append("\n## Columns\n\n" + _table(head, [_column(c) for c in layer.columns]))
    if layer.compare:
        head = ["measure", "English", "русский", "кыргызча", "unit", "over time", "over space"]
        parts.append(
            "\n## Measures\n\n" + _table(head, [_measure(layer, m) for m in layer.compare])
        )
    return "".join(parts)


def _column(column: Any) -> list[str]:
    values = (
        "; ".join(f"`{c}` {w.en}" for c, w in column.codes.words().items()) if column.codes else ""
    )
    unit = column.unit.symbol.en if column.unit else ""
    kind = type(column).__name__.lower()
    return [f"`{column.name}`", *_words(label(column)), kind, unit, values]


def _measure(layer: Layer, measure: Measure) -> list[str]:
    over = [str(layer.model.over_time), str(measure.over_space)]
    return [f"`{measure.slug}`", *_words(measure.title), measure.unit.symbol.en, *over]


def _terms() -> Iterator[tuple[Term, str]]:
    for theme in Theme:
        yield theme.label, "themes"
    for layer in sorted(all_layers(), key=lambda layer: layer.slug):
        yield layer.title, layer.slug
        for column in layer.model._meta.concrete_fields:
            if isinstance(said := getattr(column, "label", None), Term):
                yield said, layer.slug
            yield from _codes(getattr(column, "codes", None), layer.slug)


def _codes(codes: type[Codes] | None, where: str) -> Iterator[tuple[Term, str]]:
    for term in codes.words().values() if codes else ():
        yield term, where


def _words(term: Term) -> list[str]:
    return [term.en, term.ru, term.ky]


def _table(head: list[str], rows: list[list[str]]) -> str:
    every = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |\n" for row in every)
