"""The kinds of fees which together are «общие платы», as we read the words (docs/adr/0006)."""

from ekokarta.terms import Codes, Term


class FeeKind(Codes):
    """For what is paid."""

    POLLUTION = (
        "pollution",
        Term(ru="за загрязнение", ky="булгагандык үчүн", en="for pollution"),
    )
    WATER = "water", Term(ru="за воду", ky="суу үчүн", en="for water")
    WILDLIFE = (
        "wildlife",
        Term(ru="за животный мир", ky="жаныбарлар дүйнөсү үчүн", en="for wildlife"),
    )
    RECYCLING = (
        "recycling",
        Term(ru="за утилизацию", ky="утилдештирүү үчүн", en="for recycling"),
    )
    FINE = "fine", Term(ru="штрафы", ky="айыптар", en="fines")

    @classmethod
    def charged(cls) -> list["FeeKind"]:
        """Those which are charged to enterprises; a fine is imposed on an offender."""
        return [kind for kind in cls if kind is not cls.FINE]
