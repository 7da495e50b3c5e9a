"""What a district is besides its environment: poverty, harvests, herds, floods."""

from ekokarta.terms import Codes, Term


class Statistic(Codes):
    """What is counted; in which unit, each figure says."""

    FLOODS = (
        "floods",
        Term(ru="паводки и сели", ky="суу ташкыны жана сел", en="floods and mudflows"),
    )
    POVERTY = (
        "poverty",
        Term(
            ru="население за чертой бедности",
            ky="кедейлик чегинен төмөн калк",
            en="people below the poverty line",
        ),
    )
    WHEAT = "wheat", Term(ru="сбор пшеницы", ky="буудайдын түшүмү", en="wheat harvested")
    POTATOES = (
        "potatoes",
        Term(ru="сбор картофеля", ky="картошканын түшүмү", en="potatoes harvested"),
    )
    VEGETABLES = (
        "vegetables",
        Term(ru="сбор овощей", ky="жашылчанын түшүмү", en="vegetables harvested"),
    )
    FRUIT = "fruit", Term(ru="сбор плодов", ky="мөмө-жемиштин түшүмү", en="fruit harvested")
    LIVESTOCK = "livestock", Term(ru="поголовье скота", ky="малдын баш саны", en="livestock")


class Measured(Codes):
    """In what it is counted."""

    CASES = "cases", Term(ru="случ.", ky="жолу", en="cases")
    PERCENT = "percent", Term(ru="%", ky="%", en="%")
    HEADS = "heads", Term(ru="голов", ky="баш", en="heads")
    HECTARES = (
        "hectares",
        Term(ru="га (так в источнике)", ky="га (булакта ушундай)", en="ha (so the source says)"),
    )
