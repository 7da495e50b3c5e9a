"""Batches: one file taken in by one person, which can be taken back as a whole."""

from django.conf import settings
from django.db import models


class Batch(models.Model):
    """A file that was imported."""

    layer = models.CharField(max_length=64)
    file = models.CharField(max_length=250)
    sha256 = models.CharField(max_length=64)
    system = models.CharField(max_length=64, blank=True, default="")
    "The key of the source system that delivered it; empty for a sheet of our own."
    simulated = models.BooleanField(default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.pk}: {self.file}"
