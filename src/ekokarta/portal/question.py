"""What a reader asks of the comparison: the words of the address, understood once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from ekokarta.errors import Misunderstood
from ekokarta.reading import Comparison, Query, Release
from ekokarta.release import COUNTRY, LayerFacts, MeasureFacts
from ekokarta.terms import Term, Theme

VIEWS = ("table", "tiles", "map")
ORDERS = ("asc", "desc")
FIRST_SORT = "name"
CHANGE, OBLAST, RANK, AGAINST = "change", "oblast", "rank", "against"
NOBODY = "none"
"Said for `against` by who wants no other unit beside."
THEMES = tuple(str(theme) for theme in Theme)
ONE_WORD = ("layer", "measure", "year")


@dataclass(frozen=True)
class Question:
    """One measure of one layer; the year shown, the one it is compared with, the unit beside."""

    layer: LayerFacts
    measure: MeasureFacts
    year: int
    base: int
    first: int
    newest: int
    compared: tuple[int, ...]
    "The years which every release compares."
    against: str = COUNTRY
    "The key of the unit beside which the others are shown, or NOBODY."
    view: str = VIEWS[0]
    sort: str = FIRST_SORT
    order: str = ORDERS[0]

    @property
    def shown(self) -> list[int]:
        """The years that stand side by side: those of the comparison, and what else was chosen."""
        return sorted({*self.compared, *self.ends})

    @property
    def ends(self) -> tuple[int, int]:
        """The two years compared, the earlier one first; a year is never compared with itself."""
        if self.year != self.base:
            return min(self.year, self.base), max(self.year, self.base)
        return (self.first, self.year) if self.year > self.first else (self.year, self.newest)

    @property
    def end(self) -> int:
        """The later one of the two."""
        return self.ends[1]

    @property
    def asked(self) -> Comparison:
        """The same question as the release understands it."""
        base, end = self.ends
        spot = Query(layers=(self.layer.slug,), measures=(self.measure.slug,))
        against = "" if self.against == NOBODY else self.against
        return Comparison(query=spot, base=base, end=end, against=against)

    def address(self, **other: str) -> str:
        """The query of the same page with some words changed; what is usual stays unsaid."""
        said = {
            "layer": self.layer.slug, "measure": self.measure.slug, "year": str(self.year),
            "base": str(self.base), "against": self.against, "view": self.view,
            "sort": self.sort, "order": self.order,
        } | other  # fmt: skip
        usual = {"against": COUNTRY, "view": VIEWS[0], "sort": FIRST_SORT, "order": ORDERS[0]}
        return "?" + urlencode({k: v for k, v in said.items() if usual.get(k) != v})

    def download(self) -> str:
        """The query of the same changes at the machines' door."""
        asked = self.asked
        said = {"layer": self.layer.slug, "measure": self.measure.slug, "base": str(asked.base),
                "end": str(asked.end), "against": asked.against}  # fmt: skip
        return urlencode({name: word for name, word in said.items() if word})

    def turned(self, column: str) -> str:
        """Sorts by `column`: numbers from the largest, words from А, places from 1; then back."""
        first = ORDERS[0] if column in (FIRST_SORT, OBLAST, RANK) else ORDERS[1]
        other = ORDERS[1] if first == ORDERS[0] else ORDERS[0]
        again = self.sort == column and self.order == first
        return self.address(sort=column, order=other if again else first)


def understood(release: Release, words: Mapping[str, str]) -> Question:
    """From the words of an address; unknown ones are left aside, as other sites add theirs.

    Raises Misunderstood for a malformed value, NotFound for what the release does not have.
    """
    named = {name: words[name] for name in ONE_WORD if words.get(name)}
    query = Query.understood(named)
    for name in ONE_WORD:
        if "," in named.get(name, ""):
            raise Misunderstood(ONE_ONLY.filled(name=name))
    layer = release.layer(query.layers[0]) if query.layers else first_layer(release)
    measure = _measure(release, layer, query)
    years = release.manifest.years
    asked = Query.understood({"year": words["base"]}).years if words.get("base") else ()
    release.statistics(Query(layers=(layer.slug,), years=query.years + asked[:1]))
    year, base = (query.years or years[-1:])[0], (asked or years[:1])[0]
    question = Question(layer, measure, year, base, years[0], years[-1], years)
    sorts = (FIRST_SORT, OBLAST, CHANGE, RANK, AGAINST, *map(str, question.shown))
    return replace(
        question,
        against=_beside(release, words.get("against") or COUNTRY),
        view=_chosen(words, "view", VIEWS),
        sort=_chosen(words, "sort", sorts),
        order=_chosen(words, "order", ORDERS),
    )


def comparable_layers(release: Release) -> list[LayerFacts]:
    """The layers which have something to compare, by theme, the twelve subjects first."""
    layers = [layer for layer in release.manifest.layers if layer.measures]
    return sorted(layers, key=lambda layer: THEMES.index(layer.theme))


def first_layer(release: Release) -> LayerFacts:
    """What a reader sees who has not asked, as the publication chose it.

    Raises Misunderstood where nothing can be compared.
    """
    layers = comparable_layers(release)
    if not layers:
        raise Misunderstood(NOTHING_TO_COMPARE)
    chosen = release.manifest.opens_on
    return next((layer for layer in layers if layer.slug == chosen), layers[0])


def _measure(release: Release, layer: LayerFacts, query: Query) -> MeasureFacts:
    if query.measures:
        return release.measure(layer.slug, query.measures[0])
    if not layer.measures:
        raise Misunderstood(NO_MEASURES.filled(layer=layer.title))
    return release.first_measure(layer)


def _beside(release: Release, said: str) -> str:
    return NOBODY if said == NOBODY else release.unit(said).key


def _chosen(words: Mapping[str, str], name: str, known: tuple[str, ...]) -> str:
    said = words.get(name) or known[0]
    if said not in known:
        raise Misunderstood(UNKNOWN_WORD.filled(name=name, said=said[:60], known=", ".join(known)))
    return said


ONE_ONLY = Term(
    ru="Страница показывает одно: в «{name}» должно быть одно слово.",
    ky="Барак бирди гана көрсөтөт: «{name}» бир сөз болушу керек.",
    en="The page shows one thing: “{name}” must be one word.",
)
UNKNOWN_WORD = Term(
    ru="«{name}» — одно из: {known}; а получено «{said}».",
    ky="«{name}» — булардын бири: {known}; ал эми «{said}» келди.",
    en="“{name}” is one of: {known}; not “{said}”.",
)
NO_MEASURES = Term(
    ru="«{layer}» — справочник: по районам сравнивать нечего.",
    ky="«{layer}» — маалымдама: райондор боюнча салыштыра турган эч нерсе жок.",
    en="“{layer}” is a reference: there is nothing to compare by district.",
)
NOTHING_TO_COMPARE = Term(
    ru="В этом выпуске сравнивать нечего.",
    ky="Бул чыгарылышта салыштыра турган эч нерсе жок.",
    en="There is nothing to compare in this release.",
)
