"""What the first page says."""

from ekokarta.terms import Term

LEAD = Term(
    ru="40 районов, 13 городов, Бишкек и Ош. Двенадцать предметов за {years} годы — и чего мы ещё "
    "не знаем.",
    ky="40 район, 13 шаар, Бишкек жана Ош. {years}-жылдар боюнча он эки тема — жана биз али "
    "билбеген нерселер.",
    en="40 districts, 13 cities, Bishkek and Osh. Twelve subjects in {years}, and what we do not "
    "know yet.",
)
HERO = Term(
    ru="Сколько из 12 предметов подтверждено фактическими данными, {year} год",
    ky="12 теманын канчасы фактылык маалымат менен тастыкталган, {year}-жыл",
    en="How many of the 12 subjects have real data, {year}",
)
HERO_MORE = Term(
    ru="Карта районов и городов. Каждый — ссылка на паспорт.",
    ky="Райондордун жана шаарлардын картасы. Ар бири — паспортко шилтеме.",
    en="A map of districts and cities. Each is a link to its passport.",
)
KNOWN = Term(ru="Что известно точно", ky="Эмне так белгилүү", en="What is known for sure")
KNOWN_MORE = Term(
    ru="Сколько из 12 предметов подтверждено фактическими записями, {year} год. Число справа — "
    "сколько таких районов и городов.",
    ky="12 теманын канчасы фактылык жазуулар менен тастыкталган, {year}-жыл. Оң жактагы сан — ушундай "
    "район жана шаарлардын саны.",
    en="How many of the 12 subjects real records confirm, {year}. The number on the right says how "
    "many districts and cities there are.",
)
OF_TWELVE = Term(ru="{n} из 12", ky="{n} / 12", en="{n} of 12")
OR_MORE = Term(ru="{n} и больше", ky="{n} жана көп", en="{n} or more")
NOTHING = Term(ru="ничего", ky="эч нерсе жок", en="nothing")
BEGIN = Term(ru="С чего начать", ky="Эмнеден баштоо керек", en="Where to begin")
MAP = Term(ru="Открыть карту", ky="Картаны ачуу", en="Open the map")
MAP_MORE = Term(
    ru="Любой показатель по районам и годам, объекты всех слоёв, поиск места.",
    ky="Ар бир көрсөткүч район жана жыл боюнча, бардык катмарлардын объекттери, жерди издөө.",
    en="Any measure by district and year, the objects of all layers, a search for places.",
)
COMPARE = Term(ru="Сравнить районы", ky="Райондорду салыштыруу", en="Compare districts")
COMPARE_MORE = Term(
    ru="Таблица, плитки или карта; {years} и изменение.",
    ky="Таблица, тор же карта; {years} жана өзгөрүү.",
    en="Table, tiles or map; {years} and the change.",
)
PASSPORT = Term(
    ru="Открыть паспорт района", ky="Райондун паспортун ачуу", en="Open the passport of a district"
)
PASSPORT_MORE = Term(
    ru="Все двенадцать предметов одного района на одном листе.",
    ky="Бир райондун он эки темасы бир баракта.",
    en="All twelve subjects of one district on one sheet.",
)
COUNTRY = Term(ru="Вся страна", ky="Бүт өлкө", en="The whole country")
COUNTRY_MORE = Term(
    ru="Паспорт республики: итоги, каждый объект посчитан один раз.",
    ky="Республиканын паспорту: жыйынтыктар, ар бир объект бир жолу саналган.",
    en="The passport of the republic: totals in which each object counts once.",
)
DOWNLOAD = Term(ru="Скачать данные", ky="Маалыматты жүктөп алуу", en="Download the data")
DOWNLOAD_MORE = Term(
    ru="CSV и Parquet; у каждой строки свой источник.",
    ky="CSV жана Parquet; ар бир сапта булагы бар.",
    en="CSV and Parquet; every row names its source.",
)
MATRIX = Term(
    ru="12 предметов и {n} года: что есть", ky="12 тема жана {n} жыл: эмне бар",
    en="12 subjects and {n} years: what there is",
)  # fmt: skip
MATRIX_MORE = Term(
    ru="Есть — фактическое число или подписанный ноль у каждого из {units} районов и городов; частично — "
    "у некоторых или только у страны. Считается из выпуска.",
    ky="Бар — {units} район жана шаардын ар биринде фактылык сан же кол коюлган нөл; жарым-жартылай — "
    "айрымдарында же өлкөдө гана. Чыгарылыштан эсептелет.",
    en="Complete: a real number or a signed-off zero in each of the {units} districts and cities; partly: "
    "in some, or for the country only. Computed from the release.",
)
SUBJECT = Term(ru="Предмет", ky="Тема", en="Subject")
HOW_READY = Term(
    ru="Чьи системы, что согласовано, кто должен передать",
    ky="Кимдин системалары, эмне макулдашылган, ким бериши керек",
    en="Whose systems, what is agreed, who owes it",
)
OBLASTS = Term(
    ru="Области, Бишкек и Ош", ky="Облустар, Бишкек жана Ош", en="Oblasts, Bishkek and Osh"
)
MISSING = Term(ru="Чего ещё нет", ky="Эмне жетишпейт", en="What is missing")
MISSING_MORE = Term(
    ru="Ни одного числа по районам, ни фактического, ни условного:",
    ky="Райондор боюнча бир да сан жок, фактылыгы да, шарттуусу да:",
    en="No number by district, neither real nor simulated:",
)
LATEST = Term(ru="Последний выпуск", ky="Акыркы чыгарылыш", en="Latest release")
ROLLING = Term(
    ru="Обновляется после каждой принятой правки; предварительный, пока период не подписан.",
    ky="Кабыл алынган ар бир оңдоодон кийин жаңырат; мезгилге кол коюлганча алдын ала.",
    en="Rebuilt after every accepted change; provisional until a period is signed off.",
)
APPROVED = Term(ru="Утверждён: {name}.", ky="Бекитилген: {name}.", en="Approved: {name}.")
COUNTS = Term(
    ru="Наборов: {layers}. Записей: {rows}, из них условных: {simulated}.",
    ky="Топтомдор: {layers}. Жазуулар: {rows}, анын ичинде шарттуусу: {simulated}.",
    en="Datasets: {layers}. Records: {rows}, of which simulated: {simulated}.",
)
WHATS_IN = Term(ru="Что в нём", ky="Анда эмне бар", en="What is in it")
