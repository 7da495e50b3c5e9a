"""What can be wrong with a declaration: one function a rule, which names each thing that breaks it."""

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from re import IGNORECASE, compile, fullmatch
from typing import Any

from ekokarta.layers.amounts import OfColumn, Ratio, Reported, Total
from ekokarta.layers.columns import (
    Amount,
    Code,
    Course,
    Day,
    Flag,
    Meaning,
    Qualified,
    Quantity,
    Text,
)
from ekokarta.layers.counts import Count, Share
from ekokarta.layers.figure import Figure
from ekokarta.layers.kinds import Entry, Place, Record
from ekokarta.layers.layer import Layer, Publish, name_of
from ekokarta.layers.measures import Measure
from ekokarta.terms import LANGUAGES, Term


def _fields(layer: Layer) -> dict[str, Any]:
    return {c.name: c for c in layer.model._meta.concrete_fields}


def misspelt(layer: Layer) -> list[str]:
    known = _fields(layer)
    strange = [name for name in layer.open_names if name not in known]
    return [f"{n}' (nearest: '{', '.join(get_close_matches(n, known)) or '—'}" for n in strange]


def personal(layer: Layer) -> list[str]:
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


def speechless(layer: Layer) -> list[str]:
    silent = [
        (w, t) for w, term in _spoken(layer) for t in LANGUAGES if not term.spoken_in(t).strip()
    ]
    return [f"{what} ({language})" for what, language in silent]


def undocumented(layer: Layer) -> list[str]:
    return [] if _own_docstring(layer.model) else [layer.model.__name__]


def _own_docstring(model: type[Record]) -> str:
    """Django gives a model without a docstring one of its own: "Model(field, field)"."""
    said = (vars(model).get("__doc__") or "").strip()
    return "" if said.startswith(f"{model.__name__}(") else said


def undone_suppression(layer: Layer) -> list[str]:
    return [layer.slug] if layer.concerns_persons and layer.publish is Publish.ROWS else []


def nameless_rows(layer: Layer) -> list[str]:
    rows = layer.publish is Publish.ROWS
    return [layer.slug] if rows and "key" not in layer.open_names else []


def sourceless_rows(layer: Layer) -> list[str]:
    rows = layer.publish is Publish.ROWS
    return [layer.slug] if rows and "source" not in layer.open_names else []


def counted_entries(layer: Layer) -> list[str]:
    return [m.slug for m in layer.compare if not layer.model.counted]


def foreign_columns(layer: Layer) -> list[str]:
    known = _fields(layer)
    named = [c for m in layer.compare for c in m.columns]
    named += [*layer.only, *layer.natural_key, *layer.aliases.values()]
    return sorted({n for n in map(name_of, named) if n not in known})


def meaningless(layer: Layer) -> list[str]:
    return [c.name for c in layer.columns if not isinstance(c, Meaning)]


def bad_slug(layer: Layer) -> list[str]:
    return [] if fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", layer.slug) else [layer.slug]


def innumerable(layer: Layer) -> list[str]:
    of = [m.of for m in layer.compare if isinstance(m, OfColumn)]
    of += [m.per for m in layer.compare if isinstance(m, Ratio)]
    return [c.name for c in of if not isinstance(c, Quantity | Qualified | Amount)]


def whole_shares(layer: Layer) -> list[str]:
    return [m.slug for m in layer.compare if isinstance(m, Share) and not m.only]


def unwise(layer: Layer) -> list[str]:
    return [f"{m.slug}: {m.better}" for m in layer.compare if m.better not in ("", "more", "fewer")]


def same_measures(layer: Layer) -> list[str]:
    return [slug for slug, times in Counter(m.slug for m in layer.compare).items() if times > 1]


def colourless(layer: Layer) -> list[str]:
    column = layer.colour_by
    if column is None:
        return []
    good = isinstance(column, Code | Course | Flag) and column.name in layer.open_names
    return [] if good else [column.name]


def seriesless(layer: Layer) -> list[str]:
    figure = issubclass(layer.model, Figure)
    return [layer.model.__name__] if figure and not getattr(layer.model, "series", ()) else []


def impossible_values(layer: Layer) -> list[str]:
    """Conditions whose value the column can never have."""
    conditions = [layer.only, *(m.only for m in layer.compare)]
    pairs = [(column, value) for only in conditions for column, value in only.items()]
    return [f"{name_of(c)}={v}" for c, v in pairs if not _possible(c, v)]


