"""What every page says above and below its own text."""

from ekokarta.terms import Term

BRAND = Term(ru="Экокарта", ky="Экокарта", en="Ekokarta")
WHAT = Term(
    ru="Экологическая карта Кыргызской Республики",
    ky="Кыргыз Республикасынын экологиялык картасы",
    en="Ecological map of the Kyrgyz Republic",
)
WHAT_IT_IS = Term(
    ru="экологическая карта Кыргызской Республики.",
    ky="Кыргыз Республикасынын экологиялык картасы.",
    en="the ecological map of the Kyrgyz Republic.",
)
SKIP = Term(ru="Перейти к содержанию", ky="Башкы мазмунга өтүү", en="Skip to the content")
SECTIONS = Term(ru="Разделы", ky="Бөлүмдөр", en="Sections")
LANGUAGE = Term(ru="Выбор языка", ky="Тил тандоо", en="Language")
HOME = Term(ru="Главная", ky="Башкы барак", en="Home")
MAP = Term(ru="Карта", ky="Карта", en="Map")
DISTRICTS = Term(ru="Районы", ky="Райондор", en="Districts")
DATA = Term(ru="Данные", ky="Маалымат", en="Data")
READINESS = Term(ru="Готовность", ky="Даярдык", en="Readiness")
ABOUT = Term(ru="Методика", ky="Методика", en="Methods")
SEARCH = Term(ru="Поиск", ky="Издөө", en="Search")
FIND = Term(ru="Найти", ky="Издөө", en="Find")
FIND_WHAT = Term(
    ru="Район, город, село", ky="Район, шаар, айыл", en="District, city, village"
)  # fmt: skip
YOU_ARE_HERE = Term(ru="Вы здесь", ky="Сиз бул жердесиз", en="You are here")
RELEASE = Term(ru="Выпуск", ky="Чыгарылыш", en="Release")
AS_OF = Term(ru="данные на {day}", ky="маалыматтын күнү: {day}", en="data as of {day}")
INSTEAD = Term(
    ru="Выпуск {id} повреждён, поэтому показан более ранний, данные на {day}.",
    ky="{id} чыгарылышы бузулган, ошондуктан мурункусу көрсөтүлдү, маалыматтын күнү: {day}.",
    en="The release {id} is damaged, so an earlier one is shown, with data as of {day}.",
)
STANDS_IN = Term(
    ru="Выпуск {asked} больше не хранится; показан {shown}, в нём те же числа.",
    ky="{asked} чыгарылышы мындан ары сакталбайт; {shown} көрсөтүлдү, анда ошол эле сандар бар.",
    en="The release {asked} is no longer kept; {shown} is shown, which holds the same numbers.",
)
MAY_USE = Term(
    ru="Данные можно использовать свободно, указав источник: {licence}; у набора может быть "
    "своя лицензия, она названа в каталоге.",
    ky="Маалыматты булагын көрсөтүү менен эркин колдонууга болот: {licence}; топтомдун өз "
    "лицензиясы болушу мүмкүн, ал каталогдо жазылган.",
    en="The data may be used freely if the source is named: {licence}; a dataset may have a "
    "licence of its own, which the catalogue names.",
)
SKYLINE = Term(
    ru="Линия гор сверху настоящая: высшие точки трёх полос широты по GEBCO 2023, взгляд с юга.",
    ky="Жогорудагы тоо сызыгы чыныгы: GEBCO 2023 боюнча үч кеңдик тилкесинин эң бийик чекиттери, "
    "түштүктөн караганда.",
    en="The skyline above is real: the highest points of three bands of latitude by GEBCO 2023, "
    "seen from the south.",
)
DOWNLOADS = Term(ru="Скачать данные", ky="Жүктөп алуу", en="Download the data")
GAPS = Term(ru="Чего ещё нет", ky="Эмне жетишпейт", en="What is missing")
REPORT_ERROR = Term(
    ru="Сообщить об ошибке в данных",
    ky="Маалыматтагы ката жөнүндө билдирүү",
    en="Report an error in the data",
)
SIGN_IN = Term(ru="Вход для сотрудников", ky="Кызматкерлер үчүн кирүү", en="Sign in (staff)")
SOURCE = Term(ru="Источник", ky="Булак", en="Source")
SIMULATED = Term(ru="условные данные", ky="шарттуу маалымат", en="simulated data")
TERM_PASSED = Term(ru="срок истёк", ky="мөөнөтү бүткөн", en="term is over")
REAL = Term(ru="фактические данные", ky="фактылык маалымат", en="actual data")
EMPTY = Term(ru="записей нет", ky="жазуулар жок", en="no rows")
PARTLY = Term(
    ru="частично условные данные", ky="жарым-жартылай шарттуу маалымат", en="partly simulated"
)
NOBODY = Term(ru="не назван", ky="аталган эмес", en="not named")
YES = Term(ru="да", ky="ооба", en="yes")
NO = Term(ru="нет", ky="жок", en="no")
UNKNOWN = Term(ru="неизвестно", ky="белгисиз", en="not known")
PLANNED = Term(ru="планируется", ky="пландалууда", en="planned")
TRANSBOUNDARY = Term(ru="трансграничный", ky="чек ара аркылуу", en="transboundary")
ABROAD = Term(ru="за рубежом", ky="чет өлкөдө", en="abroad")

KINDS = {
    "place": Term(
        ru="места: стоят на 31 декабря", ky="жерлер: 31-декабрга карата", en="places: on 31 December"
    ),
    "event": Term(ru="события: за год", ky="окуялар: жыл ичинде", en="events: during the year"),
    "figure": Term(
        ru="сообщённые числа: за период", ky="билдирилген сандар: мезгил ичинде",
        en="reported figures: of a period",
    ),
    "entry": Term(ru="справочник", ky="маалымдама", en="reference"),
}  # fmt: skip
"What the records of a dataset are, and when they count."
TYPES = {
    "country": Term(ru="страна", ky="өлкө", en="country"),
    "oblast": Term(ru="область", ky="облус", en="oblast"),
    "district": Term(ru="район", ky="район", en="district"),
    "city_oblast": Term(
        ru="город областного значения", ky="облустук маанидеги шаар", en="city of an oblast"
    ),
    "city_republican": Term(
        ru="город республиканского значения",
        ky="республикалык маанидеги шаар",
        en="city of the republic",
    ),
    "city_district": Term(ru="район города", ky="шаардагы район", en="district of a city"),
}
PAST = Term(
    ru="Это прежний выпуск «{name}», данные на {day}.",
    ky="Бул мурунку чыгарылыш «{name}», маалымат {day} карата.",
    en="This is an earlier release, “{name}”, with data as of {day}.",
)
NOW = Term(ru="Открыть текущий", ky="Азыркысын ачуу", en="Open the current one")
NO_CURRENCY = Term(
    ru="(валюта не указана)", ky="(валютасы көрсөтүлгөн эмес)", en="(currency not told)"
)
