"""What a licence allows, in the words of the law on the subsoil."""

from ekokarta.terms import Codes, Term


class LicenceKind(Codes):
    """Each kind has its longest first term; the last one lasts as long as its project says."""

    PROSPECTING = (
        "prospecting",
        Term(ru="геолого-поисковые работы", ky="геологиялык издөө иштери", en="prospecting"),
    )
    EXPLORATION = (
        "exploration",
        Term(ru="геологоразведочные работы", ky="геологиялык чалгындоо иштери", en="exploration"),
    )
    DEVELOPMENT = (
        "development",
        Term(ru="разработка месторождения", ky="кен иштетүү", en="development"),
    )
    OTHER = (
        "other",
        Term(
            ru="не связано с изучением и разработкой недр",
            ky="жер казынасын изилдөөгө жана иштетүүгө байланышпаган",
            en="neither study nor development",
        ),
    )
