"""What must hold of every declaration. Runs with `manage.py check`, at start, and in CI."""

from collections import Counter
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from re import fullmatch
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register

from ekokarta.layers.columns import Amount, Code, Flag, Meaning, Quantity
from ekokarta.layers.figure import Figure
from ekokarta.layers.kinds import Entry, Record
from ekokarta.layers.layer import Layer, Publish, all_layers, layers_of, name_of
from ekokarta.layers.measures import OfColumn, Share
from ekokarta.terms import LANGUAGES, Term


@register("layers")
def check_layers(app_configs: Any, **_: Any) -> list[CheckMessage]:
    """Every problem of every declaration, never only the first."""
    wrong = [problem for layer in all_layers() for problem in problems(layer)]
    return [*wrong, *_undeclared(), *_doubled()]


def problems(layer: Layer) -> Iterator[Error]:
    """Every way in which `layer` is wrong, as sentences which say what to do."""
    for number, (wrong, sentence, hint) in enumerate(RULES, start=1):
        for what in wrong(layer):
            names = {"layer": layer.slug, "model": layer.model.__name__, "what": what}
            yield Error(
                sentence.format(**names),
                hint=hint.format(**names),
                obj=layer.model,
                id=f"layers.E{number:03}",
            )


def _fields(layer: Layer) -> dict[str, Any]:
    return {c.name: c for c in layer.model._meta.concrete_fields}


def _misspelt(layer: Layer) -> list[str]:
    known = _fields(layer)
    strange = [name for name in layer.open_names if name not in known]
    return [f"{n}' (nearest: '{', '.join(get_close_matches(n, known)) or '—'}" for n in strange]


def _personal(layer: Layer) -> list[str]:
    known = _fields(layer)
    return [n for n in layer.open_names if getattr(known.get(n), "personal", False)]


def _twice(layer: Layer) -> list[str]:
    return [name for name, times in Counter(layer.open_names).items() if times > 1]


def _spoken(layer: Layer) -> Iterator[tuple[str, Term]]:
    """Every word which the declaration says, with the name of what says it."""
    yield from (("title", layer.title), ("about", layer.about))
    for column in layer.model._meta.concrete_fields:
        if isinstance(column, Meaning):
            yield column.name, column.label
            words = column.codes.words() if column.codes else {}
            yield from ((f"{column.name}.{code}", term) for code, term in words.items())


def _speechless(layer: Layer) -> list[str]:
    silent = [
        (w, t) for w, term in _spoken(layer) for t in LANGUAGES if not term.spoken_in(t).strip()
    ]
    return [f"{what} ({language})" for what, language in silent]


def _undocumented(layer: Layer) -> list[str]:
    return [] if _own_docstring(layer.model) else [layer.model.__name__]


def _own_docstring(model: type[Record]) -> str:
    """Django gives a model without a docstring one of its own: "Model(field, field)"."""
    said = (vars(model).get("__doc__") or "").strip()
    return "" if said.startswith(f"{model.__name__}(") else said


def _undone_suppression(layer: Layer) -> list[str]:
    return [layer.slug] if layer.concerns_persons and layer.publish is Publish.ROWS else []


def _nameless_rows(layer: Layer) -> list[str]:
    rows = layer.publish is Publish.ROWS
    return [layer.slug] if rows and "key" not in layer.open_names else []


def _sourceless_rows(layer: Layer) -> list[str]:
    rows = layer.publish is Publish.ROWS
    return [layer.slug] if rows and "source" not in layer.open_names else []


def _counted_entries(layer: Layer) -> list[str]:
    return [m.slug for m in layer.compare if not layer.model.counted]


def _foreign_columns(layer: Layer) -> list[str]:
    known = _fields(layer)
    named = [c for m in layer.compare for c in m.columns]
    named += [*layer.only, *layer.natural_key, *layer.aliases.values()]
    return sorted({n for n in map(name_of, named) if n not in known})


def _meaningless(layer: Layer) -> list[str]:
    return [c.name for c in layer.columns if not isinstance(c, Meaning)]


def _bad_slug(layer: Layer) -> list[str]:
    return [] if fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", layer.slug) else [layer.slug]


def _innumerable(layer: Layer) -> list[str]:
    of = [m.of for m in layer.compare if isinstance(m, OfColumn)]
    return [c.name for c in of if not isinstance(c, Quantity | Amount)]


def _whole_shares(layer: Layer) -> list[str]:
    return [m.slug for m in layer.compare if isinstance(m, Share) and not m.only]


def _unwise(layer: Layer) -> list[str]:
    return [f"{m.slug}: {m.better}" for m in layer.compare if m.better not in ("", "more", "fewer")]


def _same_measures(layer: Layer) -> list[str]:
    return [slug for slug, times in Counter(m.slug for m in layer.compare).items() if times > 1]


def _colourless(layer: Layer) -> list[str]:
    column = layer.colour_by
    if column is None:
        return []
    good = isinstance(column, Code | Flag) and column.name in layer.open_names
    return [] if good else [column.name]


def _seriesless(layer: Layer) -> list[str]:
    figure = issubclass(layer.model, Figure)
    return [layer.model.__name__] if figure and not getattr(layer.model, "series", ()) else []


def _impossible_values(layer: Layer) -> list[str]:
    """Conditions whose value the column can never have."""
    conditions = [layer.only, *(m.only for m in layer.compare)]
    pairs = [(column, value) for only in conditions for column, value in only.items()]
    return [f"{name_of(c)}={v}" for c, v in pairs if not _possible(c, v)]


