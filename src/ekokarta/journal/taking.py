"""Who took personal data out of the registry: when, of which register, how many rows, which columns."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import models

from ekokarta.layers import Layer
from ekokarta.staff.models import User
from ekokarta.terms import Codes, Term


class Door(Codes):
    """By which door personal data went."""

    PAGE = "page", Term(ru="страница записи", ky="жазуунун барагы", en="page of a record")
    HISTORY = "history", Term(ru="история записи", ky="жазуунун тарыхы", en="history of a record")
    SHEET = "sheet", Term(ru="таблица", ky="таблица", en="sheet")
    PREVIEW = (
        "preview",
        Term(ru="проверка загрузки", ky="жүктөөнү текшерүү", en="check of an import"),
    )
    PROPOSALS = "proposals", Term(ru="предложения", ky="сунуштар", en="proposals")
    COMMAND = "command", Term(ru="команда export", ky="export буйругу", en="command export")


class Taking(models.Model):
    """One look or one file. It names columns, never what they say."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    layer = models.CharField(max_length=64)
    door = models.CharField(max_length=20)
    rows = models.PositiveIntegerField()
    columns = models.TextField()
    "Names of the columns, with blanks between."

    def __str__(self) -> str:
        return f"{self.layer} {self.at:%F} {self.rows}"


def personal(model: Any) -> list[Any]:
    """The columns of a register which say something of a person, as they are declared."""
    return [c for c in model._meta.concrete_fields if getattr(c, "personal", False)]


def take_note(layer: Layer, rows: int, door: Door, *, by: User) -> None:
    """Write down that `by` took the personal columns of so many rows; nothing where there are none."""
    columns: Sequence[Any] = personal(layer.model)
    if not columns or not rows:
        return
    names = " ".join(column.name for column in columns)
    Taking.objects.create(by=by, layer=layer.slug, door=str(door), rows=rows, columns=names)
