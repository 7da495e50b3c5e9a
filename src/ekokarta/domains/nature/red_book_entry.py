"""Entries of the Red Book (Красная книга), by edition."""

from ekokarta.domains.nature.threat import Threat
from ekokarta.layers import Code, Entry, Layer, Name, Reference, Text
from ekokarta.terms import Term, Theme


class RedBookEntry(Entry):
    """A species in one edition of the Red Book; what an edition leaves out is not in it any more."""

    species = Reference(Term(ru="Биологический вид", ky="Биологиялык түр", en="Species"), "nature.Species",
                        to_field="key", related_name="red_book")  # fmt: skip
    edition = Name(Term(ru="Издание", ky="Басылышы", en="Edition"), blank=False)
    category = Code(Term(ru="Категория", ky="Категориясы", en="Category"), Threat, blank=False)
    criteria = Name(Term(ru="Критерии", ky="Критерийлери", en="Criteria"))
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    reason = Text(Term(ru="Угрозы", ky="Коркунучтар", en="Threats"))

    layer = Layer(
        slug="red-book",
        title=Term(ru="Красная книга", ky="Кызыл китеп", en="Red Book"),
        about=Term(
            ru="Какой вид в каком издании Красной книги, с категорией и критериями: животные и растения.",
            ky="Кайсы түр Кызыл китептин кайсы басылышында, категориясы жана критерийлери менен.",
            en="Which species is in which edition of the Red Book, with category and criteria.",
        ),
        theme=Theme.SPECIES,
        open_data=[*Entry.essentials, species, edition, category, criteria, act, reason],
        natural_key=[species, edition],
    )
