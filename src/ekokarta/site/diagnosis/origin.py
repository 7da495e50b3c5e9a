"""Where data come from: rows which an earlier version took for facts though they were invented."""

from collections.abc import Iterator

from django.db import Error

from ekokarta.journal.unmarked import unmarked
from ekokarta.layers import Layer, all_layers
from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term

LISTED = 20
"Keys that a line names; the next ones come when these are decided."


def origin() -> Iterator[Finding]:
    """A line for each register with such rows, with what to type; nothing is marked without a person."""
    try:
        suspects = {layer.slug: unmarked(layer.model) for layer in _one_for_each_table()}
    except Error:  # what is wrong with the database is told where it is looked at
        return
    for slug, keys in sorted(suspects.items()):
        if keys:
            said = {"layer": slug, "n": len(keys), "keys": " ".join(keys[:LISTED])}
            yield Finding("origin", UNMARKED.filled(**said), MARK.filled(**said))
    if not any(suspects.values()):
        yield Finding("origin", MARKED)


def _one_for_each_table() -> list[Layer]:
    return list({layer.model: layer for layer in all_layers()}.values())


MARKED = Term(
    ru="Все условные строки отмечены.",
    ky="Бардык шарттуу саптар белгиленген.",
    en="All simulated rows are marked.",
)
UNMARKED = Term(
    ru="{layer}: строк {n} похожи на условные, но показаны как фактические: прежняя версия сняла отметку.",
    ky="{layer}: {n} сап шарттуу окшойт, бирок факт катары көрсөтүлгөн: мурунку версия белгини алып салган.",
    en="{layer}: {n} rows look simulated but are shown as facts: an earlier version took their mark.",
)
MARK = Term(
    ru="Если они выдуманы: manage.py vouch {layer} {keys} --simulated --by ИМЯ --why ОСНОВАНИЕ. "
    "Если это факты, исправьте их источник.",
    ky="Эгер алар ойдон чыгарылса: manage.py vouch {layer} {keys} --simulated --by АТЫ --why НЕГИЗ. "
    "Эгер факт болсо, булагын оңдоңуз.",
    en="If they are invented: manage.py vouch {layer} {keys} --simulated --by NAME --why GROUND. "
    "If they are facts, correct their source.",
)
