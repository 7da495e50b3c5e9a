"""`/api/readiness` and `.csv`: the twelve subjects by year, as on the page of readiness."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase

from ekokarta.api.document import JSON, document
from ekokarta.api.door import answering
from ekokarta.api.shelf import taken
from ekokarta.api.table import CSV, as_csv, as_json
from ekokarta.reading import Release
from ekokarta.reading.readiness import Readiness, Subject, readiness
from ekokarta.release import AgreementFacts, SystemFacts
from ekokarta.terms import DEADLINE, Term

HEAD = (
    "number", "theme", "year", "state", "units_real", "units_simulated", "units", "agreements",
    "owed_by", "delivered",
)  # fmt: skip


@answering
def in_json(request: HttpRequest) -> HttpResponseBase:
    """Every subject with its cells, its agreements and what the report promises of it."""
    release = taken()
    return document(request, release.id, JSON, lambda: _json(release))


@answering
def in_csv(request: HttpRequest) -> HttpResponseBase:
    """The same, a row for each subject and year."""
    release = taken()
    return document(request, release.id, CSV, lambda: _csv(release))


def _json(release: Release) -> bytes:
    return as_json(
        release=release.id,
        years=list(release.manifest.years),
        deadline={"quote": DEADLINE.quote, "line": DEADLINE.line, "year": None},
        subjects=[_subject(subject) for subject in readiness(release)],
    )


def _subject(subject: Subject) -> dict[str, Any]:
    return {
        "number": subject.number,
        "theme": str(subject.theme),
        "title": _words(subject.theme.label),
        "quote": subject.promise.quote,
        "line": subject.promise.line,
        "cells": [_cell(ready) for ready in subject.years],
        "layers": [layer.slug for layer in subject.layers],
        "agreements": [_agreement(agreement) for agreement in subject.agreements],
        "owed_by": [_system(system) for system in subject.owed_by],
        "delivered": subject.delivered or None,
    }


def _cell(ready: Readiness) -> dict[str, Any]:
    return {
        "year": ready.year,
        "state": str(ready.state),
        "units_real": ready.units,
        "units_simulated": ready.simulated,
        "units": ready.total,
    }


def _agreement(agreement: AgreementFacts) -> dict[str, Any]:
    return {
        "key": agreement.key,
        "layer": agreement.register,
        "system": agreement.system or None,
        "ground": agreement.ground,
        "stage": agreement.stage,
        "in_force": agreement.in_force,
    }


def _system(system: SystemFacts) -> dict[str, Any]:
    return {
        "system": system.key,
        "title": _words(system.title),
        "owner": _words(system.owner) if system.owner else None,
    }


def _words(term: Term) -> dict[str, str]:
    return {"ru": term.ru, "ky": term.ky, "en": term.en}


def _csv(release: Release) -> bytes:
    subjects = readiness(release)
    return as_csv(HEAD, (_row(subject, ready) for subject in subjects for ready in subject.years))


def _row(subject: Subject, ready: Readiness) -> list[Any]:
    return [
        subject.number,
        str(subject.theme),
        *_cell(ready).values(),
        ";".join(f"{a.register}:{a.stage}" for a in subject.agreements),
        ";".join(system.key for system in subject.owed_by),
        subject.delivered,
    ]
