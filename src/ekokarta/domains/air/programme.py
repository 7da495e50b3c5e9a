"""How a post measures, and how often."""

from ekokarta.terms import Codes, Term


class PostType(Codes):
    """How a post measures."""

    MANUAL = "manual", Term(ru="Ручной пост", ky="Кол менен иштеген пост", en="Manual post")
    AUTOMATIC = (
        "automatic",
        Term(ru="Автоматическая станция", ky="Автоматтык станция", en="Automatic station"),
    )
    SENSOR = "sensor", Term(ru="Датчик", ky="Датчик", en="Sensor")


class Programme(Codes):
    """How many times a day, by the standard on rules of control of the air (ГОСТ 17.2.3.01-86)."""

    FULL = "full", Term(ru="полная", ky="толук", en="full")
    INCOMPLETE = "incomplete", Term(ru="неполная", ky="толук эмес", en="incomplete")
    REDUCED = "reduced", Term(ru="сокращённая", ky="кыскартылган", en="reduced")
    CONTINUOUS = "continuous", Term(ru="непрерывная", ky="үзгүлтүксүз", en="continuous")
