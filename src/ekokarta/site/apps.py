"""Opens the desk and the checks once all rooms are loaded."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The site as an app, so that Django finds its commands."""

    name = "ekokarta.site"
    label = "site_root"

    def ready(self) -> None:
        import gc

        from django.utils.translation import get_language

        from ekokarta.layers import checks  # noqa: F401
        from ekokarta.terms import follow

        follow(get_language)  # one truth about the language: Django's
        gc.freeze()  # what was loaded stays, so it is not looked through again and again
        gc.enable()
