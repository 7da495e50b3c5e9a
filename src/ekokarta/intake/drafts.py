"""Files that somebody is about to bring in: kept until they are taken, thrown away or forgotten."""

import contextlib
import json
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from math import inf
from pathlib import Path
from secrets import token_hex

from django.conf import settings

from ekokarta.errors import NotFound
from ekokarta.intake.wishes import Wishes
from ekokarta.layers import Layer
from ekokarta.staff.models import User
from ekokarta.terms import Term

KEPT = 48 * 3600
"Seconds after which a forgotten file goes."


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A file with what was said of it, and what became of it."""

    token: str
    layer: str
    file: str
    by: int
    said: Mapping[str, str | bool] = field(default_factory=dict)
    "What was typed and ticked, as `Wishes.said` takes it."
    columns: Mapping[str, str] = field(default_factory=dict)
    "Their heading → ours, as it was chosen from lists."
    accept: bool = False
    strict: bool = False
    batch: int = 0
    "The batch which it became."

    @property
    def content(self) -> bytes:
        """The file as it came."""
        return _at(self.token, "bin").read_bytes()

    @property
    def wishes(self) -> Wishes:
        """All that was said. Raises NotFound and Misunderstood as `Wishes.said`."""
        typed = Wishes.said(**self.said)  # type: ignore[arg-type]
        return replace(typed, named={**typed.named, **self.columns})

    def with_(self, **more: object) -> "Draft":
        """The same with something said anew, kept."""
        draft = replace(self, **more)  # type: ignore[arg-type]
        _keep(draft)
        return draft

    def forget(self) -> None:
        """Throw it away."""
        for ending in ("json", "bin"):
            _at(self.token, ending).unlink(missing_ok=True)


def new_draft(
    layer: Layer, file: str, content: bytes, *, by: User, said: Mapping[str, str | bool],
    accept: bool, strict: bool,
) -> Draft:  # fmt: skip
    """Keep a file; forgotten ones go."""
    _sweep()
    draft = Draft(token=token_hex(16), layer=layer.slug, file=file, by=by.pk, said=dict(said),
                  accept=accept, strict=strict)  # fmt: skip
    _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    _at(draft.token, "bin").write_bytes(content)
    _keep(draft)
    return draft


def draft_of(token: str, layer: Layer, *, by: User) -> Draft:
    """The file which this person brought for this register; raises NotFound."""
    file = _at(token, "json") if len(token) == 32 and token.isalnum() else None
    if file is None or not file.is_file():
        raise NotFound(GONE)
    draft = Draft(**json.loads(file.read_text(encoding="utf-8")))
    if (draft.by, draft.layer) != (by.pk, layer.slug):
        raise NotFound(GONE)
    return draft


def _folder() -> Path:
    return Path(settings.DATA) / "drafts"


def _at(token: str, ending: str) -> Path:
    return _folder() / f"{token}.{ending}"


def _keep(draft: Draft) -> None:
    _at(draft.token, "json").write_text(
        json.dumps(asdict(draft), ensure_ascii=False), encoding="utf-8"
    )


def forget_all() -> None:
    """Throw all of them away, as after an erasure: what a file says of a person is not looked for.

    Whatever their time: a clock that was set back must not keep one.
    """
    _sweep(until=inf)


def _sweep(until: float | None = None) -> None:
    """Throw away what was last written up to then (seconds since 1970); None for two days ago."""
    old = time.time() - KEPT if until is None else until
    for file in _folder().glob("*.*"):
        with contextlib.suppress(FileNotFoundError):  # somebody else sweeps at this moment
            if file.stat().st_mtime <= old:
                file.unlink()


GONE = Term(
    ru="Этого файла больше нет. Загрузите его ещё раз.",
    ky="Бул файл жок. Аны кайра жүктөңүз.",
    en="This file is no more. Upload it again.",
)
