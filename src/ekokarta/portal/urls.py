"""The addresses of the public face, without the language that stands before them."""

from django.urls import path
from django.urls.resolvers import URLPattern

from ekokarta.portal.views.about import about
from ekokarta.portal.views.card import card
from ekokarta.portal.views.changes import changes
from ekokarta.portal.views.compare import compare
from ekokarta.portal.views.data import data
from ekokarta.portal.views.districts import districts
from ekokarta.portal.views.extract import extract
from ekokarta.portal.views.layer import layer
from ekokarta.portal.views.map import map_screen
from ekokarta.portal.views.map_parts import objects, panel, values
from ekokarta.portal.views.number import number
from ekokarta.portal.views.passport import passport
from ekokarta.portal.views.readiness import readiness
from ekokarta.portal.views.search import search
from ekokarta.portal.views.sources import sources
from ekokarta.portal.views.start import start
from ekokarta.portal.views.subject import subject

urlpatterns: list[URLPattern] = [
    path("", start, name="start"),
    path("map/", map_screen, name="map"),
    path("map/values/", values, name="map-values"),
    path("map/objects/", objects, name="map-objects"),
    path("map/panel/", panel, name="map-panel"),
    path("districts/", districts, name="districts"),
    path("districts/<str:key>/", passport, name="passport"),
    path("districts/<str:key>/<str:theme>/", subject, name="subject"),
    path("compare/", compare, name="compare"),
    path("objects/<str:slug>/<int:id>/", card, name="object"),
    path("objects/<str:slug>/<int:id>/extract.pdf", extract, name="extract"),
    path("layers/<str:slug>/", layer, name="layer"),
    path("numbers/<str:slug>/<str:measure>/<str:unit>/<int:year>/", number, name="number"),
    path("search/", search, name="search"),
    path("data/", data, name="data"),
    path("data/changes/", changes, name="changes"),
    path("data/sources/", sources, name="sources"),
    path("map/readiness/", readiness, name="readiness"),
    path("about/", about, name="about"),
]
