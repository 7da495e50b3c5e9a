"""Who makes waste in small amounts, and which."""

from ekokarta.terms import Codes, Term


class Branch(Codes):
    """What is done there."""

    SEWING = "sewing", Term(ru="швейный цех", ky="тигүү цехи", en="sewing shop")
    CATERING = "catering", Term(ru="общепит", ky="коомдук тамактануу", en="catering")
    CAR_SERVICE = "car_service", Term(ru="автосервис", ky="автосервис", en="car service")
    CLINIC = "clinic", Term(ru="медицинская организация", ky="медициналык уюм", en="clinic")
    MARKET = "market", Term(ru="рынок", ky="базар", en="market")
    OTHER = "other", Term(ru="другое", ky="башка", en="other")


class WasteKind(Codes):
    """What is thrown away."""

    TEXTILE = "textile", Term(ru="текстильные отходы", ky="текстиль калдыктары", en="textile")
    HOUSEHOLD = "household", Term(ru="бытовые отходы", ky="тиричилик калдыктары", en="household")
    MEDICAL = "medical", Term(ru="медицинские отходы", ky="медициналык калдыктар", en="medical")
    OILS = "oils", Term(ru="масла и фильтры", ky="майлар жана чыпкалар", en="oils and filters")
    OTHER = "other", Term(ru="прочие", ky="башкалар", en="other")
