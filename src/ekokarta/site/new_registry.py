"""A new registry, made at once as the declarations say, instead of by every step that ever led there."""

from django.apps import apps
from django.db import router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


def is_new(connection: BaseDatabaseWrapper) -> bool:
    """Whether there is no table at all."""
    return not connection.introspection.table_names()


def make(connection: BaseDatabaseWrapper) -> None:
    """All tables, and the note that every migration is done, in one transaction.

    Migrations of an empty registry convert nothing, so the result is the same; they take ten times
    as long, because Django draws all models anew for each table. A registry that has a table is
    never touched: it is led on step by step.
    """
    steps = MigrationLoader(connection).graph.nodes
    noted = MigrationRecorder(connection).Migration
    with connection.schema_editor() as editor:
        for model in (*_models(connection.alias), noted):
            editor.create_model(model)
        noted.objects.using(connection.alias).bulk_create(
            noted(app=app, name=name) for app, name in sorted(steps)
        )


def _models(alias: str) -> list[type]:
    return [
        model
        for config in apps.get_app_configs()
        for model in router.get_migratable_models(config, alias)
        if model._meta.can_migrate(alias)
    ]
