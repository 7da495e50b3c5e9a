"""For what water is taken, and how it is known how much."""

from ekokarta.terms import Codes, Term


class Purpose(Codes):
    """For what somebody takes water."""

    IRRIGATION = "irrigation", Term(ru="орошение", ky="сугаруу", en="irrigation")
    INDUSTRY = "industry", Term(ru="промышленность", ky="өнөр жай", en="industry")
    DRINKING = "drinking", Term(ru="питьевая вода", ky="ичүүчү суу", en="drinking water")
    FISH = "fish", Term(ru="рыбоводство", ky="балык өстүрүү", en="fish farming")
    POWER = "power", Term(ru="гидроэнергетика", ky="гидроэнергетика", en="hydropower")
    RECREATION = "recreation", Term(ru="отдых", ky="эс алуу", en="recreation")


class Method(Codes):
    """How the volume is known."""

    METER = "meter", Term(ru="по прибору учёта", ky="эсептегич боюнча", en="by meter")
    RUN_TIME = (
        "run_time",
        Term(ru="время работы × мощность", ky="иштеген убактысы × кубаттуулугу", en="run time × capacity"),
    )  # fmt: skip
    NORM = "norm", Term(ru="по норме", ky="ченем боюнча", en="by a norm")
