"""Old lines of the journal in the words of now: what was written stays as it was written."""

from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from ekokarta.journal.difference import Said
from ekokarta.layers.formerly import Formerly


def in_words_of_now(model: str, said: Said) -> Said:
    """What a line said of a record of `model`, with the names and codes that its columns have now."""
    known = _formerly(model)
    if not known or not isinstance(said, dict) or not known.keys() & said.keys():
        return said
    return dict(_translated(known, name, pair) for name, pair in said.items())


def _translated(
    known: dict[str, Formerly], name: str, pair: list[str | None]
) -> tuple[str, list[str | None]]:
    if name not in known:
        return name, pair
    words = known[name].words
    return known[name].now, [words.get(text, text) for text in pair]


@cache
def _formerly(model: str) -> dict[str, Formerly]:
    """What the register declares as `formerly`; nothing of a model that is no more."""
    try:
        return dict(getattr(apps.get_model(model), "formerly", {}))
    except (LookupError, ValueError):
        return {}


class Worded(models.Model):
    """A line which is read in the words of now. Only an erasure by law ever writes one anew."""

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, db: Any, field_names: Any, values: Any, **more: Any) -> Any:
        """As Django does; then what it said is put into the words of now."""
        line: Any = super().from_db(db, field_names, values, **more)
        if {"model", "said"} <= line.__dict__.keys():
            line.said = in_words_of_now(line.model, line.said)
        return line
