"""Species of animals and plants (виды)."""

from ekokarta.layers import Code, Entry, Layer, Name
from ekokarta.terms import Codes, Term, Theme


class Kingdom(Codes):
    """What it is: the Red Book has a part for each."""

    ANIMAL = "animal", Term(ru="животное", ky="жаныбар", en="animal")
    PLANT = "plant", Term(ru="растение", ky="өсүмдүк", en="plant")
    FUNGUS = "fungus", Term(ru="гриб", ky="козу карын", en="fungus")


class Species(Entry):
    """A species by its Latin name; what is counted, observed or hunted refers to it."""

    latin = Name(Term(ru="Латинское название", ky="Латынча аталышы", en="Latin name"), blank=False)
    kingdom = Code(Term(ru="Царство", ky="Дүйнөсү", en="Kingdom"), Kingdom)
    group = Name(Term(ru="Группа", ky="Тобу", en="Group"))

    layer = Layer(
        slug="species",
        title=Term(ru="Виды животных и растений", ky="Жаныбарлар менен өсүмдүктөр", en="Species"),
        about=Term(
            ru="Виды животных и растений, о которых говорят реестры.",
            ky="Реестрлерде аталган жаныбарлар менен өсүмдүктөр.",
            en="The species of animals and plants of which the registers speak.",
        ),
        theme=Theme.SPECIES,
        open_data=[*Entry.essentials, latin, kingdom, group],
        natural_key=[latin],
    )
