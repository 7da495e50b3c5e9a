"""Erasures: whose decision it was, by which act, on which day, of which columns. Never what they said."""

from django.conf import settings
from django.db import models


class Erasure(models.Model):
    """The tombstone of what was erased by law; while nobody confirmed it, only asked for."""

    model = models.CharField(max_length=100)
    key = models.CharField(max_length=100)
    "Of a whole record a number that means nothing, once it is done."
    columns = models.JSONField(default=list)
    "The names of the columns; empty for the whole record."
    act = models.TextField()
    "The act or the decision which asks for it. It must name nobody."
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    second = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(by=models.F("second")), name="erased_by_two_persons"
            ),
        )

    def __str__(self) -> str:
        return f"{self.model} {self.key}"
