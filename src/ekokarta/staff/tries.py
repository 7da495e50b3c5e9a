"""Tries to sign in: few for whoever guesses, enough for whoever has been here before.

They stand in the registry, so that all processes know them, for a quarter of an hour, and name nobody: only keyed
hashes are kept. A library for this (django-axes was weighed) keeps names, addresses and browsers in clear, and
lets a stranger lock a clerk out by failing in his name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from django.db import models, transaction
from django.utils.crypto import salted_hmac

WINDOW = timedelta(minutes=15)
OF_DEVICE, OF_PAIR, OF_ADDRESS, OF_ACCOUNT = 10, 5, 30, 50
"Failures within the window: of a known browser, of one name from one address, of an address, of a name from all."


class Try(models.Model):
    """A try that failed; it counts against `mark`."""

    mark = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["mark", "at"]), models.Index(fields=["at"])]


@dataclass(frozen=True)
class Visitor:
    """Who tries: the name he gives, where he comes from, and his browser if he has signed in by it before."""

    account: str
    address: str
    device: str = ""

    @property
    def own(self) -> str:
        """The mark which his own success takes away."""
        if self.device:
            return mark("device", self.account, self.device)
        return mark("pair", self.account, self.address)

    def limits(self) -> dict[str, int]:
        """A known browser stands by itself, so that no stranger's failures can keep it out."""
        if self.device:
            return {self.own: OF_DEVICE}
        return {
            self.own: OF_PAIR,
            mark("address", self.address): OF_ADDRESS,
            mark("account", self.account): OF_ACCOUNT,
        }


def mark(*words: str) -> str:
    """A name for the words which tells nobody what they are."""
    return salted_hmac("ekokarta.tries", "\n".join(words)).hexdigest()[:40]


def seconds_to_wait(visitor: Visitor, now: datetime) -> int:
    """0 for whoever may try."""
    return ceil(max(_waits(visitor, now), default=0))


@transaction.atomic
def fail(visitor: Visitor, now: datetime) -> None:
    """Count a failure. Only what has failed is counted: a server that dies in between harms nobody.

    So those who guess at the same moment are let through together: as many as the desk has seats.
    """
    Try.objects.exclude(at__range=(now - WINDOW, now)).delete()  # old, or of a clock set back
    Try.objects.bulk_create(Try(mark=mark, at=now) for mark in visitor.limits())


def succeed(visitor: Visitor) -> None:
    """The password was right: his own failures were slips."""
    own = Try.objects.filter(mark=visitor.own)
    if own.exists():
        own.delete()


def _waits(visitor: Visitor, now: datetime) -> Iterator[float]:
    for name, most in visitor.limits().items():
        recent = Try.objects.filter(mark=name, at__range=(now - WINDOW, now))
        for at in recent.order_by("-at").values_list("at", flat=True)[most - 1 : most]:
            yield (at + WINDOW - now).total_seconds()
