"""What boilers burn, and whether they left coal."""

from ekokarta.layers import read_course, written_course
from ekokarta.terms import Codes, Term


class HeatFuel(Codes):
    """What a boiler burns; «газовое и альтернативное» is the report's own word for a mixture."""

    COAL = "coal", Term(ru="уголь", ky="көмүр", en="coal")
    GAS = "gas", Term(ru="природный газ", ky="жаратылыш газы", en="natural gas")
    GAS_OR_OTHER = (
        "gas_or_other",
        Term(
            ru="газ и альтернативное отопление",
            ky="газ жана башка жылытуу",
            en="gas and alternative heating",
        ),
    )
    ELECTRICITY = "electricity", Term(ru="электричество", ky="электр энергиясы", en="electricity")
    OIL = "oil", Term(ru="мазут", ky="мазут", en="fuel oil")
    HEAT_PUMP = "heat_pump", Term(ru="тепловой насос", ky="жылуулук насосу", en="heat pump")


class Conversion(Codes):
    """Where a boiler stands on its way from coal."""

    COAL = "coal", Term(ru="на угле", ky="көмүр менен", en="on coal")
    CONVERTED = "converted", Term(ru="переведён с угля", ky="көмүрдөн которулган", en="converted")
    NEVER = "never", Term(ru="без угля изначально", ky="башынан көмүрсүз", en="never on coal")


def conversion_of(fuels: str) -> str:
    """From the course of its fuels the course of its conversion; empty where nothing is known.

    "coal; 2023-05 gas" gives "coal; 2023-05 converted". Raises ValueError for what is no course.
    """
    told, burnt = [], False
    for step in read_course(fuels):
        on_coal = step.state == HeatFuel.COAL
        burnt = burnt or on_coal
        left = Conversion.CONVERTED if burnt else Conversion.NEVER
        told.append(step._replace(state=str(Conversion.COAL if on_coal else left)))
    return written_course(tuple(told))
