"""Cells which point elsewhere: at a place, or at a record of this register or of another."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from ekokarta.errors import Misunderstood
from ekokarta.intake import examples
from ekokarta.intake.text import confused
from ekokarta.layers import Column, Record, Reference, Where
from ekokarta.territory.whereabouts import Whereabouts


class Named(NamedTuple):
    """A record of the sheet's own register by its key: a row above may bring it."""

    key: str

    def natural_key(self) -> tuple[str]:
        """As the record will say, once it is found."""
        return (self.key,)


Meanings = dict[str, Any]
"What texts mean; a Misunderstood where they mean nothing."


class Links:
    """What the cells of the linking columns mean: each text is looked up once, many at a time."""

    def __init__(self, model: type[Record]) -> None:
        self._model = model
        self._known: dict[Column, Meanings] = {}

    def learn(self, column: Column, texts: Iterable[str]) -> None:
        """Look up what of these is not known yet."""
        known = self._known.setdefault(column, {})
        if new := {text for text in texts if text not in known}:
            known |= self._found(column, new)

    def meaning(self, column: Column, text: str) -> Any:
        """What a learnt text means; raises Misunderstood."""
        found = self._known[column][text]
        if isinstance(found, Misunderstood):
            raise Misunderstood(found.sentence)
        return found

    def _found(self, column: Column, texts: set[str]) -> Meanings:
        if isinstance(column, Where):
            return dict(Whereabouts.objects.understood(texts))
        target: Any = column.related_model
        if target is self._model:
            return {text: Named(text) for text in texts}
        found = target._default_manager.by_natural_keys(texts)
        return {text: found.get(text) or confused(text, examples.A_KEY) for text in texts}


def linking(column: Column) -> bool:
    """Whether the cells of the column point elsewhere."""
    return isinstance(column, Reference)
