"""How it is known how much water was taken."""

from ekokarta.terms import Codes, Term


class Method(Codes):
    """How the volume is known."""

    METER = "meter", Term(ru="по прибору учёта", ky="эсептегич боюнча", en="by meter")
    RUN_TIME = (
        "run_time",
        Term(ru="время работы × мощность", ky="иштеген убактысы × кубаттуулугу", en="run time × capacity"),
    )  # fmt: skip
    NORM = "norm", Term(ru="по норме", ky="ченем боюнча", en="by a norm")
