"""Kyrgyz order of letters, in which Russian words stand rightly too."""

ORDER = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
PLACES = "".join(chr(0xE000 + place) for place in range(len(ORDER)))
"For each letter of `ORDER` a character whose code point is its place."
_PLACE = dict(zip(ORDER, PLACES, strict=True))


def alphabetical(text: str) -> str:
    """`text` so that code-point order is alphabetical order: н ң, о ө, у ү, е ё.

    >>> sorted(["Өзгөн", "Ош", "Оруу"], key=alphabetical)
    ['Оруу', 'Ош', 'Өзгөн']
    """
    return "".join(_PLACE.get(letter, letter) for letter in text.lower())
