"""What must hold of every declaration. Runs with `manage.py check`, at start, and in CI."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register

from ekokarta.layers import faults
from ekokarta.layers.kinds import Record
from ekokarta.layers.layer import Layer, all_layers, layers_of
from ekokarta.layers.word_lists import unreadable_words


@register("layers")
def check_layers(app_configs: Any, **_: Any) -> list[CheckMessage]:
    """Every problem of every declaration, never only the first."""
    wrong = [problem for layer in all_layers() for problem in problems(layer)]
    return [*wrong, *_undeclared(), *_doubled(), *_led_twice()]


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


Rule = tuple[Callable[[Layer], list[str]], str, str]
RULES: list[Rule] = [
    (faults.misspelt, "Layer '{layer}' names '{what}'), which is no column of {model}.",
     "Write the Python name of a field of the class, without quotes."),
    (faults.personal, "Layer '{layer}' publishes '{what}', which names a person.",
     "Take '{what}' out of open_data: personal data never leaves the registry."),
    (faults.speechless, "Layer '{layer}' has no word for {what}.",
     "Fill in every language of the Term; a draft will do, it stays marked unreviewed."),
    (faults.undone_suppression, "Layer '{layer}' withholds small counts but publishes the rows.",
     "Write publish=Publish.AGGREGATE: rows that anybody can count undo the suppression."),
    (faults.nameless_rows, "Layer '{layer}' publishes rows without their key.",
     "Begin open_data with *Place.essentials, or name `key`."),
    (faults.sourceless_rows, "Layer '{layer}' publishes rows without their source.",
     "Begin open_data with *Place.essentials, or name `source`: every number can be traced."),
    (faults.counted_entries, "Layer '{layer}' compares '{what}', but a row of reference never counts.",
     "Take `compare` out, or declare a Place, an Event or a Figure."),
    (faults.foreign_columns, "Layer '{layer}' uses '{what}', which is no column of {model}.",
     "Name a field of the same class in compare, only, natural_key and aliases."),
    (faults.meaningless, "Layer '{layer}' publishes '{what}', which is a bare Django field.",
     "Use a column kind of ekokarta.layers."),
    (faults.bad_slug, "The slug '{what}' cannot stand in an address.",
     "Use small Latin letters, digits and hyphens: it never changes afterwards."),
    (faults.undocumented, "{model}, the model of layer '{layer}', has no docstring.",
     "Say in one sentence what one record is."),
    (faults.innumerable, "Layer '{layer}' adds up '{what}', which is no number.",
     "Total and Mean take a Quantity, a Qualified or an Amount."),
    (faults.whole_shares, "Layer '{layer}' has a share of everything.",
     "Say of what: Share(only={{authorised: False}})."),
    (faults.unwise, "Layer '{layer}' says of a measure that '{what}' is better.",
     "better is 'more', 'fewer' or nothing."),
    (faults.same_measures, "Layer '{layer}' has two measures called '{what}'.",
     "Take one out, or give it another condition."),
    (faults.colourless, "Layer '{layer}' cannot be coloured by '{what}'.",
     "colour_by is a Code or a Flag which is in open_data."),
    (faults.seriesless, "{model} is a Figure, but does not say what it is a figure of.",
     "Write `series = (pollutant,)`: the columns that tell one series from another."),
    (faults.impossible_values, "Layer '{layer}' asks for {what}, which that column never says.",
     "Use a member of the column's Codes."),
    (faults.shown_persons, "Layer '{layer}' concerns persons, but an Entry is published row by row.",
     "Declare a Place, an Event or a Figure, published as aggregates."),
    (faults.ambiguous_aliases, "The heading '{what}' of layer '{layer}' is the name of another column.",
     "Take the alias out: a field's own name wins."),
    (faults.same_headings, "Layer '{layer}' has two columns called {what}.",
     "Give one of them another word: a sheet is read by its headings."),
    (faults.same_words, "Layer '{layer}' has two codes with one word: {what}.",
     "Give one of them another word: a sheet is read by its words."),
    (faults.ambiguous_reports, "Layer '{layer}' reports '{what}', but several figures could be meant.",
     "Reported is for a Figure; name each column of its series in `only`."),
    (faults.timeless_conditions, "Layer '{layer}' takes records by '{what}', which changes over time.",
     "Write the condition in a measure: Count(only={{...}}) knows the year."),
    (faults.talkative, "Layer '{layer}' is sensitive but publishes the free text '{what}'.",
     "Take it out of open_data: a sentence may say where exactly."),
    (faults.monthly_reports, "Layer '{layer}' reports '{what}', but its months add up to the year.",
     "Use Total, or take `adds_up` out: then a year has one figure."),
    (faults.flows_as_stocks, "Layer '{layer}' counts as standing what its words say was done: '{what}'.",
     "Say when: happened={{conversion: ...}} or {{opened_on: None}}; or call the state, «переведённых»."),
    (faults.impossible_flows, "Layer '{layer}' says of '{what}' when it happened, but cannot know.",
     "happened is one column of a Place: a Course with one of its states, or a Day with None; no Share."),
    (faults.personal_flows, "Layer '{layer}' concerns persons, but '{what}' is a flow.",
     "Declare an Event: what was told of persons is remembered by what stands."),
    (faults.headless, "Layer '{layer}' has these headlines: {what}; who leads a subject has one.",
     "Mark one measure of the layer that leads: Count(headline=True)."),
    (unreadable_words, "Layer '{layer}' has a list with a word that a sheet cannot read: {what}.",
     "Each code and each word, in any language, means one code of the list, and none is a dash."),
    (faults.mixed_currencies, "Layer '{layer}' adds up '{what}' whatever its currency.",
     "Name one in only={{currency: Currency.KGS}}: different currencies are never added."),
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


def _led_twice() -> Iterator[Error]:
    for theme, times in Counter(layer.theme for layer in all_layers() if layer.leads).items():
        if times > 1:
            yield Error(
                f"{times} layers lead the subject '{theme}'.",
                hint="Let one of them lead: a subject has one headline.",
                id="layers.E103",
            )
