"""The life of a record, and how numbers add up."""

from ekokarta.terms import Codes, Term


class State(Codes):
    """Entered, checked, accepted or returned; withdrawn, but never erased."""

    ENTERED = "entered", Term(ru="Внесено", ky="Киргизилди", en="Entered")
    CHECKED = "checked", Term(ru="Проверено", ky="Текшерилди", en="Checked")
    ACCEPTED = "accepted", Term(ru="Принято", ky="Кабыл алынды", en="Accepted")
    RETURNED = (
        "returned",
        Term(ru="Возвращено на доработку", ky="Кайра оңдоого жөнөтүлдү", en="Returned"),
    )
    WITHDRAWN = "withdrawn", Term(ru="Отозвано", ky="Чакыртып алынды", en="Withdrawn")


class Over(Codes):
    """How numbers are added up: over time by the kind of record, over space by the measure."""

    LAST = "last", Term(ru="на конец года", ky="жылдын аягына", en="at the end of the year")
    SUM = "sum", Term(ru="сумма", ky="сумма", en="sum")
    MEAN = "mean", Term(ru="среднее", ky="орточо", en="mean")
    RATIO = "ratio", Term(ru="отношение сумм", ky="суммалардын катышы", en="ratio of sums")
    NONE = "none", Term(ru="не складывается", ky="кошулбайт", en="never adds up")


class Qualifier(Codes):
    """What the source says of its own number."""

    EXACT = "exact", Term(ru="точно", ky="так", en="exactly")
    ABOUT = "about", Term(ru="около", ky="болжол менен", en="about")
    MORE_THAN = "more_than", Term(ru="более", ky="ашык", en="more than")
    LESS_THAN = "less_than", Term(ru="менее", ky="аз", en="less than")
    AT_LEAST = "at_least", Term(ru="не менее", ky="кем эмес", en="at least")
    UP_TO = "up_to", Term(ru="до", ky="чейин", en="up to")
    AT_MOST = "at_most", Term(ru="не более", ky="көп эмес", en="at most")
    RANGE = "range", Term(ru="от и до", ky="аралык", en="range")
    MEAN = "mean", Term(ru="в среднем", ky="орточо", en="on average")
    DERIVED = "derived", Term(ru="посчитано", ky="эсептелген", en="derived")
    CONDITIONAL = "conditional", Term(ru="при условии", ky="шарттуу", en="conditional")
    UNCLEAR = "unclear", Term(ru="неясно", ky="так эмес", en="unclear")


PLAIN = (Qualifier.EXACT, Qualifier.DERIVED)
"Beside these a number is what it is; every other qualifier makes a cell `inexact`."
