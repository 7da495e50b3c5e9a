"""How each kind of column is filled in, in a sentence for the person who does it."""

from functools import singledispatch
from typing import Any

from ekokarta.layers import (
    Amount,
    Code,
    Column,
    Course,
    Day,
    Flag,
    Geometry,
    Key,
    Mark,
    Period,
    Qualified,
    Quantity,
    Reference,
    Where,
    Year,
)
from ekokarta.terms import Term, plain


@singledispatch
def hint(column: Column) -> Term:
    """What to write into a cell of the column."""
    return TEXT


@hint.register
def _(column: Key) -> Term:
    return Term(
        ru="Номер записи. Для новой записи оставьте пустым; у выгруженной не меняйте.",
        ky="Жазуунун номери. Жаңы жазуу үчүн бош калтырыңыз; чыгарылганыныкын өзгөртпөңүз.",
        en="The key of the record. Leave it empty for a new one; do not change an exported one.",
    )


@hint.register
def _(column: Quantity) -> Term:
    return _unit(
        column,
        Term(
            ru="Число{unit}. Пусто — не известно, 0 — ноль.",
            ky="Сан{unit}. Бош — белгисиз, 0 — нөл.",
            en="A number{unit}. Empty: not known; 0: zero.",
        ),
    )


@hint.register
def _(column: Qualified) -> Term:
    return _unit(
        column,
        Term(
            ru="Число{unit}, можно с оговоркой: «более 850», «до 200», «около 40».",
            ky="Сан{unit}, эскертүү менен да болот: «850 ашык», «200 чейин», «болжол менен 40».",
            en="A number{unit}, also with a reserve: “more than 850”, “up to 200”, “about 40”.",
        ),
    )


@hint.register
def _(column: Amount) -> Term:
    return Term(
        ru="Сомы и тыйыны: 1500,50. Пусто — не известно.",
        ky="Сом жана тыйын: 1500,50. Бош — белгисиз.",
        en="Som and tyiyn: 1500.50. Empty: not known.",
    )


@hint.register
def _(column: Year) -> Term:
    return Term(ru="Год: 2023.", ky="Жыл: 2023.", en="A year: 2023.")


@hint.register
def _(column: Day) -> Term:
    return Term(
        ru="31.12.2023, 12.2023 или 2023: так точно, как известно.",
        ky="31.12.2023, 12.2023 же 2023: канчалык так белгилүү болсо.",
        en="31.12.2023, 12.2023 or 2023: as precisely as it is known.",
    )


@hint.register
def _(column: Period) -> Term:
    return Term(
        ru="2023, май 2023, IV квартал 2023, 9 месяцев 2023, 2022–2024, план 2025 или «неизвестно».",
        ky="2023, май 2023, 2023-ж. IV чейрек, 2023-ж. 9 ай, 2022–2024, план 2025 же «белгисиз».",
        en="2023, May 2023, Q4 2023, 9 months 2023, 2022–2024, planned 2025 or “unknown”.",
    )


@hint.register
def _(column: Where) -> Term:
    return Term(
        ru="Район или город из списка, его код СОАТЕ, несколько через «;», или «неизвестно».",
        ky="Тизмеден район же шаар, анын СОАТЕ коду, бир нечеси «;» аркылуу, же «белгисиз».",
        en="A district or city of the list, its SOATE code, several by “;”, or “unknown”.",
    )


@hint.register
def _(column: Reference) -> Term:
    return Term(
        ru="Номер записи реестра «{layer}».",
        ky="«{layer}» реестриндеги жазуунун номери.",
        en="The key of a record of the register “{layer}”.",
    ).filled(layer=_layer_of(column))


@hint.register
def _(column: Geometry) -> Term:
    return Term(
        ru="Широта и долгота: 42,87 74,59 или 42°52′30″ с.ш. 74°35′12″ в.д.; или WKT.",
        ky="Кеңдик менен узундук: 42,87 74,59 же 42°52′30″ т.к. 74°35′12″ ч.у.; же WKT.",
        en="Latitude and longitude: 42.87, 74.59 or 42°52′30″ N 74°35′12″ E; or WKT.",
    )


@hint.register
def _(column: Course) -> Term:
    return Term(
        ru="Состояния по времени: «2021 нет; 05.2022 строится».",
        ky="Абалын убакыт боюнча: «2021 жок; 05.2022 курулууда».",
        en="States in the order of time: “2021 none; 05.2022 building”.",
    )


@hint.register(Code)
@hint.register
def _(column: Mark) -> Term:
    return Term(
        ru="Условные строки созданы для показа и не являются фактами. Пометку уже внесённой записи файл "
        "не меняет: это делает утверждающий, с источником.",
        ky="Шарттуу саптар көрсөтүү үчүн түзүлгөн, факт эмес. Киргизилген жазуунун белгисин файл "
        "өзгөртпөйт: аны бекитүүчү булагы менен өзгөртөт.",
        en="Simulated rows are made to show the system and are no facts. A file does not change the mark "
        "of a record that is there: an approver does, with a source.",
    )


@hint.register(Flag)
def _(column: Column) -> Term:
    return Term(
        ru="Одно слово из списка. Пусто — не известно.",
        ky="Тизмеден бир сөз. Бош — белгисиз.",
        en="One word of the list. Empty: not known.",
    )


def _unit(column: Any, sentence: Term) -> Term:
    known = column.unit is not None and column.unit.code != "1"
    unit = plain(", {symbol}").filled(symbol=column.unit.symbol) if known else plain("")
    return sentence.filled(unit=unit)


def _layer_of(column: Any) -> Term:
    layer = getattr(column.related_model, "layer", None)
    return layer.title if layer else plain(column.related_model.__name__)


TEXT = Term(ru="Текст.", ky="Текст.", en="A text.")
