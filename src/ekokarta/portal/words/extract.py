"""What an extract from a register says."""

from ekokarta.terms import Term

BUTTON = Term(ru="Выписка (PDF)", ky="Көчүрмө (PDF)", en="Extract (PDF)")
HEAD = Term(ru="Выписка из реестра", ky="Реестрден көчүрмө", en="Extract from the register")
SIMULATED = Term(
    ru="Условные (демонстрационные) данные. Не использовать для решений.",
    ky="Көрсөтмө (шарттуу) маалымат. Чечим кабыл алууга колдонууга болбойт.",
    en="Simulated (demonstration) data. Not for decisions.",
)
OUTLINE = Term(ru="Контур", ky="Контуру", en="Outline")
AREA = Term(
    ru="Площадь контура посчитана в равновеликой проекции; с актом сходится, если разница не больше 2 %.",
    ky="Контурдун аянты тең чоңдуктагы проекцияда эсептелген. Айырмасы 2 % ашпаса, актыга туура келет.",
    en="The area of the outline is worked out in an equal-area projection; it fits the act within 2 %.",
)
RELATED = Term(ru="Связанные записи", ky="Байланышкан жазуулар", en="Related records")
MORE = Term(ru="и ещё {n}", ky="жана дагы {n}", en="and {n} more")
MADE = Term(
    ru="Сделано из выпуска {release}, данные на {day}. Это копия опубликованного, не документ органа.",
    ky="{release} чыгарылышынан жасалган, маалымат {day} карата. Бул жарыяланган маалыматтын көчүрмөсү.",
    en="Made from release {release}, data of {day}. A copy of what is published, no document of a body.",
)
PAGE = Term(ru="Страница {n}", ky="{n}-бет", en="Page {n}")
