"""The language of the sentences which a machine's programmer will read."""

from re import ASCII, fullmatch

from django.http import HttpRequest

from ekokarta.terms import LANGUAGES

DEFAULT = "ky"


def asked_for(request: HttpRequest) -> str:
    """`?lang=`, else the best of Accept-Language, else Kyrgyz."""
    said = _primary(request.GET.get("lang", ""))
    return said if said in LANGUAGES else preferred(request.headers.get("Accept-Language", ""))


def preferred(header: str) -> str:
    """The one of our languages with the highest q; Kyrgyz where two are equal or none is named.

    >>> preferred("ru-RU,ru;q=0.9,en;q=0.8")
    'ru'
    """
    weights = _weights(header)
    others = weights.get("*", 0.0)
    ours = {language: weights.get(language, others) for language in LANGUAGES}
    best = max(ours.values())
    winners = [language for language, weight in ours.items() if weight == best > 0]
    return winners[0] if len(winners) == 1 else DEFAULT


def _weights(header: str) -> dict[str, float]:
    weights: dict[str, float] = {}
    for item in header[:1000].split(","):
        tag, _, rest = item.partition(";")
        found = fullmatch(r"q\s*=\s*([01](?:\.[0-9]{0,3})?)", rest.strip(), ASCII)
        weight = float(found[1]) if found else 0.0 if rest.strip() else 1.0
        language = _primary(tag)
        weights[language] = max(weight, weights.get(language, 0.0))
    return weights


def _primary(tag: str) -> str:
    return tag.strip().lower().partition("-")[0]
