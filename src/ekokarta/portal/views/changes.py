"""`/{lang}/data/changes/`: what is other than in the last named release, in words."""

import json
from collections import Counter
from typing import Any

from django.http import HttpRequest, HttpResponse

from ekokarta.portal.page import page, show
from ekokarta.portal.words import changes as words
from ekokarta.reading import Release
from ekokarta.release import CHANGES, LayerFacts
from ekokarta.terms import NBSP, Term, plain, said_date, said_number, spoken

NAMED = 30
"So many records of a layer are named on the page; all are in the file."


@page
def changes(request: HttpRequest, release: Release) -> HttpResponse:
    """The changes of the current release."""
    said = json.loads(release.sure(CHANGES).read_bytes())
    since = said.get("since")
    known = {layer.slug: layer for layer in release.manifest.layers}
    return show(
        request, release, "changes", words,
        title=words.TITLE,
        since=_since(since) if since else "",
        layers=[
            {**_layer(known.get(change["slug"]), change), "steps": _of_layer(said, change["slug"])}
            for change in said.get("layers", ())
        ],
        steps=[_step(known, step) for step in reversed(said.get("steps", ()))],
        file=f"/releases/{release.id}/{CHANGES}",
    )  # fmt: skip


def _since(since: dict[str, str]) -> Term:
    return words.SINCE.filled(
        name=since.get("name", since["release"]), release=since["release"],
        day=said_date(since["on"]) if since.get("on") else "",
    )  # fmt: skip


def _layer(layer: LayerFacts | None, change: dict[str, Any]) -> dict[str, Any]:
    counts = change["counts"]
    return {
        "title": layer.title if layer else plain(change["slug"]),
        "slug": change["slug"] if layer else "",
        "state": words.STATES.get(change["state"], ""),
        "groups": [
            {
                "word": words.ROWS[name].filled(n=said_number(counts[name])),
                "rows": [_row(row) for row in change[name][:NAMED]],
                "more": max(0, counts[name] - NAMED),
            }
            for name in ("added", "removed", "revised")
            if counts[name]
        ],
        "measures": [_measure(layer, m) for m in change["measures"]] if layer else [],
    }


def _row(row: dict[str, Any]) -> dict[str, Any]:
    """Its name with the columns; a `changes.json` of a former version says nothing of marks."""
    names = dict(zip(("ru", "ky", "en"), row["names"], strict=True))
    name = names[spoken()] or names["ru"] or row["key"]
    columns = ", ".join(row["columns"])
    said = f"{name} ({columns})" if columns else str(name)
    return {"said": said, "simulated": row.get("simulated", False)}


def _measure(layer: LayerFacts, change: dict[str, Any]) -> dict[str, Any]:
    facts = next((m for m in layer.measures if m.slug == change["measure"]), None)
    return {
        "title": facts.title if facts else plain(change["measure"]),
        "cells": words.CELLS.filled(n=said_number(change["cells"])),
        "country": [
            {
                "said": f"{year}: {_number(before)} →{NBSP}{_number(after)}",
                "simulated": year in change.get("simulated", ()),
            }
            for year, before, after in change["country"]
        ],
    }


def _number(value: float | None) -> str:
    return "—" if value is None else said_number(value)


def _of_layer(said: dict[str, Any], slug: str) -> str:
    """In which roles and for which reasons the layer was changed: «специалист: исправлено 12»."""
    made: Counter[tuple[str, str]] = Counter()
    for step in said.get("steps", ()):
        if slug in step.get("layers", ()):
            made[step["role"], step.get("why", "")] += step["changes"] or 0
    return "; ".join(_deed(role, why, n) for (role, why), n in sorted(made.items()))


def _deed(role: str, why: str, n: int) -> str:
    word = words.WHY.get(why)
    return f"{_role(role)}: {word} {said_number(n)}" if word and n else str(_role(role))


def _role(role: str) -> Term:
    return words.ROLES.get(role, words.ROLES[""])


def _step(known: dict[str, LayerFacts], step: dict[str, Any]) -> dict[str, Any]:
    layers = [known[slug].title for slug in step.get("layers", ()) if slug in known]
    register = ", ".join(map(str, layers)) or step["register"]
    counted = step["changes"] is not None
    told = words.STEP.filled(n=said_number(step["changes"]), register=register) if counted else ""
    return {
        "on": said_date(step["on"]) if step["on"] else "",
        "by": _role(step["role"]),
        "why": words.WHY.get(step.get("why", ""), ""),
        "batch": words.BATCH.filled(n=step["batch"]) if step["batch"] else "",
        "what": told or register,
    }
