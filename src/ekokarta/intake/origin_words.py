"""What people and files write where they say whether a row is a fact or made for a demonstration."""

from ekokarta.layers import Origin
from ekokarta.terms import fold, in_each, unmixed

SIMULATED = (
    "условные данные", "условные", "условная", "демонстрационные данные", "демонстрационные",
    "симулированные данные", "симулировано", "шарттуу маалымат", "шарттуу", "көрсөтмө",
    "симуляцияланган", "simulated data", "simulated", "demonstration data", "demo",
    "да", "ооба", "yes", "true", "1",
)  # fmt: skip
"Yes and no answer the heading `simulated` of a file of a release."
FACT = (
    "фактические", "фактическая", "факт", "фактылык", "настоящие", "чыныгы", "actual", "fact", "real",
    "нет", "жок", "no", "false", "0",
)  # fmt: skip
ORIGINS = in_each(lambda tongue: ", ".join(o.label.spoken_in(tongue) for o in Origin))
"What would have been understood."


def read_origin(text: str) -> bool:
    """Whether the row is said to be simulated; raises ValueError."""
    said = fold(unmixed(text)).rstrip(".")
    for origin, words in ((Origin.SIMULATED, SIMULATED), (Origin.FACT, FACT)):
        if said in map(fold, (*origin.label.each(), *words)):
            return origin is Origin.SIMULATED
    raise ValueError(text)
