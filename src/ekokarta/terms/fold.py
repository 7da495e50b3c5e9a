"""One fold for search and for names typed without a Kyrgyz keyboard."""

from unicodedata import normalize

_ALIKE = str.maketrans(
    {
        "ң": "н", "ө": "о", "ү": "у", "ё": "е",
        "ӊ": "н", "њ": "н", "ѳ": "о", "ɵ": "о",
        "c": "с", "o": "о", "a": "а", "e": "е", "p": "р", "x": "х", "y": "у",
        "-": " ", "\u2010": " ", "\u2011": " ", "\u2013": " ", "\u00a0": " ",
        "\u00ad": None, "\u200b": None,
    }
)  # fmt: skip


def fold(text: str) -> str:
    """`text` so that what people type and what stands in the register meet.

    NFC, casefold; ң→н, ө→о, ү→у, ё→е, look-alikes to Cyrillic, hyphens to spaces, spaces to one.
    й and и stay apart, so do э and е. Both sides of a comparison must be folded.

    >>> fold("Тоң  району") == fold("тон району")
    True
    """
    return " ".join(normalize("NFC", text).casefold().translate(_ALIKE).split())
