"""Looking something up in a release by its name, and the sentence where it has nothing of that name."""

from collections.abc import Container, Iterable, Mapping
from typing import TypeVar

from ekokarta.errors import NotFound
from ekokarta.terms import Term

T = TypeVar("T")


def found(things: Mapping[str, T], name: str, sentence: Term) -> T:
    """The thing of this name; raises NotFound with the sentence."""
    if name not in things:
        raise NotFound(sentence.filled(name=name))
    return things[name]


def all_found(names: Iterable[object], known: Container[object], sentence: Term) -> None:
    """Raises NotFound with the sentence for the first name that is not known."""
    for name in names:
        if name not in known:
            raise NotFound(sentence.filled(name=name))


NO_LAYER = Term(
    ru="Нет слоя «{name}».", ky="«{name}» катмары жок.", en="There is no layer “{name}”."
)
NO_MEASURE = Term(
    ru="Нет показателя «{name}».",
    ky="«{name}» көрсөткүчү жок.",
    en="There is no measure “{name}”.",
)
NO_REFERENCE = Term(
    ru="Ссылки «{name}» на другую запись в этом слое нет.",
    ky="Бул катмарда башка жазууга «{name}» шилтемеси жок.",
    en="This layer has no reference “{name}” to another record.",
)
NO_UNIT = Term(
    ru="Нет района, города или области «{name}».",
    ky="«{name}» району, шаары же облусу жок.",
    en="There is no district, city or region “{name}”.",
)
NO_YEAR = Term(
    ru="За {name} год ничего не опубликовано.",
    ky="{name}-жыл үчүн эч нерсе жарыяланган эмес.",
    en="Nothing is published for the year {name}.",
)
NO_FILE = Term(
    ru="В этом выпуске нет файла «{name}».",
    ky="Бул чыгарылышта «{name}» файлы жок.",
    en="This release has no file “{name}”.",
)
DAMAGED = Term(
    ru="Файл «{name}» повреждён.", ky="«{name}» файлы бузулган.", en="“{name}” is damaged."
)
NO_ROWS = Term(
    ru="«{layer}»: публикуются только обобщённые числа, не отдельные записи.",
    ky="«{layer}»: өзүнчө жазуулар эмес, жалпыланган сандар гана жарыяланат.",
    en="“{layer}”: only aggregated numbers are published, no single rows.",
)
