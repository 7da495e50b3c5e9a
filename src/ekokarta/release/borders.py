"""What must be said beside every map: whose borders it shows, of which year, and who has the official ones."""

from ekokarta.release.sketch import Sketch
from ekokarta.terms import Term, in_each, plain


def said_of_borders(sketch: Sketch) -> Term:
    """The sentence for the borders of `sketch`, with their source; without one nobody is named."""
    source = SOURCE.filled(source=sketch.source) if sketch.source else plain("")
    if not sketch.generalised:
        return _joined(source)
    if sketch.as_of:
        return _joined(SCHEMATIC.filled(year=sketch.as_of[:4]), source)
    return _joined(GENERALISED, source)


def _joined(*parts: Term) -> Term:
    return in_each(lambda tag: " ".join(said for part in parts if (said := part.spoken_in(tag))))


SCHEMATIC = Term(
    ru="Граница показана схематично, по данным {year} года; официальные границы — у уполномоченного органа.",
    ky="Чек ара схема түрүндө көрсөтүлгөн, {year}-жылдын маалыматы боюнча; расмий чек аралар — "
    "ыйгарым укуктуу органда.",
    en="The border is shown schematically, as of {year}; the official boundaries are with the authorised body.",
)
GENERALISED = Term(
    ru="Границы районов обобщённые, не официальные.",
    ky="Райондордун чек аралары жалпыланган, расмий эмес.",
    en="The boundaries are generalised, not official.",
)
SOURCE = Term(
    ru="Границы: {source}.",
    ky="Чек аралар: {source}.",
    en="Boundaries: {source}.",
)
