"""`manage.py seed`: the facts that the product ships, through the one way in."""

from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.site.first_data import seed
from ekokarta.site.management.speech import plainly


class Command(BaseCommand):
    """Running it again changes nothing."""

    help = "Import the first data."

    def handle(self, *_: Any, **__: Any) -> None:
        with plainly():
            for slug, taken in seed():
                self.stdout.write(f"{slug}: {taken.rows}, {taken.changed}")
                for refused in taken.refused:
                    self.stderr.write(f"  {slug}: {refused}")
