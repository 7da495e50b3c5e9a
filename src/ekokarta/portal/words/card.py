"""What the card of an object, a layer and a search say."""

from ekokarta.terms import Term

RECORD = Term(
    ru="запись № {id} реестра «{layer}»", ky="«{layer}» реестринин № {id} жазуусу",
    en="record No. {id} of “{layer}”",
)  # fmt: skip
REAL = Term(ru="фактическая запись", ky="фактылык жазуу", en="actual record")
SIMULATED_MORE = Term(
    ru="Условные (демонстрационные) данные. Не использовать для решений.",
    ky="Көрсөтмө (шарттуу) маалымат. Чечим кабыл алууга колдонууга болбойт.",
    en="Simulated (demonstration) data. Not for decisions.",
)
NOT_REPORTED = Term(ru="не представлено", ky="берилген эмес", en="not reported")
NO_SOURCE = Term(ru="источник не указан", ky="булагы көрсөтүлгөн эмес", en="source not given")
DISTRICTS = Term(ru="Районы", ky="Райондор", en="Districts")
SHARES_UNKNOWN = Term(
    ru="Доли неизвестны: в числе записей показана в каждом, величины — у наименьшей общей единицы или в «не "
    "распределено».",
    ky="Үлүштөрү белгисиз: жазуулардын санында ар биринде көрсөтүлгөн, чоңдуктары — эң кичине жалпы "
    "бирдикте же «бөлүштүрүлгөн эместе».",
    en="The shares are not known: it is shown in each, its quantities stand in the smallest common "
    "unit or in “not distributed”.",
)
WHERE = Term(ru="Где это", ky="Кайда", en="Where it is")
ON_MAP = Term(ru="{title} на карте", ky="Картада: {title}", en="{title} on the map")
NO_PLACE = Term(
    ru="Координат нет: показаны районы, в которых лежит запись.",
    ky="Координаттары жок: жазуу жаткан райондор көрсөтүлгөн.",
    en="There are no coordinates: the districts in which it lies are shown.",
)
NOWHERE = Term(
    ru="Координат и района нет, поэтому на карте его нет.",
    ky="Координаттары жана району жок, ошондуктан картада жок.",
    en="There are neither coordinates nor a district, so it is not on the map.",
)
ONE_POINT = Term(
    ru="(одна точка, не граница)", ky="(бир чекит, чек ара эмес)", en="(one point, not a boundary)"
)
HISTORY = Term(ru="История записи", ky="Жазуунун тарыхы", en="History of the record")
ACCEPTED = Term(ru="Принято", ky="Кабыл алынды", en="Accepted")
BATCH = Term(ru="загрузка № {n}", ky="№ {n} жүктөө", en="batch No. {n}")
NAMELESS = Term(ru="Запись № {id}", ky="№ {id} жазуу", en="Record No. {id}")
ROWS = Term(ru="Записи", ky="Жазуулар", en="Rows")
ROWS_IN = Term(ru="Записи: {unit}", ky="Жазуулар: {unit}", en="Rows: {unit}")
SHOWN = Term(
    ru="Показаны {first}–{last} из {total}", ky="{total} ичинен {first}–{last}",
    en="{first}–{last} of {total}",
)  # fmt: skip
ROWS_NAMING = Term(
    ru="Записи: {column} — {title}", ky="Жазуулар: {column} — {title}",
    en="Rows: {column} — {title}",
)  # fmt: skip
REFERRED_BY = Term(
    ru="{layer} (столбец «{column}»)", ky="{layer} («{column}» тилкеси)",
    en="{layer} (column “{column}”)",
)  # fmt: skip
PREVIOUS = Term(ru="Предыдущие", ky="Мурунку", en="Previous")
NEXT = Term(ru="Следующие", ky="Кийинки", en="Next")
PAGES = Term(ru="Страницы", ky="Барактар", en="Pages")
NAME = Term(ru="Запись", ky="Жазуу", en="Record")
NO_ROWS = Term(ru="Записей нет.", ky="Жазуулар жок.", en="There are no rows.")
AGGREGATES = Term(
    ru="Отдельные записи не публикуются: реестр касается людей или ещё не обобщён. Открыты числа по районам и "
    "годам.",
    ky="Өзүнчө жазуулар жарыяланбайт: реестр адамдарга тиешелүү же али жалпыланган эмес. Район жана жыл боюнча "
    "сандар ачык.",
    en="Single records are not published: the register concerns persons or is not yet generalised. Numbers "
    "by district and year are open.",
)
SEARCH = Term(ru="Поиск: {q}", ky="Издөө: {q}", en="Search: {q}")
SEARCH_EMPTY = Term(
    ru="Введите название района, города, села или объекта.",
    ky="Райондун, шаардын, айылдын же объекттин атын жазыңыз.",
    en="Type the name of a district, a city, a village or an object.",
)
NOTHING_FOUND = Term(
    ru="Ничего не найдено. Проверьте написание или выберите район в таблице.",
    ky="Эч нерсе табылган жок. Жазылышын текшериңиз же районду таблицадан тандаңыз.",
    en="Nothing was found. Check the spelling or choose a district in the table.",
)
UNITS_FOUND = Term(ru="Районы и города", ky="Райондор жана шаарлар", en="Districts and cities")
OBJECTS_FOUND = Term(ru="Объекты", ky="Объекттер", en="Objects")
BIG_MAP = Term(ru="На большой карте", ky="Чоң картада", en="On the big map")
