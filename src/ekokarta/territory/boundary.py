"""Boundaries over time: which polygons were the units', from which day, by whose drawing."""

from django.db import models

from ekokarta.layers import Geometry
from ekokarta.terms import Term
from ekokarta.territory.unit import Unit


class Epoch(models.Model):
    """The boundaries of the country from `valid_from` on.

    A better drawing of the same day is a new edition of the same epoch: it replaces the polygons
    and never counts as a change of boundary. `valid_from` empty: since when they hold is not known
    (first epoch); `as_of` is the day whose state the drawing shows, if that is known.
    """

    valid_from = models.CharField(max_length=10, blank=True, unique=True)
    edition = models.PositiveSmallIntegerField(default=1)
    source = models.TextField()
    as_of = models.CharField(max_length=10, blank=True)
    generalised = models.BooleanField(default=False)

    class Meta:
        ordering = ("valid_from",)

    def __str__(self) -> str:
        return self.valid_from or "—"

    @property
    def shown_as_of(self) -> str:
        """The day whose state is drawn; empty where it is not known."""
        return self.as_of or self.valid_from


class Boundary(models.Model):
    """The polygon of one unit in one epoch, EPSG:4326, two-dimensional and valid."""

    epoch = models.ForeignKey(Epoch, models.CASCADE, related_name="boundaries")
    unit = models.ForeignKey(Unit, models.PROTECT, to_field="key", related_name="+")
    geometry = Geometry(Term(ru="Граница", ky="Чек ара", en="Boundary"), null=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["epoch", "unit"], name="one_boundary"),)

    def __str__(self) -> str:
        return f"{self.unit_id} {self.epoch_id}"


class Crosswalk(models.Model):
    """Which part of a unit's area of one epoch lies in which unit of the next: 0 to 1."""

    before = models.ForeignKey(Epoch, models.CASCADE, related_name="+")
    after = models.ForeignKey(Epoch, models.CASCADE, related_name="+")
    source_unit = models.ForeignKey(Unit, models.PROTECT, to_field="key", related_name="+")
    target_unit = models.ForeignKey(Unit, models.PROTECT, to_field="key", related_name="+")
    share = models.FloatField()

    def __str__(self) -> str:
        return f"{self.source_unit_id}→{self.target_unit_id}: {self.share}"
