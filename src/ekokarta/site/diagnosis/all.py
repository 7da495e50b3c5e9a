"""Everything that is looked at: quickly for a load balancer, thoroughly for a person."""

from collections.abc import Iterator

from django.conf import settings

from ekokarta.site.diagnosis.bundle import bundle
from ekokarta.site.diagnosis.clock import clock
from ekokarta.site.diagnosis.database import answers, database
from ekokarta.site.diagnosis.derived import derived
from ekokarta.site.diagnosis.disk import disk
from ekokarta.site.diagnosis.files import releases, shown
from ekokarta.site.diagnosis.finding import Finding
from ekokarta.site.diagnosis.jail import jail
from ekokarta.site.diagnosis.keys import keys
from ekokarta.site.diagnosis.origin import origin
from ekokarta.site.diagnosis.outbox import outbox
from ekokarta.site.diagnosis.owner import owner
from ekokarta.site.diagnosis.worker import worker


def quickly() -> Iterator[Finding]:
    """What decides whether the site is ready."""
    yield answers()
    yield disk(settings.DATA)
    yield shown(settings.RELEASES)
    yield worker()
    yield from filter(None, [outbox()])


def thoroughly() -> Iterator[Finding]:
    """What `manage.py doctor` says."""
    yield from database()
    yield disk(settings.DATA)
    yield from releases(settings.RELEASES)
    yield worker()
    yield from filter(None, [outbox(), clock()])
    yield derived()
    yield from owner(settings.DATA, settings.RELEASES)
    yield keys(settings.DATA, settings.MINISTRY_KEY)
    yield from jail()
    yield from origin()
    yield bundle()
