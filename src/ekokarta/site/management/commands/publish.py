"""`manage.py publish`: makes the rolling release now."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ekokarta.journal.paying import pay_all
from ekokarta.publication import publish
from ekokarta.site.management.speech import plainly


class Command(BaseCommand):
    """The worker does the same within seconds of an accepted change."""

    help = "Publish what is accepted."

    def handle(self, *_: Any, **__: Any) -> None:
        with plainly():
            pay_all()
            self.stdout.write(publish(settings.RELEASES, settings.YEARS))
