"""What numbers about persons were made of when they were told: later ones must not give them away."""

from django.db import models

MADE_OF = "/made-of"
"After the key of a unit: not its records, but of what its number was made, each time it was told."


class Told(models.Model):
    """The records behind the numbers of a unit and year in some release; only what measures read.

    Never public. A new row is written when a release tells other records than all before it.
    """

    layer = models.CharField(max_length=64)
    simulated = models.BooleanField(default=False)
    year = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=64)
    said = models.JSONField()
    "For each record, by its key, the texts of the columns that measures read."

    class Meta:
        indexes = (models.Index(fields=["layer"], name="told_of_layer"),)

    def __str__(self) -> str:
        return f"{self.layer} {self.unit} {self.year}"


class Veiled(models.Model):
    """A unit and year whose numbers were withheld in some release, and so in every later one."""

    layer = models.CharField(max_length=64)
    simulated = models.BooleanField(default=False)
    year = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=64)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["layer", "simulated", "year", "unit"], name="veiled_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.layer} {self.unit} {self.year}"
