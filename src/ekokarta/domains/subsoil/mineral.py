"""What lies under the ground."""

from ekokarta.terms import Codes, Term


class Resource(Codes):
    """Kinds of minerals as the balance of reserves groups them."""

    METAL = "metal", Term(ru="металлы", ky="металлдар", en="metals")
    COAL = "coal", Term(ru="уголь", ky="көмүр", en="coal")
    OIL_GAS = "oil_gas", Term(ru="нефть и газ", ky="мунай жана газ", en="oil and gas")
    BUILDING = (
        "building",
        Term(ru="строительные материалы", ky="курулуш материалдары", en="building materials"),
    )
    GROUNDWATER = (
        "groundwater",
        Term(ru="подземные воды", ky="жер астындагы суулар", en="groundwater"),
    )
    OTHER = "other", Term(ru="другое", ky="башка", en="other")
