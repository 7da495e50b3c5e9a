"""Django's admin with our desk in its place."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class DeskConfig(AppConfig):
    """Its templates come before those of Django's admin."""

    name = "ekokarta.desk"

    def ready(self) -> None:
        from django.apps import apps
        from django.utils.functional import lazystr

        from ekokarta.desk.rooms import ROOMS

        for label, room in ROOMS.items():
            apps.get_app_config(label).verbose_name = lazystr(room)


class RegistersConfig(AdminConfig):
    """The admin app: its default site is the desk, and every layer has a register there."""

    default_site = "ekokarta.desk.site.Desk"
    default = False

    def ready(self) -> None:
        super().ready()
        from django.contrib.admin import site
        from django.contrib.auth.models import Group

        from ekokarta.desk.registers import open_registers

        site.unregister(
            Group
        )  # rights follow from the role; a group would promise what it does not give
        open_registers()