def _possible(column: Any, value: Any) -> bool:
    codes = getattr(getattr(column, "field", column), "codes", None)
    return str(value) in codes.words() if codes else True


def shown_persons(layer: Layer) -> list[str]:
    entry = issubclass(layer.model, Entry)
    return [layer.slug] if layer.concerns_persons and entry else []


def ambiguous_aliases(layer: Layer) -> list[str]:
    """A column which follows stands in no sheet, so its name may mean the one that people fill in."""
    fields = _fields(layer).items()
    known = {name for name, column in fields if not column.primary_key and column.editable}
    return [a for a, column in layer.aliases.items() if a in known and name_of(column) != a]


def same_headings(layer: Layer) -> list[str]:
    """A sheet with two equal headings could not be read back."""
    labels = [c.label for c in layer.model._meta.concrete_fields if isinstance(c, Meaning)]
    said = [(t, label.spoken_in(t).casefold()) for t in LANGUAGES for label in labels]
    return [f"{text} ({t})" for (t, text), times in Counter(said).items() if times > 1]


def same_words(layer: Layer) -> list[str]:
    """Two codes with one word could not be told apart in a sheet."""
    found = []
    for column in layer.model._meta.concrete_fields:
        codes = getattr(column, "codes", None)
        words = list(codes.words().values()) if codes else []
        said = Counter((t, word.spoken_in(t).casefold()) for t in LANGUAGES for word in words)
        found += [f"{column.name}: {text} ({t})" for (t, text), times in said.items() if times > 1]
    return found


def ambiguous_reports(layer: Layer) -> list[str]:
    """Two figures of one unit and year: neither would be the one reported."""
    told = {name_of(column) for column in getattr(layer.model, "series", ())}
    reported = [m for m in layer.compare if isinstance(m, Reported)]
    return [m.slug for m in reported if not told or told - set(map(name_of, m.only))]


def monthly_reports(layer: Layer) -> list[str]:
    """What was reported of one month is not the year."""
    flow = getattr(layer.model, "adds_up", False)
    return [m.slug for m in layer.compare if flow and isinstance(m, Reported)]


FLOW = compile(r"\b[а-яё]+(?:[аяеё]но|[иыу]то|[иаяе]ли|л[ои]сь)\b", IGNORECASE)
"Words that tell what was done: «посажено», «переведено», «построили», «добыто»."


def flows_as_stocks(layer: Layer) -> list[str]:
    """What was done in a year is not what stands at its end: 850 seedlings are planted once."""
    stands = issubclass(layer.model, Place)
    titles = [(m, m.title.spoken_in("ru")) for m in layer.compare if stands and not m.happened]
    return [f"{m.slug}: {title}" for m, title in titles if FLOW.search(title)]


def impossible_flows(layer: Layer) -> list[str]:
    """A flow is told by the day or the history of a place, and counts or adds up."""
    told = [m for m in layer.compare if m.happened]
    return [m.slug for m in told if not (issubclass(layer.model, Place) and _tells_a_flow(m))]


def _tells_a_flow(measure: Measure) -> bool:
    (column, state), *more = measure.happened.items()
    codes = column.codes if isinstance(column, Course) else None
    known = codes is not None and str(state) in codes.words()
    dated = isinstance(column, Day) and state is None
    return not more and (known or dated) and isinstance(measure, Count | Total | Ratio)


def personal_flows(layer: Layer) -> list[str]:
    return [m.slug for m in layer.compare if m.happened and layer.concerns_persons]


def headless(layer: Layer) -> list[str]:
    """Who leads a subject says which number stands for it; nobody else does."""
    heads = [m.slug for m in layer.compare if m.headline]
    return [] if len(heads) == int(layer.leads) else [", ".join(heads) or "—"]


def timeless_conditions(layer: Layer) -> list[str]:
    return [name_of(c) for c in layer.only if isinstance(getattr(c, "field", c), Course)]


def talkative(layer: Layer) -> list[str]:
    """A remark may say where the nest is."""
    free = [c.name for c in layer.columns if isinstance(c, Text) and c.name != "source"]
    return free if layer.sensitive else []


def mixed_currencies(layer: Layer) -> list[str]:
    """Sums in several currencies are no sum: a measure of them says which one it adds up."""
    sums = [m for m in layer.compare if isinstance(m, OfColumn)]
    return [
        m.of.name
        for m in sums
        if (money := getattr(m.of, "currency", None)) and money.name not in {c.name for c in m.only}
    ]