def _possible(column: Any, value: Any) -> bool:
    codes = getattr(getattr(column, "field", column), "codes", None)
    return str(value) in codes.words() if codes else True


def _shown_persons(layer: Layer) -> list[str]:
    entry = issubclass(layer.model, Entry)
    return [layer.slug] if layer.concerns_persons and entry else []


def _ambiguous_aliases(layer: Layer) -> list[str]:
    known = {name for name, column in _fields(layer).items() if not column.primary_key}
    return [a for a, column in layer.aliases.items() if a in known and name_of(column) != a]


def _same_headings(layer: Layer) -> list[str]:
    """A sheet with two equal headings could not be read back."""
    labels = [c.label for c in layer.model._meta.concrete_fields if isinstance(c, Meaning)]
    said = [(t, label.spoken_in(t).casefold()) for t in LANGUAGES for label in labels]
    return [f"{text} ({t})" for (t, text), times in Counter(said).items() if times > 1]


def _same_words(layer: Layer) -> list[str]:
    """Two codes with one word could not be told apart in a sheet."""
    found = []
    for column in layer.model._meta.concrete_fields:
        codes = getattr(column, "codes", None)
        words = list(codes.words().values()) if codes else []
        said = Counter((t, word.spoken_in(t).casefold()) for t in LANGUAGES for word in words)
        found += [f"{column.name}: {text} ({t})" for (t, text), times in said.items() if times > 1]
    return found


Rule = tuple[Callable[[Layer], list[str]], str, str]
RULES: list[Rule] = [
    (_misspelt, "Layer '{layer}' names '{what}'), which is no column of {model}.",
     "Write the Python name of a field of the class, without quotes."),
    (_personal, "Layer '{layer}' publishes '{what}', which names a person.",
     "Take '{what}' out of open_data: personal data never leaves the registry."),
    (_speechless, "Layer '{layer}' has no word for {what}.",
     "Fill in every language of the Term; a draft will do, it stays marked unreviewed."),
    (_undone_suppression, "Layer '{layer}' withholds small counts but publishes the rows.",
     "Write publish=Publish.AGGREGATE: rows that anybody can count undo the suppression."),
    (_nameless_rows, "Layer '{layer}' publishes rows without their key.",
     "Begin open_data with *Place.essentials, or name `key`."),
    (_sourceless_rows, "Layer '{layer}' publishes rows without their source.",
     "Begin open_data with *Place.essentials, or name `source`: every number can be traced."),
    (_counted_entries, "Layer '{layer}' compares '{what}', but a row of reference never counts.",
     "Take `compare` out, or declare a Place, an Event or a Figure."),
    (_foreign_columns, "Layer '{layer}' uses '{what}', which is no column of {model}.",
     "Name a field of the same class in compare, only, natural_key and aliases."),
    (_meaningless, "Layer '{layer}' publishes '{what}', which is a bare Django field.",
     "Use a column kind of ekokarta.layers."),
    (_bad_slug, "The slug '{what}' cannot stand in an address.",
     "Use small Latin letters, digits and hyphens: it never changes afterwards."),
    (_undocumented, "{model}, the model of layer '{layer}', has no docstring.",
     "Say in one sentence what one record is."),
    (_innumerable, "Layer '{layer}' adds up '{what}', which is no number.",
     "Total and Mean take a Quantity or an Amount."),
    (_whole_shares, "Layer '{layer}' has a share of everything.",
     "Say of what: Share(only={{authorised: False}})."),
    (_unwise, "Layer '{layer}' says of a measure that '{what}' is better.",
     "better is 'more', 'fewer' or nothing."),
    (_same_measures, "Layer '{layer}' has two measures called '{what}'.",
     "Take one out, or give it another condition."),
    (_colourless, "Layer '{layer}' cannot be coloured by '{what}'.",
     "colour_by is a Code or a Flag which is in open_data."),
    (_seriesless, "{model} is a Figure, but does not say what it is a figure of.",
     "Write `series = (pollutant,)`: the columns that tell one series from another."),
    (_impossible_values, "Layer '{layer}' asks for {what}, which that column never says.",
     "Use a member of the column's Codes."),
    (_shown_persons, "Layer '{layer}' concerns persons, but an Entry is published row by row.",
     "Declare a Place, an Event or a Figure, published as aggregates."),
    (_ambiguous_aliases, "The heading '{what}' of layer '{layer}' is the name of another column.",
     "Take the alias out: a field's own name wins."),
    (_same_headings, "Layer '{layer}' has two columns called {what}.",
     "Give one of them another word: a sheet is read by its headings."),
    (_same_words, "Layer '{layer}' has two codes with one word: {what}.",
     "Give one of them another word: a sheet is read by its words."),
]  # fmt: skip
"Numbered in order as layers.E001, E002, ...: add at the end, never reorder."


def _undeclared() -> Iterator[Error]:
    for model in apps.get_models():
        if issubclass(model, Record) and not layers_of(model):
            yield Error(
                f"{model.__name__} is a Record without a layer.",
                hint="Declare `layer = Layer(...)` after its fields.",
                obj=model,
                id="layers.E101",
            )


def _doubled() -> Iterator[Error]:
    for slug, times in Counter(layer.slug for layer in all_layers()).items():
        if times > 1:
            yield Error(
                f"{times} layers are called '{slug}'.",
                hint="Rename one: a slug is an address.",
                id="layers.E102",
            )
