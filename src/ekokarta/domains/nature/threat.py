"""How near to extinction a species is."""

from ekokarta.terms import Codes, Term


class Threat(Codes):
    """By the categories of the IUCN, which the Red Book names."""

    EX = "EX", Term(ru="исчезнувший", ky="жок болгон", en="extinct")
    EW = (
        "EW",
        Term(
            ru="исчезнувший в дикой природе", ky="жаратылышта жок болгон", en="extinct in the wild"
        ),
    )
    CR = (
        "CR",
        Term(
            ru="на грани исчезновения", ky="жоголуп кетүүгө аз калган", en="critically endangered"
        ),
    )
    EN = (
        "EN",
        Term(ru="под угрозой исчезновения", ky="жоголуп кетүү коркунучу алдында", en="endangered"),
    )
    VU = "VU", Term(ru="уязвимый", ky="аярлуу", en="vulnerable")
    NT = "NT", Term(ru="близкий к угрожаемому", ky="коркунучка жакын", en="near threatened")
    LC = "LC", Term(ru="вызывающий наименьшие опасения", ky="коркунучу аз", en="least concern")
    DD = "DD", Term(ru="недостаточно данных", ky="маалымат жетишсиз", en="data deficient")  # fmt: skip
