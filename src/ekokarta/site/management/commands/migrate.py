"""`manage.py migrate`: as Django's; a registry without any table is made at once."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from ekokarta.site.new_registry import is_new, make


class Command(migrate.Command):
    """Then Django says what follows: permissions, kinds of content, nothing left to be done."""

    def handle(self, *args: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        whole = not options["app_label"] and not options["plan"] and not options["check_unapplied"]
        if whole and is_new(connection):
            make(connection)
        super().handle(*args, **options)
