"""All addresses on one page."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path, re_path
from django.views.i18n import set_language

from ekokarta.portal.past import past
from ekokarta.site.entrance import entrance
from ekokarta.site.folder import folder
from ekokarta.site.health import healthz, readyz
from ekokarta.site.metrics import metrics
from ekokarta.site.security_txt import security_txt

urlpatterns = [
    path("", entrance),
    path("healthz", healthz),
    path("readyz", readyz),
    path("metrics", metrics),
    path(".well-known/security.txt", security_txt),
    path("", include("ekokarta.portal.robots")),
    path("desk/language/", set_language, name="set_language"),
    path("desk/", admin.site.urls),
    re_path(r"^releases/(?P<release>[^/]+)/(?P<language>ky|ru|en)/(?P<path>.*)$", past),
    re_path(r"^releases/(?P<release>[^/]+)/$", folder),
    path("", include("ekokarta.api.urls")),
    *i18n_patterns(path("", include("ekokarta.portal.urls")), prefix_default_language=True),
]

handler400 = "ekokarta.portal.errors.bad_request"
handler403 = "ekokarta.portal.errors.forbidden"
handler404 = "ekokarta.portal.errors.not_found"
handler500 = "ekokarta.site.failures.server_error"
