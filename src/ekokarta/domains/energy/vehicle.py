"""What drives, on what, how clean, and whether it drives already."""

from ekokarta.terms import Codes, Term


class Vehicle(Codes):
    """As the report tells them apart."""

    BUS = "bus", Term(ru="автобус", ky="автобус", en="bus")
    E_BUS = "e_bus", Term(ru="электробус", ky="электробус", en="electric bus")
    E_TAXI = "e_taxi", Term(ru="электротакси", ky="электротакси", en="electric taxi")
    MINIBUS = "minibus", Term(ru="маршрутное такси", ky="маршруттук такси", en="minibus")
    TROLLEYBUS = "trolleybus", Term(ru="троллейбус", ky="троллейбус", en="trolleybus")


class Motor(Codes):
    """What moves it."""

    DIESEL = "diesel", Term(ru="дизель", ky="дизель", en="diesel")
    PETROL = "petrol", Term(ru="бензин", ky="бензин", en="petrol")
    GAS = "gas", Term(ru="газ", ky="газ", en="gas")
    ELECTRIC = "electric", Term(ru="электричество", ky="электр энергиясы", en="electricity")


class EuroClass(Codes):
    """The ecological class of the engine (Евро)."""

    E0 = "0", Term(ru="ниже Евро-1", ky="Евро-1ден төмөн", en="below Euro 1")
    E1 = "1", Term(ru="Евро-1", ky="Евро-1", en="Euro 1")
    E2 = "2", Term(ru="Евро-2", ky="Евро-2", en="Euro 2")
    E3 = "3", Term(ru="Евро-3", ky="Евро-3", en="Euro 3")
    E4 = "4", Term(ru="Евро-4", ky="Евро-4", en="Euro 4")
    E5 = "5", Term(ru="Евро-5", ky="Евро-5", en="Euro 5")
    E6 = "6", Term(ru="Евро-6", ky="Евро-6", en="Euro 6")


class Service(Codes):
    """An announcement is no bus: only what drives counts as fleet."""

    RUNS = "runs", Term(ru="работает", ky="иштейт", en="runs")
    EXPECTED = "expected", Term(ru="ожидается", ky="күтүлүүдө", en="expected")
    INTENDED = "intended", Term(ru="намерение", ky="ниет", en="intended")
    RETIRED = "retired", Term(ru="списан", ky="эсептен чыгарылган", en="retired")
