"""What the comparison of districts says."""

from ekokarta.terms import Term

TITLE = Term(
    ru="Районы и города: сравнение {years}",
    ky="Райондор жана шаарлар: {years} салыштыруу",
    en="Districts and cities: {years} compared",
)
MEASURE = Term(ru="Показатель", ky="Көрсөткүч", en="Measure")
SHOW = Term(ru="Показать", ky="Көрсөтүү", en="Show")
YEAR = Term(ru="Год", ky="Жыл", en="Year")
BASE = Term(ru="Изменение с года", ky="Кайсы жылдан өзгөрүү", en="Change since")
AGAINST = Term(ru="Рядом с", ky="Кимдин жанында", en="Beside")
ALONE = Term(ru="— ни с кем", ky="— эч кимдин", en="— nobody")
WHOLES = Term(ru="Страна и области", ky="Өлкө жана облустар", en="Country and oblasts")
DISTRICTS = Term(ru="Районы и города", ky="Райондор жана шаарлар", en="Districts and cities")
COMPARE = Term(ru="Сравнить единицы", ky="Бирдиктерди салыштыруу", en="Compare units")
BESIDE = Term(ru="Рядом", ky="Жанында", en="Beside")
BESIDE_MORE = Term(
    ru="Рядом: доля целого, если числа складываются; иначе во сколько раз больше или на сколько "
    "п. п. отличается.",
    ky="Жанында: сандар кошулса — бүтүндүн үлүшү; болбосо канча эсе көп же канча п. п. айырма.",
    en="Beside: the share of the whole where numbers add up; else how many times, or points apart.",
)
RANK = Term(ru="Место", ky="Орду", en="Rank")
AMONG = Term(ru="из {n}", ky="баары {n}", en="of {n}")
CHANGES_CSV = Term(ru="Изменения, CSV", ky="Өзгөрүүлөр, CSV", en="Changes, CSV")
VIEW = Term(ru="Вид", ky="Көрүнүшү", en="View")
VIEWS = {
    "table": Term(ru="Таблица", ky="Таблица", en="Table"),
    "tiles": Term(ru="Плитки", ky="Тор көрүнүшү", en="Tiles"),
    "map": Term(ru="Карта", ky="Карта", en="Map"),
}
UNITS = Term(
    ru="55 единиц: 40 районов, 13 городов областного значения, Бишкек и Ош.",
    ky="55 бирдик: 40 район, облустук маанидеги 13 шаар, Бишкек жана Ош.",
    en="55 units: 40 districts, 13 cities of the oblasts, Bishkek and Osh.",
)
UNIT = Term(ru="Район или город", ky="Район же шаар", en="District or city")
FILTER = Term(ru="Найти в таблице", ky="Таблицадан табуу", en="Find in the table")
OBLAST = Term(ru="Область", ky="Облус", en="Oblast")
COURSE = Term(ru="Ход", ky="Жүрүшү", en="Course")
CHANGE = Term(ru="Изменение", ky="Өзгөрүү", en="Change")
REST = Term(
    ru="Не распределено по районам",
    ky="Райондорго бөлүштүрүлгөн эмес",
    en="Not distributed to districts",
)
SIMULATED = Term(
    ru="Условные (демонстрационные) данные. Не использовать для решений.",
    ky="Көрсөтмө (шарттуу) маалымат. Чечим кабыл алууга колдонууга болбойт.",
    en="Simulated data. Not for decisions.",
)
SIMULATED_MORE = Term(
    ru="Числа с точечным подчёркиванием условные и показывают, как будет выглядеть страница; "
    "без подчёркивания — фактические.",
    ky="Чекиттүү сызык менен берилген сандар шарттуу, барактын көрүнүшүн гана көрсөтөт; "
    "сызыксыз сандар — фактылык.",
    en="Numbers with a dotted line are simulated and show what the page will look like; those "
    "without are real.",
)
UNSIGNED = Term(
    ru="Нет записи — это ещё не ноль.",
    ky="Жазуу жок дегени — али нөл эмес.",
    en="No record is not yet zero.",
)
UNSIGNED_MORE = Term(
    ru="«Не представлено» станет нулём, когда два сотрудника подпишут реестр за район и год.",
    ky="«Берилген эмес» район жана жыл боюнча реестрге эки кызматкер кол койгондо нөл болот.",
    en="“Not reported” becomes zero when two officers sign the register off for the unit and year.",
)
BETTER = {
    "more": Term(ru="Желательно: больше.", ky="Көп болгону жакшы.", en="More is better."),
    "fewer": Term(ru="Желательно: меньше.", ky="Аз болгону жакшы.", en="Fewer is better."),
}
SEVERAL = Term(
    ru="Объект в нескольких районах показан в каждом, в итоге посчитан один раз:",
    ky="Бир нече райондогу объект ар биринде көрсөтүлгөн, жыйынтыкта бир жолу саналган:",
    en="An object in several districts is shown in each and counted once in the total:",
)
NOWHERE = Term(
    ru="Без района (в стране посчитаны, районам не приписаны):",
    ky="Району жок (өлкөдө саналган, райондорго жазылган эмес):",
    en="Without a district (counted in the country, ascribed to none):",
)
CLASSES = Term(
    ru="Классы одни для всех лет.",
    ky="Класстар бардык жылдарга бирдей.",
    en="The classes are the same in all years.",
)
SQUARES = Term(
    ru="Территории без контура показаны квадратами ({n}).",
    ky="Сызыгы жок аймактар төрт бурчтук менен көрсөтүлгөн ({n}).",
    en="Units without an outline are drawn as squares ({n}).",
)
TILES = Term(
    ru="Каждая единица — одна плитка, все видны одинаково; города со скруглёнными углами; жирная "
    "линия — граница области. На телефоне — код, полное имя открывается нажатием и стоит в таблице.",
    ky="Ар бир бирдик — бир плитка, баары бирдей көрүнөт; шаарлардын бурчтары тегерек; калың сызык "
    "— облустун чеги. Телефондо код көрсөтүлөт, толук аты басканда ачылат жана таблицада бар.",
    en="Each unit is one tile, so all are equally visible; cities have round corners; a thick line "
    "is the border of an oblast. On a phone there is a code; the full name is in the table.",
)
LAKE = Term(ru="оз. Иссык-Куль", ky="Ысык-Көл", en="Lake Issyk-Kul")
MARKS = Term(ru="Знаки у числа:", ky="Сандын белгилери:", en="Signs beside a number:")
WITHHELD = Term(
    ru="«Не публикуется»: одна или две записи о людях, число скрыто законом.",
    ky="«Жарыяланбайт»: адамдар жөнүндө бир же эки жазуу, сан мыйзам боюнча жашырылган.",
    en="“Withheld”: one or two records about persons, hidden by law.",
)
MAP_ABOUT = Term(
    ru="Каждый район и город — ссылка на паспорт.",
    ky="Ар бир район жана шаар — паспортко шилтеме.",
    en="Each district and city is a link to its passport.",
)
ZERO = Term(ru="ноль", ky="нөл", en="zero")
BIG_MAP = Term(ru="На большой карте", ky="Чоң картада", en="On the big map")
ALL_ROWS = Term(ru="Записи этого реестра", ky="Бул реестрдин жазуулары", en="Rows of this register")
STATES_LEGEND = Term(ru="Условные обозначения", ky="Шарттуу белгилер", en="Legend")
