"""`manage.py publish`: makes the rolling release now."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ekokarta.publication import publish
from ekokarta.site.catching_up import catch_up
from ekokarta.site.management.speech import plainly


class Command(BaseCommand):
    """The worker does the same within seconds of an accepted change."""

    help = "Publish what is accepted."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--accept-removals", default="", metavar="DIGEST",
                            help="of the list that an upgrade showed")  # fmt: skip

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly():
            catch_up()
            root, accepting = settings.RELEASES, given["accept_removals"]
            self.stdout.write(publish(root, settings.YEARS, accepting=accepting))
