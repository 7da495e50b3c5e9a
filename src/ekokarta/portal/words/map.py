"""What the map screen says."""

from ekokarta.terms import Term

TITLE = Term(ru="Карта", ky="Карта", en="Map")
ABOUT = Term(
    ru="Карта Кыргызской Республики по районам: {caption}. Слои объектов, годы, паспорта районов.",
    ky="Кыргыз Республикасынын картасы, райондор боюнча: {caption}. Объекттердин катмарлары, жылдар.",
    en="The map of the Kyrgyz Republic by district: {caption}. Layers of objects, years, passports.",
)
FIND = Term(ru="Район, село, объект", ky="Район, айыл, объект", en="District, village, object")
LAYERS = Term(ru="Слои", ky="Катмарлар", en="Layers")
FIND_LAYER = Term(ru="Найти слой", ky="Катмарды табуу", en="Find a layer")
SHOW_LAYERS = Term(ru="Показать слои", ky="Катмарларды көрсөтүү", en="Show layers")
BY_DISTRICT = Term(ru="по районам", ky="райондор боюнча", en="by district")
NUMBERS_ONLY = Term(ru="только числа", ky="сандар гана", en="numbers only")
NO_PLACES = Term(ru="без места на карте", ky="картада орду жок", en="no place on the map")
WITHOUT_PLACE = Term(ru="без места: {n}", ky="орду жок: {n}", en="no place: {n}")
UNITS = Term(ru="Районы и города", ky="Райондор жана шаарлар", en="Districts and cities")
AS_TABLE = Term(ru="Таблицей", ky="Таблица түрүндө", en="As a table")
AS_TILES = Term(ru="Плитками", ky="Тор түрүндө", en="As tiles")
LEGEND_MORE = Term(
    ru="Серое число — сколько районов и городов.",
    ky="Боз сан — канча район жана шаар.",
    en="The grey number is how many districts and cities.",
)
OBJECTS = Term(ru="Объекты", ky="Объекттер", en="Objects")
WITHOUT = Term(ru="без места на карте", ky="картада орду жок", en="without a place on the map")
UNKNOWN_CODE = Term(ru="неизвестно", ky="белгисиз", en="not known")
SEVERAL_HERE = Term(ru="{layer}: {n}", ky="{layer}: {n}", en="{layer}: {n}")
DISCS = Term(
    ru="Кружок с числом — столько объектов рядом.",
    ky="Сандуу тегерек — жанаша турган объекттердин саны.",
    en="A disc with a number is so many objects close together.",
)
RINGS = Term(
    ru="Прерывистое кольцо — условные данные.",
    ky="Үзүк шакек — шарттуу маалымат.",
    en="A dashed ring: simulated data.",
)
MAP_ABOUT = Term(
    ru="Каждый район и город — ссылка, которая открывает его рядом с картой. Те же числа — в таблице.",
    ky="Ар бир район жана шаар — аны картанын жанында ачкан шилтеме. Ошол эле сандар таблицада.",
    en="Each district and city is a link that opens it beside the map. The table has the same numbers.",
)
OPEN_MAP = Term(ru="Подвижная карта", ky="Жылма карта", en="Moving map")
WEIGHT = Term(ru="около 1 МБ", ky="1 МБ чамасында", en="about 1 MB")
LOADING = Term(ru="Карта загружается…", ky="Карта жүктөлүүдө…", en="The map is loading…")
UNAVAILABLE = Term(
    ru="Подвижная карта здесь не работает: показана простая, с теми же числами.",
    ky="Жылма карта бул жерде иштебейт: ошол эле сандары бар жөнөкөй карта көрсөтүлдү.",
    en="The moving map does not work here: the plain one has the same numbers.",
)
ZOOM_IN = Term(ru="Увеличить", ky="Чоңойтуу", en="Zoom in")
ZOOM_OUT = Term(ru="Уменьшить", ky="Кичирейтүү", en="Zoom out")
WHOLE = Term(ru="Вся страна", ky="Бүт өлкө", en="Whole country")
LOCATE = Term(ru="Где я", ky="Мен кайдамын", en="Where am I")
NOT_LOCATED = Term(
    ru="Браузер не сообщил, где вы.", ky="Браузер сиздин ордуңузду билдирген жок.",
    en="The browser did not say where you are.",
)  # fmt: skip
HERE = Term(ru="Вы здесь", ky="Сиз ушул жердесиз", en="You are here")
CLOSE = Term(ru="Закрыть", ky="Жабуу", en="Close")
PANEL = Term(ru="Открытое на карте", ky="Картада ачылган", en="Opened on the map")
SUBJECT = Term(ru="Предмет", ky="Тема", en="Subject")
CHANGE = Term(ru="Изменение", ky="Өзгөрүү", en="Change")
ON_MAP_NOW = Term(ru="на карте", ky="картада", en="on the map")
PASSPORT = Term(ru="Паспорт района", ky="Райондун паспорту", en="Passport")
NO_REGISTER = Term(ru="нет реестра", ky="реестр жок", en="no register")
CARD = Term(ru="Вся карточка", ky="Толук карточка", en="Whole card")
SAME_PLACE = Term(
    ru="Здесь несколько объектов: {n}", ky="Бул жерде бир нече объект: {n}",
    en="Several objects are here: {n}",
)  # fmt: skip
FAILED = Term(
    ru="Не удалось загрузить. Проверьте связь и повторите.",
    ky="Жүктөлгөн жок. Байланышты текшерип, кайталаңыз.",
    en="It could not be loaded. Check the connection and try again.",
)
KM = Term(ru="км", ky="км", en="km")
METRES = Term(ru="м", ky="м", en="m")
CREDITS = Term(ru="На карте", ky="Картада", en="On the map")
CANVAS = Term(
    ru="Подвижная карта; всё, что на ней, есть в списке районов и в таблице",
    ky="Жылма карта; андагынын баары райондордун тизмесинде жана таблицада бар",
    en="Moving map; all that is on it is in the list of districts and in the table",
)
TO_LIST = Term(
    ru="К списку районов", ky="Райондордун тизмесине", en="To the list of districts"
)  # fmt: skip
