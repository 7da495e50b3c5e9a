"""The guide to tables for the inspector: what is understood comes from the tables which the tests read."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ekokarta.errors import Misunderstood
from ekokarta.intake.absent import is_absent
from ekokarta.intake.aliases import ALIASES
from ekokarta.intake.opening import TABLES
from ekokarta.intake.sheet import RUNNING
from ekokarta.intake.table import MOST_BYTES, MOST_COLUMNS, MOST_ROWS
from ekokarta.intake.text import understood
from ekokarta.layers import (
    Amount,
    Day,
    Flag,
    Geometry,
    Period,
    Qualified,
    Quantity,
    Year,
    said_qualified,
)
from ekokarta.terms import HECTARE, plain, said_number, speaking

CELLS = Path(__file__).resolve().parents[1] / "tests" / "spec" / "cells.csv"
KINDS: dict[str, tuple[str, Any]] = {
    "number": ("Число (здесь столбец в гектарах)", Quantity(plain("n"), HECTARE)),
    "reserve": ("Число с оговоркой", Qualified(plain("n"))),
    "money": ("Деньги", Amount(plain("n"))),
    "day": ("Дата", Day(plain("n"))),
    "year": ("Год", Year(plain("n"))),
    "period": ("Период", Period(plain("n"))),
    "place": ("Место на карте", Geometry(plain("n"))),
    "flag": ("Да или нет", Flag(plain("n"))),
    "unit": ("Район или город", None),
}
INTRO = """\
# Как загрузить таблицу

Написано `make generate` по таблицам, которые проверяют тесты (`tests/spec/cells.csv`): не править здесь.

1. Возьмите шаблон: на странице реестра «Шаблон для заполнения (XLSX)» или `manage.py template РЕЕСТР
   ФАЙЛ.xlsx`. В нём списки, подсказки,
   проверки и лист слов. Можно и свою таблицу: шапку система найдёт сама.
2. На странице реестра — «Загрузить файл». Незнакомые столбцы система покажет с тем, что в них стоит, и
   спросит, что они значат.
3. Проверка: сколько строк новых, изменённых, без изменений, не принятых (вместе — все строки файла); что и
   почему не принято; было → стало; места на карте.
   «Скачать файл с пометками» вернёт ту же книгу: ячейки закрашены, причины в примечаниях.
4. «Записать»: все принятые строки одной операцией, или ни одной. Отменить загрузку целиком можно и через
   месяц, если записи с тех пор не менялись.

То же командой: `manage.py import РЕЕСТР ФАЙЛ --by КТО --preview`, затем без `--preview`; `manage.py undo
ЗАГРУЗКА`.

**Исправить то, что есть:** выгрузите реестр или выбранные записи (`manage.py export РЕЕСТР ФАЙЛ.xlsx --only
"Район = Тонский район"`), исправьте и загрузите обратно.
Строки узнаются по номеру записи; изменится только исправленное. Пустая ячейка значит «не известно»; столбец,
которого в файле нет, ничего не меняет.
"""
SHEET = """
## Что система понимает на листе

- Названия, формы и пустые строки над таблицей; шапку в две и три строки с объединёнными ячейками; строку «1,
  2, 3 …» под шапкой.
- Заголовки на русском, кыргызском, английском, с единицей в скобках или после запятой, с переносом, с
  латинскими буквами вместо кириллицы.
- Ячейка, объединённая на несколько строк (например, район), относится к каждой из них.
- «Итого», «Всего», «Жыйынтык»: не запись. Сумма сверяется со строками, расхождение называется.
- Заголовки разделов и примечания под таблицей: не записи, но каждая такая строка названа.
- Две таблицы на листе, столбец, названный дважды: отказ с советом. Другие листы не читаются и названы.
- Формула без значения, ошибка Excel, слишком длинный текст: строка не принята, ячейка названа.
"""


def page() -> str:
    """The guide, in the language of those who fill in sheets."""
    with speaking("ru"):
        return "".join((INTRO, SHEET, _limits(), _headings(), *_cells()))


def _limits() -> str:
    kinds = ", ".join(TABLES)
    most = f"{MOST_BYTES // 2**20} МБ, {said_number(MOST_ROWS)} строк, {MOST_COLUMNS} столбцов"
    return (
        f"- Файлы: {kinds} (старый .xls — только совет сохранить как .xlsx); UTF-8, UTF-16, Windows-1251; "
        f"разделитель «;», «,», «|» или табуляция; до {most}.\n"
    )


def _headings() -> str:
    head = (
        "\n## Заголовки, которые есть у многих реестров\n\nКроме названий самого реестра. "
        f"Столбцы «{'», «'.join(sorted(RUNNING)[:4])}» и подобные остаются в стороне.\n\n"
    )
    rows = ((f"`{name}`", ", ".join(texts)) for name, texts in ALIASES.items())
    return head + _table(("столбец", "его называют ещё"), rows)


def _cells() -> Iterable[str]:
    with CELLS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    yield "\n## Что понимает ячейка\n"
    for kind, (title, column) in KINDS.items():
        said = [(f"`{r['typed']}`", _means(kind, column, r)) for r in rows if r["kind"] == kind]
        yield f"\n### {title}\n\n{_table(('написано', 'понято'), said)}"


def _means(kind: str, column: Any, row: dict[str, str]) -> str:
    """What it comes to in words; or the sentence with which it is refused."""
    if row["means"] != "!":
        return _said(kind, row["means"])
    if column is None:
        return "отказ: система скажет, какие единицы подходят"
    try:
        is_absent(column, row["typed"])
        understood(column, row["typed"])
    except Misunderstood as error:
        return f"отказ: {error}"
    raise SystemExit(f"{row['typed']}: the table says that this is refused, and it is not")


def _said(kind: str, means: str) -> str:
    if means in ("", "unknown"):
        return "не известно"
    if kind == "number":
        return said_number(float(means))
    if kind == "money":
        return f"{said_number(int(means) / 100, 2)} сом"
    if kind == "reserve":
        return str(said_qualified(means))
    if kind == "place":
        longitude, latitude = means[7:-1].split()
        return f"широта {latitude}, долгота {longitude}".replace(".", ",")
    return {"True": "да", "False": "нет"}.get(means, means)


def _table(head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    lines = [head, ("---", "---"), *rows]
    return "".join(
        f"| {' | '.join(cell.replace('|', chr(0xFF5C)) for cell in line)} |\n" for line in lines
    )
