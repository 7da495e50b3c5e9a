"""What a district passport says."""

from ekokarta.terms import Term

PASSPORT = Term(ru="паспорт, {years}", ky="паспорт, {years}-жылдар", en="passport, {years}")
TITLE = Term(ru="{unit}: паспорт", ky="{unit}: паспорт", en="{unit}: passport")
ABOUT = Term(
    ru="{unit}: двенадцать предметов экологической карты за {years} годы, с источниками.",
    ky="{unit}: экологиялык картанын он эки темасы, {years}-жылдар, булактары менен.",
    en="{unit}: the twelve subjects of the ecological map in {years}, with sources.",
)
SOATE = Term(ru="СОАТЕ", ky="СОАТЕ", en="SOATE")
ON_MAP = Term(ru="На карте", ky="Картадан көрсөтүү", en="On the map")
WHERE = Term(ru="{unit} на карте", ky="Картада: {unit}", en="{unit} on the map")
MARKED = Term(
    ru="Числа с точечным подчёркиванием условные (демонстрационные): не использовать для решений. Без "
    "подчёркивания — фактические.",
    ky="Чекиттүү сызык менен берилген сандар шарттуу (көрсөтмө): чечим кабыл алууга колдонууга "
    "болбойт. Сызыксыз сандар — фактылык.",
    en="Numbers with a dotted line are simulated: not for decisions. Those without are real.",
)
TYPE = Term(ru="Вид", ky="Түрү", en="Type")
PARTS = Term(ru="Состоит из", ky="Курамында", en="Consists of")
AREA = Term(ru="Площадь, официальная", ky="Аянты, расмий", en="Area, official")
POPULATION = Term(ru="Население", ky="Калктын саны", en="Population")
NOT_KNOWN = Term(ru="нет данных", ky="маалымат жок", en="no data")
ISO = Term(ru="Код ISO 3166-2", ky="ISO 3166-2 коду", en="ISO 3166-2 code")
NAMES = Term(ru="Прежние и другие названия", ky="Мурунку жана башка аттары", en="Other names")
SINCE = Term(ru="с {day}", ky="башталышы: {day}", en="since {day}")
UNTIL = Term(ru="до {day}", ky="аягы: {day}", en="until {day}")
BOUNDARY = Term(ru="Граница", ky="Чек арасы", en="Boundary")
NO_POLYGON = Term(
    ru="нет контура, показан точкой",
    ky="сызыгы жок, чекит менен",
    en="no outline, drawn as a point",
)
GLANCE = Term(
    ru="{year} год одним взглядом", ky="{year}-жыл бир көз салууда", en="{year} at a glance"
)
TWELVE = Term(ru="Двенадцать предметов", ky="Он эки тема", en="Twelve subjects")
BESIDES = Term(ru="Кроме двенадцати", ky="Он экиден тышкары", en="Beside the twelve")
MEASURE = Term(ru="Показатель", ky="Көрсөткүч", en="Measure")
CHANGE = Term(ru="Изменение", ky="Өзгөрүү", en="Change")
PLACE = Term(ru="Место, {year}", ky="Орду, {year}", en="Rank, {year}")
PLACE_MORE = Term(
    ru="Место — среди районов и городов, у которых есть число; медиана — их же. 1 — наибольшее; где "
    "желательно меньше — наименьшее.",
    ky="Орду — саны бар райондор менен шаарлардын ичинде; медиана да ошолордуку. 1 — эң чоңу; азы "
    "жакшы болсо — эң кичинеси.",
    en="Rank and median are among the districts and cities that have a number. 1 is the largest; "
    "where fewer is better, the smallest.",
)
OF_COUNTRY = Term(
    ru="Рядом со страной, {year}", ky="Өлкөнүн жанында, {year}", en="Beside the country, {year}"
)
BETWEEN = Term(ru="Изменение", ky="Өзгөрүү", en="Change")
COMPARE = Term(ru="Сравнить", ky="Салыштыруу", en="Compare")
CHANGES_CSV = Term(ru="Изменения, CSV", ky="Өзгөрүүлөр, CSV", en="Changes, CSV")
COURSE = Term(ru="Ход", ky="Жүрүшү", en="Course")
NO_REGISTER = Term(
    ru="Реестр ещё не собран: данных нет ни по одному району.",
    ky="Реестр али чогултулган эмес: бир да район боюнча маалымат жок.",
    en="No register has been collected yet: no district has data.",
)
NO_REGISTER_SHORT = Term(ru="нет реестра", ky="реестр жок", en="no register")
REFERENCE_ONLY = Term(
    ru="Есть только справочник без привязки к районам:",
    ky="Районго байланбаган маалымдама гана бар:",
    en="There is only a reference without districts:",
)
REFERENCE = Term(ru="Справочник:", ky="Маалымдама:", en="Reference:")
OBJECTS = Term(ru="Записи", ky="Жазуулар", en="Records")
WHOLE = Term(
    ru="Предмет целиком, показателей:",
    ky="Тема толугу менен, көрсөткүч:",
    en="The whole subject, measures:",
)
SUBJECT_TITLE = Term(ru="{subject}: {unit}", ky="{subject}: {unit}", en="{subject}: {unit}")
OTHER_SUBJECTS = Term(ru="Другие предметы", ky="Башка темалар", en="Other subjects")
ALL_WORD = Term(ru="все:", ky="баары:", en="all:")
DATED = Term(
    ru="Сведения за другие годы", ky="Башка жылдардын маалыматы", en="Reported for other years"
)
DATED_MORE = Term(
    ru="В сравнение не входят: у них свои годы, методы и источники.",
    ky="Салыштырууга кирбейт: жылдары, ыкмалары жана булактары башка.",
    en="Not part of the comparison: they have their own years, methods and sources.",
)
WHAT_IS_SAID = Term(ru="О чём", ky="Эмне жөнүндө", en="Of what")
WHEN_AND_HOW_MUCH = Term(ru="Когда и сколько", ky="Качан жана канча", en="When and how much")
REGISTER = Term(ru="Реестр", ky="Реестр", en="Register")
MISSING = Term(ru="Чего не хватает", ky="Эмне жетишпейт", en="What is missing")
SUBJECT = Term(ru="Предмет", ky="Тема", en="Subject")
WHAT = Term(ru="Чего нет", ky="Эмне жок", en="What")
OWNER = Term(ru="Чьи данные", ky="Маалымат кимдики", en="Whose data")
UNCOLLECTED = Term(ru="Реестра ещё нет:", ky="Реестри али жок:", en="No register yet:")
NOTHING_MISSING = Term(
    ru="По всем предметам данные есть.", ky="Бардык тема боюнча маалымат бар.",
    en="There are data on all subjects.",
)  # fmt: skip
WHEN_COUNTED = Term(
    ru="Места — на 31 декабря, события — за год.",
    ky="Жерлер — 31-декабрга карата, окуялар — жыл ичинде.",
    en="Places stand on 31 December, events are of the year.",
)
