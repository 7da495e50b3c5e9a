"""What the ministry permits."""

from ekokarta.terms import Codes, Term


class PermitKind(Codes):
    """The permits that the ministry issues; `other` keeps the list complete («все» of the protocol)."""

    EMISSION = (
        "emission",
        Term(
            ru="на выброс загрязняющих веществ",
            ky="булгоочу заттарды чыгарууга",
            en="to emit pollutants",
        ),
    )
    DISCHARGE = (
        "discharge",
        Term(ru="на сброс", ky="саркынды сууларды агызууга", en="to discharge waste water"),
    )
    WASTE = (
        "waste",
        Term(ru="на размещение отходов", ky="калдыктарды жайгаштырууга", en="to place waste"),
    )
    WATER = "water", Term(ru="на водопользование", ky="сууну пайдаланууга", en="to use water")
    FELLING = "felling", Term(ru="на рубку", ky="дарак кыюуга", en="to fell trees")
    WILDLIFE = (
        "wildlife",
        Term(
            ru="на пользование животным миром",
            ky="жаныбарлар дүйнөсүн пайдаланууга",
            en="to use wildlife",
        ),
    )
    TRADE = (
        "trade",
        Term(
            ru="на ввоз и вывоз (СИТЕС)",
            ky="алып кирүүгө жана чыгарууга (СИТЕС)",
            en="to import and export (CITES)",
        ),
    )
    OTHER = "other", Term(ru="другое", ky="башка", en="other")
