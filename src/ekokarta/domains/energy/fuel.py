"""What is burnt to keep warm, and what a filling station sells."""

from ekokarta.terms import Codes, Term


class Heating(Codes):
    """By what a household keeps warm; each household once, by its main fuel."""

    COAL = "coal", Term(ru="уголь", ky="көмүр", en="coal")
    GAS = "gas", Term(ru="природный газ", ky="жаратылыш газы", en="natural gas")
    ELECTRICITY = "electricity", Term(ru="электричество", ky="электр энергиясы", en="electricity")
    DISTRICT = (
        "district",
        Term(ru="центральное отопление", ky="борборлоштурулган жылытуу", en="district heating"),
    )
    WOOD = "wood", Term(ru="дрова и кизяк", ky="отун жана тезек", en="wood and dung")
    OTHER = "other", Term(ru="другое", ky="башка", en="other")


class Filling(Codes):
    """What a station sells."""

    PETROL = "petrol", Term(ru="бензин и дизель", ky="бензин жана дизель", en="petrol and diesel")
    GAS = "gas", Term(ru="газ", ky="газ", en="gas")
    BOTH = (
        "both",
        Term(ru="бензин, дизель и газ", ky="бензин, дизель жана газ", en="petrol and gas"),
    )
