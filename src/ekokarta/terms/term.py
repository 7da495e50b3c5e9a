"""A term of the domain, said in the state, the official and the foreign language."""

from collections.abc import Callable
from dataclasses import dataclass

from ekokarta.terms.language import LANGUAGES, spoken


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """A text which reads in the language of the reader.

    >>> str(Term(ru="Площадь", ky="Аянты", en="Area"))
    'Аянты'
    """

    ru: str
    ky: str
    en: str
    reviewed: bool = False
    "Whether a native editor has read the Kyrgyz word."

    def __str__(self) -> str:
        return self.spoken_in(spoken())

    def spoken_in(self, language: str) -> str:
        """The text in `language`, one of `LANGUAGES`; raises KeyError for any other."""
        return {"ru": self.ru, "ky": self.ky, "en": self.en}[language]

    def each(self) -> tuple[str, ...]:
        """The text in every language, in the order of `LANGUAGES`."""
        return tuple(self.spoken_in(language) for language in LANGUAGES)

    def filled(self, **gaps: object) -> "Term":
        """The sentence with its {gaps} filled; a gap may be filled with a Term."""
        return in_each(lambda language: _fill(self, language, gaps))


def in_each(say: Callable[[str], str]) -> Term:
    """What `say` says in each of the languages."""
    return Term(ru=say("ru"), ky=say("ky"), en=say("en"))


def plain(text: str) -> Term:
    """What reads alike in every language: a code, a number, a name."""
    return Term(ru=text, ky=text, en=text)


def _fill(sentence: Term, language: str, gaps: dict[str, object]) -> str:
    words = {k: v.spoken_in(language) if isinstance(v, Term) else v for k, v in gaps.items()}
    return sentence.spoken_in(language).format(**words)
