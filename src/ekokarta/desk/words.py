"""What the desk says."""

from ekokarta.terms import Term

DESK = Term(ru="Рабочее место", ky="Иш орду", en="Desk")
PRODUCT = Term(ru="Экокарта", ky="Экокарта", en="Ekokarta")
WHY = Term(ru="Почему", ky="Эмне үчүн", en="Why")
WHY_HELP = Term(
    ru="Одно предложение: что и на каком основании исправлено. Оно останется в истории.",
    ky="Бир сүйлөм: эмне, кандай негизде оңдолду. Ал тарыхта калат.",
    en="One sentence: what was corrected and on what ground. It stays in the history.",
)
ACCEPT = Term(ru="Принять", ky="Кабыл алуу", en="Accept")
ACCEPT_NOW = Term(ru="Принять сразу", ky="Дароо кабыл алуу", en="Accept at once")
RETURN = Term(ru="Вернуть на доработку", ky="Кайра оңдоого жөнөтүү", en="Return for correction")
WITHDRAW = Term(ru="Отозвать", ky="Чакыртып алуу", en="Withdraw")
COURSE_HELP = Term(
    ru="Состояния по времени через точку с запятой: «2021 нет; 05.2022 строится».",
    ky="Абалын убакыт боюнча үтүрлүү чекит менен: «2021 жок; 05.2022 курулууда».",
    en="States in the order of time, with semicolons: “2021 none; 2022-05 building”.",
)
WHERE_HELP = Term(
    ru="Код СОАТЕ, название района или города, несколько через «;», «неизвестно», «трансграничный».",
    ky="СОАТЕ коду, райондун же шаардын аты, бир нечеси «;» аркылуу, «белгисиз», «чек ара аркылуу».",
    en="A SOATE code, the name of a district or city, several by “;”, “unknown”, “transboundary”.",
)
PLACE_HELP = Term(
    ru="Широта и долгота в градусах, например 42,87 74,59, или WKT.",
    ky="Кеңдик менен узундук градус менен, мисалы 42,87 74,59, же WKT.",
    en="Latitude and longitude in degrees, such as 42.87, 74.59, or WKT.",
)
DAY_HELP = Term(
    ru="31.12.2023, 2023-12 или 2023: так точно, как известно.",
    ky="31.12.2023, 2023-12 же 2023: канчалык так белгилүү болсо.",
    en="2023-12-31, 2023-12 or 2023: as precisely as it is known.",
)
SAVED = Term(ru="Сохранено.", ky="Сакталды.", en="Saved.")
NEW_RECORD = Term(ru="Новая запись", ky="Жаңы жазуу", en="New record")
ADDING = Term(
    ru="{register}: новая запись", ky="{register}: жаңы жазуу", en="{register}: new record"
)
CHANGING = Term(ru="{register}: изменение", ky="{register}: өзгөртүү", en="{register}: change")
LISTING = Term(ru="{register}: записи", ky="{register}: жазуулар", en="{register}: records")
HISTORY = Term(ru="{record}: история", ky="{record}: тарыхы", en="{record}: history")
HOLDS_THERE = Term(
    ru="В этом месте в день выдачи действует: {ruling}. Проверьте, можно ли выдать.",
    ky="Бул жерде берилген күнү күчүндө: {ruling}. Берсе болобу, текшериңиз.",
    en="At this place, on the day of issue, this holds: {ruling}. Check whether it may be issued.",
)
PROPOSED = Term(
    ru="Исправление предложено: опубликованное не изменится, пока его не примет утверждающий.",
    ky="Оңдоо сунушталды: бекитүүчү кабыл алмайынча жарыяланганы өзгөрбөйт.",
    en="The correction is proposed: what is public stays until an approver accepts it.",
)
TAKEN_MEANWHILE = Term(
    ru="Пока вы заполняли форму, такую запись внёс кто-то другой. Ничего не сохранено: найдите её в списке.",
    ky="Форма толтурулуп жатканда ушундай жазууну башка бирөө киргизди. Эч нерсе сакталган жок: тизмени караңыз.",
    en="While you filled in the form somebody else entered such a record. Nothing was saved: find it in the list.",
)
DONE = Term(ru="Записей: {n}.", ky="Жазуулар: {n}.", en="Records: {n}.")
IMPORT = Term(ru="Загрузить файл", ky="Файл жүктөө", en="Import a file")
BLANK = Term(ru="Пустая таблица", ky="Бош таблица", en="Empty table")
SHEET = Term(ru="Выгрузить таблицу", ky="Таблицаны чыгаруу", en="Export the table")
SIGNOFFS = Term(ru="Подписи", ky="Кол коюулар", en="Sign-offs")
PROPOSALS = Term(
    ru="Предложенные исправления", ky="Сунушталган оңдоолор", en="Proposed corrections"
)
BATCHES = Term(ru="Загрузки", ky="Жүктөөлөр", en="Imports")
PUBLIC = Term(ru="Что видит публика", ky="Эл эмнени көрөт", en="What the public sees")
NO_FILE = Term(ru="Выберите файл.", ky="Файл тандаңыз.", en="Choose a file.")
FILE = Term(
    ru="Таблица (CSV, XLSX) или геоданные (GeoJSON, KML, KMZ, GeoPackage, GPX; Shapefile или MapInfo в ZIP)",
    ky="Таблица (CSV, XLSX) же геомаалымат (GeoJSON, KML, KMZ, GeoPackage, GPX; ZIP ичинде Shapefile же MapInfo)",
    en="A table (CSV, XLSX) or geodata (GeoJSON, KML, KMZ, GeoPackage, GPX; Shapefile or MapInfo in a ZIP)",
)
OTHERS = Term(
    ru="Файл из другой системы: столбцы, координаты",
    ky="Башка системадан келген файл: мамычалар, координаталар",
    en="A file of another system: columns, coordinates",
)
SYSTEM = Term(ru="Система-источник", ky="Булак системасы", en="Source system")
SYSTEM_HELP = Term(
    ru="Её соответствие столбцов применяется само, её название становится источником записей.",
    ky="Анын мамычаларынын туура келиши өзү колдонулат, аталышы жазуулардын булагы болот.",
    en="Its mapping of columns is applied, its name becomes the source of the records.",
)
MAPPING = Term(
    ru="Соответствие столбцов: их столбец = наш", ky="Мамычалардын туура келиши: алардыкы = биздики",
    en="Mapping of columns: theirs = ours",
)  # fmt: skip
IGNORED = Term(ru="Лишние столбцы", ky="Ашыкча мамычалар", en="Unwanted columns")
GIVEN = Term(
    ru="Одинаково во всех строках: наш столбец = значение",
    ky="Бардык саптарда бирдей: биздин мамыча = мааниси",
    en="The same in all rows: our column = value",
)
INSIDE = Term(
    ru="Лист, слой или файл внутри", ky="Ичиндеги барак, катмар же файл",
    en="Sheet, layer or file inside",
)  # fmt: skip
CRS = Term(
    ru="Система координат, если файл её не называет",
    ky="Координаталар системасы, эгер файл аны атабаса",
    en="Coordinate system, if the file does not name it",
)
REPAIR = Term(
    ru="Исправлять неправильные контуры",
    ky="Туура эмес сызыктарды оңдоо",
    en="Mend outlines that are not valid",
)
LOCATE = Term(
    ru="Брать район по координатам, если его столбца нет",
    ky="Районду координатасы боюнча алуу, эгер мамычасы жок болсо",
    en="Take the district from the coordinates, if it has no column",
)
ASIDE = Term(ru="Оставлены в стороне столбцы", ky="Четте калган мамычалар", en="Columns left aside")
STRICT = Term(
    ru="Ничего не записывать, если хоть одна строка не подходит",
    ky="Бир сап да туура келбесе, эч нерсе жазбоо",
    en="Write nothing if even one row is refused",
)
CREATED = Term(ru="внесено", ky="киргизилди", en="entered")
SIGN_FIRST = Term(ru="Подписать первым", ky="Биринчи болуп кол коюу", en="Sign first")
SIGN_SECOND = Term(ru="Подписать вторым", ky="Экинчи болуп кол коюу", en="Sign second")
WITH_PARTS = Term(
    ru="вместе с частями, за каждую",
    ky="бөлүктөрү менен, ар бири үчүн",
    en="with each of its parts",
)
LIFT = Term(ru="Снять подпись", ky="Кол коюуну алып салуу", en="Lift the sign-off")
UNDO = Term(ru="Отменить загрузку", ky="Жүктөөнү жокко чыгаруу", en="Undo the import")
REFUSE = Term(ru="Отклонить", ky="Четке кагуу", en="Refuse")
REGISTER = Term(ru="Реестр", ky="Реестр", en="Register")
UNIT = Term(ru="Район или город", ky="Район же шаар", en="District or city")
YEAR = Term(ru="Год", ky="Жыл", en="Year")
WHO = Term(ru="Кто", ky="Ким", en="Who")
WHEN = Term(ru="Когда", ky="Качан", en="When")
WHAT = Term(ru="Что", ky="Эмне", en="What")
BEFORE = Term(ru="Было", ky="Мурда", en="Before")
AFTER = Term(ru="Стало", ky="Кийин", en="After")
ROW = Term(ru="Строка", ky="Сап", en="Row")
COLUMN = Term(ru="Столбец", ky="Мамыча", en="Column")
REASON = Term(ru="Причина", ky="Себеби", en="Reason")
REFUSED = Term(ru="Не приняты", ky="Кабыл алынган жок", en="Refused")
UNCHANGED = Term(ru="Без изменений", ky="Өзгөргөн жок", en="Unchanged")
WARNINGS = Term(ru="Проверьте", ky="Текшериңиз", en="Check")
IN_FORCE = Term(ru="Действует", ky="Күчүндө", en="In force")
WAITS = Term(
    ru="Ждёт второй подписи", ky="Экинчи кол коюуну күтөт", en="Waits for the second signature"
)
LIFTED = Term(ru="Снята", ky="Алынып салынган", en="Lifted")
UNDONE = Term(ru="Отменена", ky="Жокко чыгарылган", en="Undone")
NOTHING = Term(ru="Ничего нет.", ky="Эч нерсе жок.", en="There is nothing.")
STATE = Term(ru="Состояние", ky="Абалы", en="State")
CHANGES = Term(ru="Изменений", ky="Өзгөрүүлөр", en="Changes")
COUNTRY_WIDE = Term(
    ru="Подпись значит: реестр полон. Нет записи — значит ноль. Записи закрываются для изменений.",
    ky="Кол коюу: реестр толук дегенди билдирет. Жазуу жок болсо — нөл. Жазуулар өзгөртүү үчүн жабылат.",
    en="A sign-off says: the register is complete. No record means zero. The records are locked.",
)
ERASURES = Term(ru="Удаление по закону", ky="Мыйзам боюнча өчүрүү", en="Erasure by law")
ERASURES_LEAD = Term(
    ru="Удалённое исчезает из реестра и из истории и не возвращается. Остаётся след: кто решил, "
    "по какому акту, какие столбцы.",
    ky="Өчүрүлгөн нерсе реестрден жана тарыхтан жоголот, кайра келбейт. Из калат: ким чечти, "
    "кайсы акт боюнча, кайсы мамычалар.",
    en="What is erased goes from the register and from its history and does not come back. A trace "
    "stays: who, by which act, which columns.",
)
KEY = Term(ru="Номер записи", ky="Жазуунун номери", en="Key of the record")
ERASED_COLUMNS = Term(
    ru="Столбцы через пробел; пусто — вся запись",
    ky="Мамычалар боштук аркылуу; бош болсо — бүт жазуу",
    en="Columns with blanks between; empty for the whole record",
)
COLUMNS = Term(ru="Столбцы", ky="Мамычалар", en="Columns")
WHOLE_RECORD = Term(ru="вся запись", ky="бүт жазуу", en="the whole record")
ACT = Term(
    ru="Акт или решение, без имени человека", ky="Акт же чечим, адамдын аты жок",
    en="Act or decision, without the person's name",
)  # fmt: skip
BY_ACT = Term(ru="Акт", ky="Акт", en="Act")
ASK_ERASURE = Term(ru="Предложить удаление", ky="Өчүрүүнү сунуштоо", en="Ask for the erasure")
ERASE_FOR_EVER = Term(ru="Удалить навсегда", ky="Биротоло өчүрүү", en="Erase for ever")
ERASED = Term(ru="Удалено", ky="Өчүрүлдү", en="Erased")
ERASED_NOW = Term(
    ru="Удалено. Новый выпуск выйдет через несколько секунд, прежние текущие будут убраны.",
    ky="Өчүрүлдү. Жаңы чыгарылыш бир нече секунддан кийин чыгат, мурунку учурдагылар алынат.",
    en="Erased. A new release comes in a few seconds, the former rolling ones go.",
)
HELD = Term(
    ru="Именованные выпуски хранят опубликованное: {releases}. Резервные копии и присланные файлы тоже: замените их.",
    ky="Аталган чыгарылыштар жарыяланганды сактайт: {releases}. Камдык көчүрмөлөр менен келген "
    "файлдар да: алмаштырыңыз.",
    en="Named releases hold what was published: {releases}. So do backups and delivered files: replace them.",
)
NOT_HELD = Term(
    ru="В именованных выпусках этого нет. Резервные копии и присланные файлы хранят удалённое: замените их.",
    ky="Аталган чыгарылыштарда бул жок. Камдык көчүрмөлөр жана келген файлдар сактайт: алмаштырыңыз.",
    en="No named release holds it. Backups and delivered files do: replace them.",
)
SIMULATED = Term(ru="условные данные", ky="шарттуу маалымат", en="simulated data")
VOUCH = Term(ru="Признать фактическими", ky="Факт деп таануу", en="Vouch for as facts")
VOUCH_LEAD = Term(
    ru="Эти записи условные: созданы для показа. Признанные фактическими, они станут опубликованными "
    "фактами от вашего имени.",
    ky="Бул жазуулар шарттуу: көрсөтүү үчүн түзүлгөн. Факт деп таанылса, сиздин атыңыздан жарыяланган "
    "фактыларга айланат.",
    en="These records are simulated: made to show the system. Once vouched for, they become published "
    "facts in your name.",
)
VOUCH_WHY = Term(
    ru="Источник: документ, номер, дата",
    ky="Булагы: документ, номери, күнү",
    en="The source: document, number, day",
)
MARK_SIMULATED = Term(ru="Отметить условными", ky="Шарттуу деп белгилөө", en="Mark as simulated")
MARK_SIMULATED_LEAD = Term(
    ru="Эти записи считаются фактическими. Отмеченные условными, они уйдут из фактических чисел.",
    ky="Бул жазуулар фактылык деп саналат. Шарттуу деп белгиленсе, фактылык сандардан чыгат.",
    en="These records are taken as facts. Once marked as simulated they leave the numbers of facts.",
)
SIMULATED_RECORD = Term(
    ru="Условные (демонстрационные) данные. Правка их не меняет этого: признать запись фактической может "
    "утверждающий из списка реестра, назвав источник.",
    ky="Көрсөтмө (шарттуу) маалымат. Оңдоо муну өзгөртпөйт: жазууну бекитүүчү реестрдин тизмесинен, булагын "
    "атап, факт деп тааный алат.",
    en="Simulated (demonstration) data. A correction does not change that: an approver can vouch for the "
    "record from the list of the register, naming the source.",
)
CHECKS = Term(ru="Что проверить", ky="Эмнени текшерүү керек", en="What to check")
VEILED = Term(ru="скрыто", ky="жашырылган", en="hidden")
ROWS = Term(ru="Строк", ky="Саптар", en="Rows")
UNSEEN = Term(
    ru="Персональные столбцы не показаны: {columns}. Право их видеть даёт утверждающий.",
    ky="Жеке мамычалар көрсөтүлгөн жок: {columns}. Аларды көрүү укугун бекитүүчү берет.",
    en="Personal columns are not shown: {columns}. An approver gives the right to see them.",
)
TAKINGS = Term(
    ru="Кто брал персональные данные", ky="Жеке маалыматты ким алды", en="Who took personal data"
)
TAKINGS_LEAD = Term(
    ru="Каждая таблица и каждый просмотр с персональными столбцами: кто, когда, сколько строк.",
    ky="Жеке мамычалары бар ар бир таблица жана ар бир көрүү: ким, качан, канча сап.",
    en="Every sheet and every look with personal columns: who, when, how many rows.",
)
SPOKEN = {name.lower(): term for name, term in list(globals().items()) if isinstance(term, Term)}
"For templates: `{{ words.accept }}`."
