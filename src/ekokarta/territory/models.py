"""The models of the territory."""

from ekokarta.territory.boundary import Boundary, Crosswalk, Epoch
from ekokarta.territory.population import Population
from ekokarta.territory.settlement import Settlement
from ekokarta.territory.unit import Unit
from ekokarta.territory.unit_name import UnitName
from ekokarta.territory.unit_statistic import UnitStatistic
from ekokarta.territory.whereabouts import Part, Whereabouts

__all__ = [
    "Boundary",
    "Crosswalk",
    "Epoch",
    "Part",
    "Population",
    "Settlement",
    "Unit",
    "UnitName",
    "UnitStatistic",
    "Whereabouts",
]
