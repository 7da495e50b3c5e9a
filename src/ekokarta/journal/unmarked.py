"""Rows that say of themselves that they were invented, while no mark says so: an earlier version let them pass."""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from ekokarta.journal.change import Change
from ekokarta.journal.vouching import sourceless
from ekokarta.layers import Record, State, portions

INVENTED = ("имулированная строка", "словная строка", "словная (демонстрационная) строка")
"""What the sources of rows say which this product, or an earlier version of it, has made itself.

Without the first letter, which may be a capital: a database tells no Cyrillic capital from its letter.
"""


def says_invented(source: str) -> bool:
    """Whether a source says in words that its row is invented, whatever else was written beside it."""
    said = " ".join(source.lower().split())
    return any(words in said for words in INVENTED)


def unmarked(model: Any) -> list[str]:
    """The keys of standing records without the mark, whose source says that they are invented.

    Also those of which an import took the mark without a reason, and which nobody gave a source
    since. Whom a person vouched for has a line with a reason in the journal, and is left out.
    """
    facts = model._default_manager.filter(simulated=False).exclude(state=State.WITHDRAWN)
    says = reduce(or_, (Q(source__contains=words) for words in INVENTED))
    found = list(facts.filter(says).order_by("pk"))
    found += _laundered(model, facts)
    stood_for = {line.key for line in _turned(model) if line.why} if found else set()
    return [key for key in dict.fromkeys(r.key for r in found) if key not in stood_for]


def _laundered(model: Any, facts: Any) -> list[Record]:
    keys = sorted({line.key for line in _turned(model) if not line.why})
    here = [r for some in portions(keys) for r in facts.filter(key__in=some).order_by("pk")]
    first = sourceless(here) if here else set()
    return [record for record in here if record.key in first]


def _turned(model: Any) -> Iterator[Change]:
    """The lines by which a record became a fact."""
    lines = Change.objects.filter(model=model._meta.label, created=False)
    with_mark = lines.filter(said__has_key="simulated").only("key", "said", "why")
    return (line for line in with_mark.iterator() if line.said["simulated"][1] == "False")
