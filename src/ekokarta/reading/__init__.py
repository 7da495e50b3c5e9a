"""Opens a release and answers. No Django, no registry: a copied folder is enough."""

from ekokarta.reading.change import Change, Obstacle
from ekokarta.reading.comparison import (
    Compared,
    Comparison,
    beside,
    changed,
    histories,
    ranking_of,
)
from ekokarta.reading.contrast import Contrast
from ekokarta.reading.query import Answer, Query
from ekokarta.reading.ranking import Rank, Ranking
from ekokarta.reading.reason import Cause, Reason, Years
from ekokarta.reading.referring import Referring, key_of
from ekokarta.reading.release import Release
from ekokarta.reading.shelf import current, kept, lost, opened
from ekokarta.reading.years import counts_in, said_in

__all__ = [
    "Answer",
    "Cause",
    "Change",
    "Compared",
    "Comparison",
    "Contrast",
    "Obstacle",
    "Query",
    "Rank",
    "Ranking",
    "Reason",
    "Referring",
    "Release",
    "Years",
    "beside",
    "changed",
    "counts_in",
    "current",
    "histories",
    "kept",
    "key_of",
    "lost",
    "opened",
    "ranking_of",
    "said_in",
]
