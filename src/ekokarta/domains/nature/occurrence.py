"""Occurrences of animals and plants (встречи): seen there and then, published only roughly."""

from ekokarta.domains.nature.evidence import Evidence
from ekokarta.domains.nature.species import Kingdom
from ekokarta.layers import Code, Count, Event, Layer, Quantity, Reference, refers
from ekokarta.terms import PIECES, Term, Theme


class Occurrence(Event):
    """One or more of a species, observed at a place on a day; where exactly never leaves us."""

    species = Reference(Term(ru="Биологический вид", ky="Биологиялык түр", en="Species"), "nature.Species",
                        related_name="+")  # fmt: skip
    kingdom = Code(Term(ru="Царство", ky="Дүйнөсү", en="Kingdom"), Kingdom, editable=False)
    evidence = Code(Term(ru="Как обнаружен", ky="Кантип табылган", en="Evidence"), Evidence)
    individuals = Quantity(Term(ru="Особей", ky="Саны", en="Individuals"), PIECES, minimum=0)
    depends = (refers(species, "kingdom"),)

    layer = Layer(
        slug="occurrences",
        title=Term(ru="Встречи видов", ky="Түрлөрдүн кездешүүсү", en="Occurrences"),
        about=Term(
            ru="Где и в каком году замечены животные и растения: место только с точностью до 20 км.",
            ky="Жаныбарлар менен өсүмдүктөр кайда, кайсы жылы байкалган: орду 20 км тактык менен гана.",
            en="Where and in which year animals and plants were noticed: to within 20 km only.",
        ),
        theme=Theme.SPECIES,
        open_data=[*Event.essentials, species, kingdom, evidence, individuals],
        compare=[
            Count(called=Term(ru="Встреч", ky="Кездешүүлөр", en="Occurrences")),
            Count(called=Term(ru="Животных", ky="Жаныбарлар", en="Animals"), only={kingdom: Kingdom.ANIMAL}),
            Count(called=Term(ru="Растений", ky="Өсүмдүктөр", en="Plants"), only={kingdom: Kingdom.PLANT}),
        ],
        sensitive=True, colour_by=kingdom,
    )  # fmt: skip

    def clean(self) -> None:
        """Animal or plant follows from the species: said once, it cannot contradict itself."""
        super().clean()
        self.kingdom = self.species.kingdom if self.species_id else ""
