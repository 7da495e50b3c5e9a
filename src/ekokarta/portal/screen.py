"""What a reader asks of the map screen: a measure and a year, layers of objects, something opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from ekokarta.errors import Misunderstood, NotFound
from ekokarta.portal.question import Question, understood
from ekokarta.reading import Release
from ekokarta.release import NOT_DISTRIBUTED, LayerFacts, UnitFacts
from ekokarta.terms import Term

LARGEST_ID = 2**63 - 1


@dataclass(frozen=True)
class Opened:
    """An object whose card lies in the panel."""

    layer: LayerFacts
    id: int

    def __str__(self) -> str:
        return f"{self.layer.slug}.{self.id}"


@dataclass(frozen=True)
class Screen:
    """One state of the map screen; its address says all of it but the camera."""

    question: Question
    layers: tuple[LayerFacts, ...]
    "Whose objects are drawn, in the order in which they were chosen."
    chosen: bool
    "Whether the reader chose the layers; else the objects of the measure's own layer are shown."
    unit: UnitFacts | None = None
    object: Opened | None = None

    def address(self, **other: str) -> str:
        """The query of this state with some words changed; an empty word is left out."""
        said = self.words() | other
        return "?" + urlencode({k: v for k, v in said.items() if v or k == "layers"}, safe=",")

    def words(self) -> dict[str, str]:
        """The words of its address."""
        question = self.question
        said = {
            "layer": question.layer.slug,
            "measure": question.measure.slug,
            "year": str(question.year),
        }
        if self.chosen:
            said["layers"] = ",".join(layer.slug for layer in self.layers)
        if self.unit:
            said["unit"] = self.unit.key
        if self.object:
            said["object"] = str(self.object)
        return said


def asked(release: Release, words: Mapping[str, str]) -> Screen:
    """From the words of an address. Raises Misunderstood and NotFound as the comparison does."""
    named = {name: words[name] for name in ("layer", "measure", "year") if name in words}
    question = understood(release, named)
    chosen = "layers" in words
    slugs = words["layers"].split(",") if chosen else [question.layer.slug]
    layers = [release.layer(slug) for slug in dict.fromkeys(slugs) if slug]
    return Screen(
        question=question,
        layers=tuple(layer for layer in layers if has_places(layer)),
        chosen=chosen,
        unit=_unit(release, words.get("unit", "")),
        object=_object(release, words.get("object", "")),
    )


def has_places(layer: LayerFacts) -> bool:
    """Whether any of its published rows can be drawn."""
    return layer.publish == "rows" and layer.rows_with_place > 0


def _unit(release: Release, key: str) -> UnitFacts | None:
    if key == NOT_DISTRIBUTED:
        raise NotFound(NO_PLACE)
    return release.unit(key) if key else None


def _object(release: Release, said: str) -> Opened | None:
    slug, _, id = said.rpartition(".")
    if not said:
        return None
    if not (slug and id.isascii() and id.isdigit()):
        raise Misunderstood(NO_OBJECT.filled(said=said[:60]))
    return Opened(release.layer(slug), min(int(id[:19]), LARGEST_ID))


NO_PLACE = Term(
    ru="«Не распределено» — строка таблицы, не место на карте.",
    ky="«Бөлүштүрүлгөн эмес» — таблицанын сабы, картадагы жер эмес.",
    en="“Not distributed” is a row of the table, not a place on the map.",
)
NO_OBJECT = Term(
    ru="«object» — слой и номер через точку, например waste-sites.12; а получено «{said}».",
    ky="«object» — чекит менен бөлүнгөн катмар жана номер, мисалы waste-sites.12; ал эми «{said}» келди.",
    en="“object” is a layer and a number with a dot between, such as waste-sites.12; not “{said}”.",
)
