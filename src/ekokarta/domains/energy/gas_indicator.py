"""What is counted of gas supply, and whether it is planned or done."""

from ekokarta.terms import Codes, Term


class GasIndicator(Codes):
    """What is counted."""

    SETTLEMENTS = (
        "settlements",
        Term(
            ru="газифицировано населённых пунктов",
            ky="газдаштырылган калктуу конуштар",
            en="settlements supplied with gas",
        ),
    )
    SUBSCRIBERS = (
        "subscribers",
        Term(ru="подключено абонентов", ky="туташтырылган абоненттер", en="subscribers connected"),
    )


class Stage(Codes):
    """A plan is no fact."""

    FACT = "fact", Term(ru="факт", ky="факт", en="fact")
    PLAN = "plan", Term(ru="план", ky="план", en="plan")
