"""Proposals: a correction of an accepted record by somebody who may not accept it himself."""

from django.conf import settings
from django.db import models

from ekokarta.journal.batch import Batch
from ekokarta.journal.former import Worded


class Proposal(Worded):
    """What the public sees stays until a person with the right accepts the correction."""

    model = models.CharField(max_length=100)
    key = models.CharField(max_length=100)
    said = models.JSONField()
    "For each column: [before, after], as text; None is no value."
    why = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    batch = models.ForeignKey(Batch, models.PROTECT, null=True, related_name="proposals")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    accepted = models.BooleanField(null=True)
    "None while nobody has decided."

    def __str__(self) -> str:
        return f"{self.model} {self.key}"
