"""Categories of protected areas, by the law on protected areas."""

from ekokarta.terms import Codes, Term


class Category(Codes):
    """What may be done there, by the law on protected areas."""

    RESERVE = "reserve", Term(ru="Заповедник", ky="Корук", en="Strict reserve")
    PARK = "national_park", Term(ru="Природный парк", ky="Жаратылыш паркы", en="Nature park")
    REFUGE = "reserve_or_microreserve", Term(ru="Заказник", ky="Заказник", en="Refuge")
    MONUMENT = (
        "natural_monument",
        Term(ru="Памятник природы", ky="Жаратылыш эстелиги", en="Natural monument"),
    )
    BIOSPHERE = (
        "biosphere_territory",
        Term(ru="Биосферная территория", ky="Биосфералык аймак", en="Biosphere territory"),
    )
    CORRIDOR = (
        "ecological_corridor",
        Term(ru="Экологический коридор", ky="Экологиялык коридор", en="Ecological corridor"),
    )
    GARDEN = (
        "botanical_garden",
        Term(ru="Ботанический сад", ky="Ботаникалык бак", en="Botanical garden"),
    )


def holds_others(category: str) -> bool | None:
    """Whether such a territory lies around others, so that its area counts theirs again; None unknown."""
    return category in (Category.BIOSPHERE, Category.CORRIDOR) if category else None
