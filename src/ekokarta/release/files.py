"""The names of the files and the levels of units, which writer and reader share."""

MANIFEST = "manifest.json"
CHANGES = "changes.json"
CATALOGUE = "catalogue.json"
"Titles, units, words, legends: what the manifest says too, hashed, so that an id fixes its words."
STATISTICS = "statistics.parquet"
SIGNOFFS = "signoffs.parquet"
"For which register, unit and year two persons said that it is complete: there, none is zero."
MAP = "map.json"
"The map drawn flat, for SVG: see `Sketch`."
BASE_TILES = "base.pmtiles"
"Land, borders, units, lakes, rivers, labels as vector tiles."
RELIEF_TILES = "relief.pmtiles"
"The shaded relief as pictures with transparency, to lie over any colour."
START_PAGE = "index.html"
FRONT = "front"
"The folder of what the pages of a release need: see `page_of`."
VERIFIER = "verify.py"
"Proves the release from its own files, without this program."
SIGNATURE = "signature.json"
"Who vouches for the release: made after it, so the id cannot fix it."
CURRENT = "current"
"Beside the releases: a text file which holds the id of the one to show."

NOT_DISTRIBUTED = "not_distributed"
"The row «не распределено»: what counts in the country and in none of its reporting units."

COUNTRY = "41700000000000"
REPORTING = ("district", "city_oblast", "city_republican")
"The types of unit which stand in the table of districts: 55 of them."

COUNTRY_LEVEL, OBLAST_LEVEL, UNIT_LEVEL, BELOW = "country", "oblast", "unit", "below"
LEVELS = (COUNTRY_LEVEL, OBLAST_LEVEL, UNIT_LEVEL, BELOW)


def level_of(type_of_unit: str) -> str:
    """The level at which a unit of this type stands; Bishkek and Osh are `unit` only."""
    if type_of_unit in REPORTING:
        return UNIT_LEVEL
    return type_of_unit if type_of_unit in (COUNTRY_LEVEL, OBLAST_LEVEL) else BELOW


def rows_of(layer: str, suffix: str) -> str:
    """The path of the rows of `layer`; `suffix` is "parquet" or "csv"."""
    return f"layers/{layer}.{suffix}"


def tiles_of(theme: str) -> str:
    """The path of the vector tiles of all layers of `theme`."""
    return f"{theme}.pmtiles"


def page_of(language: str) -> str:
    """The path of the page that shows a release in `language`."""
    return f"{language}.html"
