"""All files of the front: one page a language, what its script needs, the look of the site."""

from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import find
from django.template import Context, Engine

from ekokarta.publication.catalogue import Cells
from ekokarta.publication.front import words
from ekokarta.publication.front.facts import facts_of, of_layers, packed
from ekokarta.publication.front.numbers import numbers_of
from ekokarta.release import FRONT, START_PAGE, Manifest, page_of
from ekokarta.terms import LANGUAGES, said_date, speaking

HERE = Path(__file__).parent
LOOK = (
    "tokens.css", "base.css", "fonts/noto-400.woff2", "fonts/noto-600.woff2", "fonts/OFL.txt",
    "img/mark.svg", "img/skyline.svg",
)  # fmt: skip
"What the site looks like; it lies beside the pages, so that a copy asks nobody."
TONGUES = {"ky": "Кыргызча", "ru": "Русский", "en": "English"}


def front(manifest: Manifest, cells: Cells, sizes: dict[str, int]) -> dict[str, bytes]:
    """The files by their path; `sizes` are those of the files of the release itself.

    Nothing here names the release, so what did not change is the same file in the next one.
    """
    files = dict(look())
    for layer in manifest.layers:
        if layer.measures:
            numbers = numbers_of(manifest, layer, cells[layer.slug])
            files[f"{FRONT}/numbers/{layer.slug}.json"] = packed(numbers)
    files[START_PAGE] = _page("index.html", manifest, day=_days(manifest))
    for tag in LANGUAGES:
        with speaking(tag):
            files[f"{FRONT}/{tag}.json"] = packed(facts_of(manifest, cells, tag))
            files[page_of(tag)] = _page(
                "page.html", manifest,
                language=tag,
                day=said_date(manifest.stands_on),
                themes=of_layers(manifest, sizes),
                whole=[(path, sizes[path]) for path in sorted(sizes) if "/" not in path],
            )  # fmt: skip
    return files


@cache
def look() -> dict[str, bytes]:
    """The scripts and the style, by their path in a release."""
    ours = {f"{FRONT}/{file.name}": file.read_bytes() for file in (HERE / "static").iterdir()}
    found = {name: find(f"portal/{name}") for name in LOOK}
    return ours | {f"{FRONT}/{name}": Path(str(path)).read_bytes() for name, path in found.items()}


def _page(template: str, manifest: Manifest, **said: Any) -> bytes:
    tongues = [(tag, TONGUES[tag], page_of(tag)) for tag in LANGUAGES]
    said = {"w": words, "manifest": manifest, "tongues": tongues, **said}
    return _engine().get_template(template).render(Context(said)).encode()


def _days(manifest: Manifest) -> dict[str, str]:
    return {tag: said_date(manifest.stands_on, tag) for tag in LANGUAGES}


@cache
def _engine() -> Engine:
    return Engine(dirs=[str(HERE / "templates")])
