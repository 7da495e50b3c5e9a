"""The registers of energy."""

from ekokarta.domains.energy.filling_station import FillingStation
from ekokarta.domains.energy.gasification import Gasification
from ekokarta.domains.energy.heating_replacement import HeatingReplacement
from ekokarta.domains.energy.household_heating import HouseholdHeating

__all__ = ["FillingStation", "Gasification", "HeatingReplacement", "HouseholdHeating"]
