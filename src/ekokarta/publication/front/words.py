"""What the pages of a release say."""

from ekokarta.terms import Term

BRAND = Term(ru="Экокарта", ky="Экокарта", en="Ekokarta")
SKIP = Term(ru="К содержанию", ky="Башкы мазмунга өтүү", en="Skip to the content")
LANGUAGE = Term(ru="Выбор языка", ky="Тил тандоо", en="Language")
TITLE = Term(
    ru="Открытые данные об окружающей среде",
    ky="Айлана-чөйрө боюнча ачык маалымат",
    en="Open environmental data",
)
AS_OF = Term(ru="Данные на", ky="Маалыматтын күнү", en="Data as of")
LEAD = Term(
    ru="Эта папка — выпуск целиком: её копия на любом веб-сервере показывает те же числа. Никакой другой "
    "сервер не запрашивается.",
    ky="Бул папка — чыгарылыштын өзү: анын көчүрмөсү каалаган веб-серверде ошол эле сандарды көрсөтөт. "
    "Башка серверден эч нерсе суралбайт.",
    en="This folder is the whole release: a copy of it on any web server shows the same numbers. No other "
    "server is asked.",
)
PLAIN = Term(
    ru="Таблицы и карты рисует скрипт этой папки. Без него всё ниже можно прочитать и скачать.",
    ky="Таблицаларды жана карталарды ушул папканын скрипти тартат. Ансыз төмөнкүлөрдүн баарын окуп, жүктөп "
    "алууга болот.",
    en="A script of this folder draws tables and maps. Without it everything below can be read and downloaded.",
)
FROM_A_SERVER = Term(
    ru="Числа не открылись. Откройте папку через веб-сервер: python -m http.server, затем http://localhost:8000/.",
    ky="Сандар ачылган жок. Папканы веб-сервер аркылуу ачыңыз: python -m http.server, андан кийин "
    "http://localhost:8000/.",
    en="The numbers did not open. Open the folder through a web server: python -m http.server, then "
    "http://localhost:8000/.",
)
SIMULATED_DATA = Term(
    ru="Часть данных условная (демонстрационная), не использовать для решений: такие числа подчёркнуты точками.",
    ky="Маалыматтын бир бөлүгү шарттуу (көрсөтмө), чечим кабыл алууга колдонууга болбойт: мындай сандар "
    "чекиттүү сызык менен берилген.",
    en="Some of the data are simulated, not for decisions: such numbers have a dotted line.",
)
DISTRICTS = Term(
    ru="Районы и города по годам", ky="Райондор жана шаарлар жылдар боюнча",
    en="Districts and cities by year",
)  # fmt: skip
MEASURE = Term(ru="Показатель", ky="Көрсөткүч", en="Measure")
YEAR = Term(ru="Год", ky="Жыл", en="Year")
VIEW = Term(ru="Вид", ky="Көрүнүшү", en="View")
TABLE = Term(ru="Таблица", ky="Таблица", en="Table")
TILES = Term(ru="Плитки", ky="Тор көрүнүшү", en="Tiles")
MAP = Term(ru="Карта", ky="Карта", en="Map")
UNIT = Term(ru="Район или город", ky="Район же шаар", en="District or city")
OBLAST = Term(ru="Область", ky="Облус", en="Oblast")
COUNTRY = Term(ru="Страна", ky="Өлкө", en="Country")
REST = Term(
    ru="Не распределено по районам",
    ky="Райондорго бөлүштүрүлгөн эмес",
    en="Not distributed to districts",
)
ZERO = Term(ru="ноль", ky="нөл", en="zero")
PASSPORT = Term(ru="Паспорт", ky="Паспорт", en="Passport")
AREA = Term(ru="Площадь, км²", ky="Аянты, км²", en="Area, km²")
POPULATION = Term(ru="Население", ky="Калкы", en="Population")
CLOSE = Term(ru="Закрыть", ky="Жабуу", en="Close")
MARKS = Term(ru="Знаки у числа", ky="Сандын белгилери", en="Signs beside a number")
SIMULATED = Term(ru="условные данные", ky="шарттуу маалымат", en="simulated data")
PARTLY = Term(
    ru="частично условные данные", ky="жарым-жартылай шарттуу маалымат", en="partly simulated"
)
REAL = Term(ru="фактические данные", ky="фактылык маалымат", en="actual data")
DATASETS = Term(ru="Наборы данных", ky="Маалымат топтомдору", en="Datasets")
ROWS = Term(ru="Записей", ky="Жазуулар", en="Rows")
NUMBERS_ONLY = Term(ru="только числа", ky="сандар гана", en="numbers only")
BY_DISTRICT = Term(ru="по районам", ky="райондор боюнча", en="by district")
SOURCE = Term(ru="Источник", ky="Булак", en="Source")
NOBODY = Term(ru="не назван", ky="аталган эмес", en="not named")
KILOBYTES = Term(ru="КБ", ky="КБ", en="KB")
FILES = Term(ru="Файлы всего выпуска", ky="Чыгарылыштын бардык файлдары", en="Files of the release")
WHAT_CELLS_MEAN = Term(
    ru="Что значит слово вместо числа",
    ky="Сандын ордундагы сөз эмнени билдирет",
    en="What a word instead of a number means",
)
STATUSES = Term(
    ru="«Ноль» — посчитано, и ничего нет. «Не представлено» — никто не сообщил. «Не применимо» и "
    "«не измеряется» — числа и не может быть. «Не публикуется» — число указало бы на человека.",
    ky="«Нөл» — саналган, эч нерсе жок. «Берилген эмес» — эч ким билдирген эмес. «Колдонулбайт» жана "
    "«өлчөнбөйт» — сан болушу мүмкүн эмес. «Жарыяланбайт» — сан адамды көрсөтүп коймок.",
    en="“Zero”: counted, and there is none. “Not reported”: nobody has said. “Not applicable” and "
    "“not monitored”: there can be no number. “Withheld”: the number would point at a person.",
)
CHANGES = Term(
    ru="Что изменилось с последнего именованного выпуска",
    ky="Акыркы аталган чыгарылыштан бери эмне өзгөрдү",
    en="What has changed since the last named release",
)
NO_CHANGES = Term(
    ru="Сравнивать не с чем, или ничего не изменилось.",
    ky="Салыштыра турган эч нерсе жок, же эч нерсе өзгөргөн эмес.",
    en="There is nothing to compare with, or nothing has changed.",
)
ADDED = Term(ru="добавлено записей", ky="кошулган жазуулар", en="records added")
REMOVED = Term(ru="убрано записей", ky="алынган жазуулар", en="records removed")
REVISED = Term(ru="исправлено записей", ky="оңдолгон жазуулар", en="records revised")
CELLS = Term(ru="изменилось ячеек", ky="өзгөргөн уячалар", en="cells changed")
RELEASE = Term(ru="Выпуск", ky="Чыгарылыш", en="Release")
APPROVED = Term(ru="утверждён", ky="бекитилген", en="approved")
LICENCE = Term(
    ru="Данные можно использовать свободно, указав источник, если у набора не названа своя лицензия:",
    ky="Топтомдун өз лицензиясы аталбаса, маалыматты булагын көрсөтүү менен эркин колдонууга болот:",
    en="The data may be used freely if the source is named, unless a dataset has a licence of its own:",
)
CHECK = Term(
    ru="Номер выпуска — день и отпечаток всего, что в нём сказано; в manifest.json названы sha256 каждого файла. "
    "Проверяет всё вместе программа из этой папки: python verify.py.",
    ky="Чыгарылыштын номери — күнү жана анда айтылгандын баарынын изи; manifest.json ар бир файлдын sha256 изин "
    "атайт. Баарын ушул папкадагы программа текшерет: python verify.py.",
    en="The id of a release is its day and a digest of all that it says; manifest.json names the sha256 of each "
    "file. A program in this folder checks everything: python verify.py.",
)
BETTER = {
    "more": Term(ru="Желательно: больше.", ky="Көп болгону жакшы.", en="More is better."),
    "fewer": Term(ru="Желательно: меньше.", ky="Аз болгону жакшы.", en="Fewer is better."),
}
