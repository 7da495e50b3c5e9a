"""What the catalogue and the page of a layer say."""

from ekokarta.terms import Term

TITLE = Term(ru="Каталог открытых данных", ky="Ачык маалыматтардын каталогу", en="Open data")
LEAD = Term(
    ru="Каждое число на сайте можно скачать. Имена людей, телефоны и места редких видов не выходят "
    "никогда.",
    ky="Сайттагы ар бир санды жүктөп алууга болот. Адамдардын аттары, телефондору жана сейрек "
    "түрлөрдүн жерлери эч качан чыкпайт.",
    en="Every number on this site can be downloaded. Names of people, telephones and places of rare "
    "species never leave.",
)
DATASETS = Term(ru="Наборы данных", ky="Маалымат топтомдору", en="Datasets")
COUNT = Term(
    ru="Наборов: {n}. Машинам:", ky="Топтомдор: {n}. Машиналарга:", en="{n} datasets. For machines:"
)
DATASET = Term(ru="Набор", ky="Топтом", en="Dataset")
KIND = Term(ru="Что это", ky="Бул эмне", en="Kind")
ROWS = Term(ru="Записей", ky="Жазуулар", en="Rows")
WITH_PLACE = Term(ru="с местом на карте", ky="картада орду бар", en="with a place on the map")
STATE = Term(ru="Состояние", ky="Абалы", en="State")
GROUND = Term(ru="Основание и лицензия", ky="Негизи жана лицензиясы", en="Ground and licence")
DOWNLOAD = Term(ru="Скачать", ky="Жүктөп алуу", en="Download")
STATISTICS = Term(ru="по районам", ky="райондор боюнча", en="by district")
AGGREGATES = Term(ru="только числа", ky="сандар гана", en="numbers only")
RELEASES = Term(ru="Выпуски", ky="Чыгарылыштар", en="Releases")
CURRENT = Term(
    ru="текущий: обновляется после каждой принятой правки",
    ky="учурдагы: кабыл алынган ар бир оңдоодон кийин жаңырат",
    en="current: rebuilt after every accepted change",
)
KEPT = Term(ru="сохранён", ky="сакталган", en="kept")
APPROVED = Term(ru="утверждён: {name}", ky="бекитилген: {name}", en="approved: {name}")
DAY = Term(ru="Дата", ky="Дата", en="Date")
CITE = Term(ru="Как ссылаться", ky="Кантип шилтеме берүү керек", en="How to cite")
CITATION = Term(
    ru="Экокарта, {what}, выпуск {release}, {address}",
    ky="Экокарта, {what}, {release} чыгарылышы, {address}",
    en="Ekokarta, {what}, release {release}, {address}",
)
NAME_OF_SET = Term(ru="название набора", ky="топтомдун аты", en="name of the dataset")
CITE_MORE = Term(
    ru="Номер выпуска — дата и отпечаток его файлов: те же байты дают тот же номер. Адрес отвечает всегда: "
    "самим выпуском, другим с теми же числами или причиной, по которой его больше нет.",
    ky="Чыгарылыштын номери — күнү жана файлдарынын изи: ошол эле байттар ошол эле номерди берет. Дарек ар дайым "
    "жооп берет: чыгарылыштын өзү, ошол эле сандары бар башкасы же эмне үчүн жок экендиги.",
    en="The id of a release is its date and a digest of its files: the same bytes, the same id. The address "
    "always answers: with the release, with another that holds the same numbers, or with the reason "
    "why it is gone.",
)
NOTICES = Term(
    ru="Лицензии картографической основы",
    ky="Картанын негизинин лицензиялары",
    en="Licences of the base map",
)
FILES = Term(ru="Файлы выпуска", ky="Чыгарылыштын файлдары", en="Files of the release")
FILE = Term(ru="Файл", ky="Файл", en="File")
SIZE = Term(ru="Размер, байт", ky="Өлчөмү, байт", en="Size, bytes")
DICTIONARY = Term(ru="Словарь данных", ky="Маалымат сөздүгү", en="Data dictionary")
DICTIONARY_MORE = Term(
    ru="Столбцы, единицы и коды каждого набора — на его странице.",
    ky="Ар бир топтомдун мамычалары, бирдиктери жана коддору — анын барагында.",
    en="Columns, units and codes of each dataset stand on its page.",
)
COLUMNS = Term(ru="Столбцы", ky="Мамычалар", en="Columns")
COLUMN = Term(ru="Столбец", ky="Мамыча", en="Column")
MEANING = Term(ru="Что значит", ky="Мааниси", en="Meaning")
UNIT = Term(ru="Единица, коды", ky="Бирдиги, коддору", en="Unit, codes")
MEASURES = Term(
    ru="Показатели по районам и годам", ky="Район жана жыл боюнча көрсөткүчтөр", en="Measures"
)
ADDS_UP = Term(ru="Как складывается", ky="Кантип кошулат", en="How it adds up")
OVER_SPACE = Term(ru="по территории", ky="аймак боюнча", en="over space")
OVER_TIME = Term(ru="по времени", ky="убакыт боюнча", en="over time")
OVER = {
    "last": Term(ru="на конец года", ky="жылдын аягына", en="at the end of the year"),
    "sum": Term(ru="сумма", ky="сумма", en="sum"),
    "mean": Term(ru="среднее", ky="орточо", en="mean"),
    "ratio": Term(ru="отношение сумм", ky="суммалардын катышы", en="ratio of sums"),
    "none": Term(ru="не складывается", ky="кошулбайт", en="never adds up"),
}
KINDS_OF_COLUMN = {
    "key": Term(ru="ключ", ky="ачкыч", en="key"),
    "name": Term(ru="слово", ky="сөз", en="word"),
    "text": Term(ru="текст", ky="текст", en="text"),
    "code": Term(ru="код", ky="код", en="code"),
    "course": Term(ru="код по времени", ky="убакыт боюнча код", en="code over time"),
    "flag": Term(ru="да или нет", ky="ооба же жок", en="yes or no"),
    "quantity": Term(ru="число", ky="сан", en="number"),
    "qualified": Term(
        ru="число с оговоркой", ky="эскертүүсү бар сан", en="number with its qualifier"
    ),
    "amount": Term(ru="деньги", ky="акча", en="money"),
    "day": Term(ru="дата", ky="дата", en="date"),
    "year": Term(ru="год", ky="жыл", en="year"),
    "period": Term(ru="период", ky="мезгил", en="period"),
    "reference": Term(ru="ссылка", ky="шилтеме", en="reference"),
    "where": Term(ru="место", ky="жери", en="place"),
    "geometry": Term(ru="геометрия, WGS 84", ky="геометрия, WGS 84", en="geometry, WGS 84"),
}
CHANGED = Term(
    ru="Что изменилось с последнего именованного выпуска",
    ky="Акыркы аталган чыгарылыштан бери эмне өзгөрдү",
    en="What has changed since the last named release",
)
HOW = Term(ru="О наборе", ky="Топтом жөнүндө", en="About the dataset")
PERSONS = Term(
    ru="Касается людей: малые числа скрываются.",
    ky="Адамдарга тиешелүү: кичине сандар жашырылат.",
    en="Concerns persons: small numbers are hidden.",
)
REFRESHED = Term(ru="Обновление", ky="Жаңыруусу", en="Refreshed")
OPEN_IN = Term(
    ru="Сравнить по районам", ky="Райондор боюнча салыштыруу", en="Compare by district"
)  # fmt: skip
DRAFT_KYRGYZ = Term(
    ru="Кыргызские слова этого набора ещё не прочитал редактор.",
    ky="Бул топтомдун кыргызча сөздөрүн редактор али окуй элек.",
    en="An editor has not read the Kyrgyz words of this dataset yet.",
)
DELIVERED = Term(
    ru="Последняя загрузка фактических строк",
    ky="Фактылык саптардын акыркы жүктөлүшү",
    en="Last import of real rows",
)
SOURCES = Term(
    ru="Системы-источники и согласования показа",
    ky="Булак системалар жана көрсөтүүнү макулдашуу",
    en="Source systems and display agreements",
)
READINESS = Term(
    ru="Готовность: 12 предметов по годам",
    ky="Даярдыгы: 12 тема жылдар боюнча",
    en="Readiness: 12 subjects by year",
)
