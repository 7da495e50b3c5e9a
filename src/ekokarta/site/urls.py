"""All addresses on one page."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from ekokarta.site.entrance import entrance

urlpatterns = [
    path("", entrance),
    path("desk/", admin.site.urls),
    path("", include("ekokarta.api.urls")),
    *i18n_patterns(path("", include("ekokarta.portal.urls")), prefix_default_language=True),
]
