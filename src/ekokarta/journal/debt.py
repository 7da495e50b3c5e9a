"""What is owed: more records follow from a change than a transaction takes, so they are done in portions."""

from django.conf import settings
from django.db import models

MANY = "*"
"In the journal instead of a key: many records of the register, told in one line."


class Debt(models.Model):
    """Records of one register that wait to be worked out again; until then the old edition stays public."""

    model = models.CharField(max_length=100)
    "The register of the dependents."
    asked = models.JSONField()
    "What they say: a list of questions to the register, each a column and its value."
    cause = models.CharField(max_length=200)
    "The label and the key of the record from which they follow."
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    after = models.PositiveBigIntegerField(default=0)
    "The number of the last record that was looked at."
    changed = models.PositiveIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True, default="")
    "SHA-256 over the lines of what changed so far."

    def __str__(self) -> str:
        return f"{self.model}: {self.cause}"
