"""The addresses of this door; the site includes them at its root."""

from django.urls import path, re_path

from ekokarta.api import comparison, index, layers, readiness, releases, statistics

urlpatterns = [
    path("api/", index.index),
    path("api/layers", layers.layers),
    path("api/statistics", statistics.in_json),
    path("api/statistics.csv", statistics.in_csv),
    path("api/comparison", comparison.in_json),
    path("api/comparison.csv", comparison.in_csv),
    path("api/readiness", readiness.in_json),
    path("api/readiness.csv", readiness.in_csv),
    path("api/openapi.json", index.description),
    re_path(r"^api/(?P<path>[\s\S]*)$", index.nowhere),
    path("releases/", releases.listing),
    re_path(r"^releases/(?P<release>[^/]+)/(?P<path>[\s\S]*)$", releases.file),
]
