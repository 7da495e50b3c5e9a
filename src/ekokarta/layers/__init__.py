"""How a layer of the map is declared. Domain apps write with these words and no others."""

from ekokarta.layers.amounts import Mean, OfColumn, Ratio, Reported, Total
from ekokarta.layers.columns import (
    Amount,
    Code,
    Column,
    Course,
    Day,
    Flag,
    Key,
    Meaning,
    Name,
    PersonalName,
    PersonalText,
    Qualified,
    Quantity,
    Reference,
    Text,
    Where,
    Year,
)
from ekokarta.layers.counts import Count, Counting, Share
from ekokarta.layers.course import Step, read_course, state_in, state_on, written_course
from ekokarta.layers.depends import Depends, alike, dated, norm, passes_on, refers
from ekokarta.layers.ending import Ends
from ekokarta.layers.figure import Figure
from ekokarta.layers.formerly import Formerly
from ekokarta.layers.geometry import Geometry
from ekokarta.layers.kinds import ByKey, Entry, Event, Located, Place, Record
from ekokarta.layers.layer import (
    Layer,
    Publish,
    all_layers,
    known_layers,
    layer_called,
    layers_of,
    name_of,
)
from ekokarta.layers.measures import NO, YES, Measure, Shown, Tally, label, word
from ekokarta.layers.order import InOrder, is_before, out_of_order
from ekokarta.layers.origin import Mark, Origin
from ekokarta.layers.paper import Paper, Validity, validity_of
from ekokarta.layers.period import cover, days_of
from ekokarta.layers.period_column import Period
from ekokarta.layers.portions import portions
from ekokarta.layers.qualified import (
    Told,
    parted,
    read_qualified,
    said_qualified,
    written_qualified,
)
from ekokarta.layers.reasonable import CANNOT_FOLLOW, LATEST, MOST
from ekokarta.layers.refusal import refusal
from ekokarta.layers.state import PLAIN, Over, Qualifier, State
from ekokarta.layers.warning import Severity, Warn, Warning, warnings_of
from ekokarta.layers.word_lists import plain_word

__all__ = [
    "CANNOT_FOLLOW",
    "LATEST",
    "MOST",
    "NO",
    "PLAIN",
    "YES",
    "Amount",
    "ByKey",
    "Code",
    "Column",
    "Count",
    "Counting",
    "Course",
    "Day",
    "Depends",
    "Ends",
    "Entry",
    "Event",
    "Figure",
    "Flag",
    "Formerly",
    "Geometry",
    "InOrder",
    "Key",
    "Layer",
    "Located",
    "Mark",
    "Mean",
    "Meaning",
    "Measure",
    "Name",
    "OfColumn",
    "Origin",
    "Over",
    "Paper",
    "Period",
    "PersonalName",
    "PersonalText",
    "Place",
    "Publish",
    "Qualified",
    "Qualifier",
    "Quantity",
    "Ratio",
    "Record",
    "Reference",
    "Reported",
    "Severity",
    "Share",
    "Shown",
    "State",
    "Step",
    "Tally",
    "Text",
    "Told",
    "Total",
    "Validity",
    "Warn",
    "Warning",
    "Where",
    "Year",
    "alike",
    "all_layers",
    "cover",
    "dated",
    "days_of",
    "is_before",
    "known_layers",
    "label",
    "layer_called",
    "layers_of",
    "name_of",
    "norm",
    "out_of_order",
    "parted",
    "passes_on",
    "plain_word",
    "portions",
    "read_course",
    "read_qualified",
    "refers",
    "refusal",
    "said_qualified",
    "state_in",
    "state_on",
    "validity_of",
    "warnings_of",
    "word",
    "written_course",
    "written_qualified",
]
