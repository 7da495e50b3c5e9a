"""The scripts of the pages: without them the pages are whole, but plainer."""

from django.contrib.staticfiles.finders import find

from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term


def bundle() -> Finding:
    """Whether the web bundle was built."""
    return Finding("bundle", BUILT) if find("web/main.js") else Finding("bundle", MISSING, BUILD)


BUILT = Term(
    ru="Скрипты страниц собраны.", ky="Барактардын скрипттери даяр.", en="The scripts are built."
)
MISSING = Term(
    ru="Скрипты страниц не собраны: карта и поиск будут проще.",
    ky="Барактардын скрипттери даяр эмес: карта жана издөө жөнөкөй болот.",
    en="The scripts of the pages are not built: map and search are plainer.",
)
BUILD = Term(ru="Запустите make setup.", ky="make setup иштетиңиз.", en="Run make setup.")
