"""What item 1.2 of the minutes promises, in the words of the ministry's report (January 2024)."""

from typing import NamedTuple

from ekokarta.terms.theme import PROMISED, Theme


class Promise(NamedTuple):
    """A sentence of the report, in the language in which it was written, and its line."""

    line: int
    quote: str


WORK = Promise(
    168,
    "Ведется работа по объединению информационных систем и согласования выводимых данных на данную "
    "карту.",
)
DEADLINE = Promise(168, "До конца года все работы будут завершены")
"A finding: the sentence names no year, so nobody can say whether the term has passed."
YEARS = Promise(182, "Сравнительные данные за 2022, 2023, 2024 гг.")
SUBJECTS = (
    "Качество атмосферного воздуха, датчики мониторинга загрязнения воздуха",
    "Экологические паспорта производств",
    "Объекты недропользования, выданные разрешения (все), лицензий",
    "Производственные объекты",
    "Населенные пункты",
    "Водные объекты",
    "Очистные сооружения",
    "Особо охраняемые природные территории",
    "Информация о состоянии флоры и фауны",
    "Информация о правонарушениях, связанных с загрязнением окружающей среды",
    "Территории для размещения твердых бытовых отходов (санкционированные и несанкционированные)",
    "Общие платы",
)
FIRST_LINE = 170


def promise_of(theme: Theme) -> Promise:
    """The line of the report which promises this subject; raises ValueError beside the twelve."""
    place = PROMISED.index(theme)
    return Promise(FIRST_LINE + place, SUBJECTS[place])
