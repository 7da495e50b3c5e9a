"""Sign-offs: a register is complete for a unit and a year, say two persons."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ekokarta.journal.batch import Batch


class SignOffs(models.Manager["SignOff"]):
    """The sign-offs; most readers want those in force only."""

    def in_force(self) -> models.QuerySet["SignOff"]:
        """Those with two signatures which nobody has lifted."""
        return self.filter(lifted=False, second__isnull=False)


class SignOff(models.Model):
    """From here on, no record means zero: for this register, this unit and all below it.

    While it is in force the records which it covers are locked. A simulated one counts for
    simulated records only. Lifting it needs a reason; it stays in the journal.
    """

    layer = models.CharField(max_length=64)
    unit = models.ForeignKey("territory.Unit", models.PROTECT, to_field="key", related_name="+")
    year = models.PositiveSmallIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    second = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    "None while only one has signed: it is not in force then."
    at = models.DateTimeField(auto_now_add=True)
    simulated = models.BooleanField(default=False)
    batch = models.ForeignKey(Batch, models.PROTECT, null=True, related_name="signoffs")
    lifted = models.BooleanField(default=False)
    why_lifted = models.TextField(blank=True)

    objects = SignOffs()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=~Q(by=F("second")), name="signed_by_two_persons"),
            models.UniqueConstraint(
                fields=["layer", "unit", "year", "simulated"],
                condition=Q(lifted=False),
                name="signed_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.layer} {self.unit_id} {self.year}"
