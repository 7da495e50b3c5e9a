"""What a measure is called where there is room for one line."""

from ekokarta.release import LayerFacts, MeasureFacts, measured
from ekokarta.terms import Term, in_each


def caption(layer: LayerFacts, measure: MeasureFacts) -> Term:
    """«ООПТ: площадь, га»."""
    return in_each(
        lambda tag: f"{layer.title.spoken_in(tag)}: {low(measured(measure).spoken_in(tag))}"
    )


def low(text: str) -> str:
    """With a small first letter, unless it is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
