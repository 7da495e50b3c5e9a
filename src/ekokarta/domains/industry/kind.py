"""What a facility produces, and from what."""

from ekokarta.terms import Codes, Term


class Sector(Codes):
    """What is produced, by the sections of the national classifier of activities."""

    ELECTRICITY = "electricity", Term(ru="Электроэнергия", ky="Электр энергиясы", en="Electricity")
    MINING = "mining", Term(ru="Добыча", ky="Кен казуу", en="Mining")
    MANUFACTURE = "manufacture", Term(ru="Обработка", ky="Иштетүү", en="Manufacture")
    OTHER = "other", Term(ru="Другое", ky="Башка", en="Other")


class Fuel(Codes):
    """What drives it."""

    HYDRO = "hydro", Term(ru="Вода", ky="Суу", en="Hydro")
    COAL = "coal", Term(ru="Уголь", ky="Көмүр", en="Coal")
    OIL = "oil", Term(ru="Мазут", ky="Мазут", en="Oil")
    GAS = "gas", Term(ru="Газ", ky="Газ", en="Gas")
