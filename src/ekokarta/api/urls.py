"""The addresses for machines."""

from django.urls import path

from ekokarta.api.layers import layers
from ekokarta.api.releases import file, listing
from ekokarta.api.statistics import as_csv, as_json

urlpatterns = [
    path("api/layers", layers),
    path("api/statistics", as_json),
    path("api/statistics.csv", as_csv),
    path("releases/", listing),
    path("releases/<str:release>/<path:path>", file),
]
