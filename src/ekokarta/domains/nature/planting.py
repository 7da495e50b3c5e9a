"""How close seedlings stand, so that 1 477 and 370 to the hectare can be read."""

from math import sqrt

from ekokarta.terms import Codes, Term

HECTARE = 10_000
"Square metres."

SPACING = Term(
    ru="Саженцы стоят ближе метра или дальше семи: проверьте число и площадь.",
    ky="Көчөттөр бир метрден жакын же жети метрден алыс: санын жана аянтын текшериңиз.",
    en="Seedlings stand closer than a metre or farther than seven: check number and area.",
)


class Reading(Codes):
    """What a density means for the land; the ends are numbers to be checked, not plantings."""

    TOO_CLOSE = (
        "too_close",
        Term(ru="ближе 1 м: проверить", ky="1 мден жакын: текшерүү керек", en="under 1 m: check"),
    )
    FOREST = (
        "forest",
        Term(ru="1–3 м: сплошная посадка", ky="1–3 м: тыгыз токой", en="1–3 m: forest planting"),
    )
    BELT = (
        "belt",
        Term(ru="3–7 м: полоса, аллея, парк", ky="3–7 м: тилке, аллея, парк", en="3–7 m: belt, park"),
    )  # fmt: skip
    TOO_FAR = (
        "too_far",
        Term(ru="дальше 7 м: проверить", ky="7 мден алыс: текшерүү керек", en="over 7 m: check"),
    )


def per_hectare(seedlings: float | None, hectares: float | None) -> float | None:
    """Seedlings per hectare; None where one of the two is not known, or there is no land.

    Whole from one on; below that a part, or ten on a hundred hectares would be none.
    """
    if seedlings is None or not hectares:
        return None
    density = seedlings / hectares
    return float(round(density)) if density >= 1 else round(density, 3)


def apart(density: float | None) -> float | None:
    """How many metres lie between neighbours that stand in a square grid, to 0.1 m."""
    return round(sqrt(HECTARE / density), 1) if density else None


def reading(density: float | None) -> str:
    """What it means; empty where the density is not known, or nothing was planted."""
    if not density:
        return ""
    metres = sqrt(HECTARE / density)
    ends = ((1, Reading.TOO_CLOSE), (3, Reading.FOREST), (7, Reading.BELT))
    return next((str(said) for end, said in ends if metres < end), str(Reading.TOO_FAR))
