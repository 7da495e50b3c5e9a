"""`manage.py worker`: publishes what is accepted, for ever."""

from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.site.worker import work


class Command(BaseCommand):
    """`manage.py run` starts one; a server may start it by itself."""

    help = "Publish what is accepted, within seconds."

    def handle(self, *_: Any, **__: Any) -> None:
        work()
