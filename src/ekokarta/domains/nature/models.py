"""The registers of nature."""

from ekokarta.domains.nature.census import Census
from ekokarta.domains.nature.natural_resource import NaturalResource
from ekokarta.domains.nature.occurrence import Occurrence
from ekokarta.domains.nature.protected_area import ProtectedArea
from ekokarta.domains.nature.protected_area_event import ProtectedAreaEvent
from ekokarta.domains.nature.red_book_entry import RedBookEntry
from ekokarta.domains.nature.species import Species
from ekokarta.domains.nature.wildlife_restriction import WildlifeRestriction
from ekokarta.domains.nature.zone import Zone

__all__ = [
    "Census",
    "NaturalResource",
    "Occurrence",
    "ProtectedArea",
    "ProtectedAreaEvent",
    "RedBookEntry",
    "Species",
    "WildlifeRestriction",
    "Zone",
]
