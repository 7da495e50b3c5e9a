"""Where a settlement stands in the classifier SOATE."""

from ekokarta.terms import Codes, Term


class SoateLevel(Codes):
    """Of the classifier of 2021, in which aimaks of before the mergers of 2024–2025 stand."""

    CITY = (
        "city",
        Term(
            ru="город республиканского или областного значения",
            ky="республикалык же облустук маанидеги шаар",
            en="city of the republic or of an oblast",
        ),
    )
    OF_UNIT = (
        "of_unit",
        Term(
            ru="город, посёлок или село вне айылных аймаков",
            ky="айылдык аймакка кирбеген шаар, шаарча же айыл",
            en="town or village outside the aiyl aimaks",
        ),
    )
    IN_AIMAK = (
        "in_aimak",
        Term(ru="село айылного аймака", ky="айылдык аймактын айылы", en="village of an aiyl aimak"),
    )
