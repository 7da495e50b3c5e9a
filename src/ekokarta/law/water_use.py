"""For what water is taken: rates differ by it."""

from ekokarta.terms import Codes, Term


class Purpose(Codes):
    """For what somebody takes water."""

    IRRIGATION = "irrigation", Term(ru="орошение", ky="сугаруу", en="irrigation")
    INDUSTRY = "industry", Term(ru="промышленность", ky="өнөр жай", en="industry")
    DRINKING = "drinking", Term(ru="питьевая вода", ky="ичүүчү суу", en="drinking water")
    FISH = "fish", Term(ru="рыбоводство", ky="балык өстүрүү", en="fish farming")
    POWER = "power", Term(ru="гидроэнергетика", ky="гидроэнергетика", en="hydropower")
    RECREATION = "recreation", Term(ru="отдых", ky="эс алуу", en="recreation")
