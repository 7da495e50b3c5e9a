"""Changes: who said what, instead of what, and why. The journal is also the outbox."""

from django.conf import settings
from django.db import models

from ekokarta.journal.batch import Batch
from ekokarta.journal.former import Worded


class Change(Worded):
    """What one person did to one record, written in the transaction that did it."""

    model = models.CharField(max_length=100)
    key = models.CharField(max_length=100)
    said = models.JSONField()
    "For each column that changed: [before, after], as text; None is no value."
    created = models.BooleanField(default=False)
    why = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    batch = models.ForeignKey(Batch, models.PROTECT, null=True, related_name="changes")
    published = models.BooleanField(default=False, db_index=True)
    "Whether a release has carried it: what is False here is the outbox."

    class Meta:
        indexes = (models.Index(fields=["model", "key"], name="change_of_record"),)

    def __str__(self) -> str:
        return f"{self.model} {self.key}"
