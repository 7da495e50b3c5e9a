"""How to read the numbers: the methods, in plain words."""

from ekokarta.terms import Term

TITLE = Term(
    ru="Как читать эти числа", ky="Бул сандарды кантип окуу керек", en="How to read the numbers"
)
LEAD = Term(
    ru="Каждая ячейка говорит, откуда мы это знаем, или почему числа нет. Пробел виден так же ясно, "
    "как число.",
    ky="Ар бир уяча муну кайдан билерибизди же эмне үчүн сан жок экенин айтат. Боштук сандай эле даана "
    "көрүнөт.",
    en="Every cell says how we know it, or why there is no number. A gap is as visible as a number.",
)
CELLS = Term(ru="Что стоит в ячейке", ky="Уячада эмне турат", en="What stands in a cell")
LOOK = Term(ru="Вид", ky="Көрүнүшү", en="Look")
WORD = Term(ru="Слово", ky="Сөз", en="Word")
MEANING = Term(ru="Значение", ky="Мааниси", en="Meaning")
STATUSES = {
    "measured": Term(
        ru="Есть хотя бы одна принятая запись, из которой число следует.",
        ky="Сан келип чыккан кеминде бир кабыл алынган жазуу бар.",
        en="At least one accepted record gives the number.",
    ),
    "zero": Term(
        ru="Записей нет, и реестр за этот район и год подписан двумя сотрудниками как полный. Только "
        "тогда пусто значит ноль.",
        ky="Жазуу жок, бул район жана жыл боюнча реестрге эки кызматкер толук деп кол койгон. Ошондо "
        "гана бош деген нөл дегенди билдирет.",
        en="There is no record, and two officers signed the register off as complete for this unit and "
        "year. Only then does empty mean zero.",
    ),
    "not_reported": Term(
        ru="Записей нет, и реестр не подписан: мы не знаем. Это не ноль.",
        ky="Жазуу жок, реестрге кол коюлган эмес: билбейбиз. Бул нөл эмес.",
        en="There is no record and the register is not signed off: we do not know. This is not zero.",
    ),
    "not_monitored": Term(
        ru="здесь никто не измеряет: так сказал тот, кто ведёт реестр",
        ky="бул жерде эч ким өлчөбөйт: реестрди жүргүзгөн ушундай деди",
        en="nobody measures here, says whoever keeps the register",
    ),
    "not_applicable": Term(
        ru="Показателя здесь быть не может: например, доля от нуля или город внутри города.",
        ky="Бул жерде көрсөткүч болушу мүмкүн эмес: мисалы, нөлдөн үлүш.",
        en="There can be no such number here: a share of nothing, for example.",
    ),
    "withheld": Term(
        ru="Одна или две записи о людях: число указало бы на человека, поэтому закон его скрывает. "
        "Вместе с ним скрыты числа, по которым его можно вычислить.",
        ky="Адамдар жөнүндө бир же эки жазуу: сан адамды көрсөтүп коёт, ошондуктан мыйзам аны жашырат. "
        "Аны эсептеп табууга мүмкүн болгон сандар да жашырылган.",
        en="One or two records about persons: the number would point at somebody, so the law hides it, "
        "and with it the numbers from which it could be computed.",
    ),
    "non_detect": Term(
        ru="Измерено, но меньше того, что прибор различает; показан этот предел со знаком «<».",
        ky="Өлчөнгөн, бирок прибор айырмалагандан аз; ошол чек «<» белгиси менен көрсөтүлгөн.",
        en="It was measured but is less than the instrument can tell; the limit is shown after “<”.",
    ),
}
FLAGS = Term(ru="Оговорки при числе", ky="Сандын эскертүүлөрү", en="Caveats beside a number")
CAVEATS = {
    "simulated": Term(
        ru="Создано программой для демонстрации, чтобы показать, как страница будет выглядеть. Не "
        "использовать для решений. Фактические и условные записи никогда не складываются.",
        ky="Барак кандай болорун көрсөтүү үчүн программа демонстрация үчүн түзгөн. Чечим кабыл алууга колдонууга "
        "болбойт. Фактылык жана шарттуу жазуулар эч качан кошулбайт.",
        en="Invented by a program to show what the page will look like. Not for decisions. Real and "
        "simulated records are never added up.",
    ),
    "provisional": Term(
        ru="Период ещё не подписан: число может измениться.",
        ky="Мезгилге али кол коюлган эмес: сан өзгөрүшү мүмкүн.",
        en="The period is not signed off yet: the number may change.",
    ),
    "estimated": Term(
        ru="Дата известна не полностью: «1996» считается 1 января 1996 года, а без даты открытия объект "
        "считается стоящим всегда.",
        ky="Күнү толук белгилүү эмес: «1996» 1996-жылдын 1-январы деп эсептелет, ал эми ачылган күнү "
        "белгисиз объект дайыма турган деп эсептелет.",
        en="The date is only partly known: “1996” counts as 1 January 1996, and what has no opening day "
        "counts as standing always.",
    ),
    "inexact": Term(
        ru="Источник сам говорит «около», «более», «до».",
        ky="Булак өзү «болжол менен», «ашык» деп айтат.",
        en="The source itself says “about”, “more than”, “up to”.",
    ),
    "undivided": Term(
        ru="Объект лежит и в других районах, а доля этого района неизвестна: величина в него не входит.",
        ky="Объект башка райондордо да жатат, бул райондун үлүшү белгисиз: чоңдугу буга кирбейт.",
        en="The object lies in other districts too and the share of this one is not known: its quantity "
        "is not in the number.",
    ),
    "partial_year": Term(
        ru="Год ещё не окончен, сообщены не все его месяцы, или среднее взято за часть года.",
        ky="Жыл али бүтө элек, анын бардык айлары билдирилген эмес, же орточо жылдын бир бөлүгүнөн алынган.",
        en="The year is not over yet, not all of its months were reported, or a mean is of a part of it.",
    ),
    "method_changed": Term(
        ru="Считали иначе, чем в другие годы; сравнение условно.",
        ky="Башка жылдардагыдан башкача эсептелген; салыштыруу шарттуу.",
        en="It was counted otherwise than in other years; compare with care.",
    ),
    "boundary_changed": Term(
        ru="Граница изменилась между годами; сравнение условно.",
        ky="Чек ара жылдардын ортосунда өзгөргөн; салыштыруу шарттуу.",
        en="The boundary changed between the years; compare with care.",
    ),
    "contradiction": Term(
        ru="По частям сообщено больше, чем по целому: верно не то и другое сразу. Остатка нет.",
        ky="Бөлүктөр боюнча бүтүндөгүдөн көп айтылган: экөө тең туура боло албайт. Калдык жок.",
        en="More was reported of the parts than of the whole: both cannot be right. There is no remainder.",
    ),
}
PLACE = Term(ru="Место", ky="Жери", en="Place")
PLACE_SAYS = (
    Term(
        ru="Населённые пункты перечислены по классификатору СОАТЕ на 2021 год; айылные аймаки — до укрупнения "
        "2024–2025 годов. Сёла аймаков, пункты вне аймаков и города посчитаны вместе и порознь; точки, для которых "
        "в классификаторе не нашлось ровно одного пункта, входят только в общее число. "
        "Районы и города названы так, как они называются сейчас.",
        ky="Калктуу конуштар СОАТЕ классификатору боюнча 2021-жылга карата тизмеленген; айылдык аймактар — "
        "2024–2025-жылдары ириленгенге чейинки. Аймактардын айылдары, аймактарга кирбеген конуштар жана шаарлар "
        "чогуу да, өз-өзүнчө да саналган; классификатордон так бир конушу табылбаган чекиттер жалпы санга гана "
        "кирет. Райондор менен шаарлар азыркы аты менен аталган.",
        en="Settlements are listed by the classifier SOATE as of 2021; aiyl aimaks are those of before the mergers of "
        "2024–2025. Villages of aimaks, settlements outside them and cities are counted together and each by itself; "
        "points for which the classifier has not exactly one settlement are in the whole number only. "
        "Districts and cities have the names of today.",
    ),
    Term(
        ru="Район определяется кодом СОАТЕ, названным в записи, а не точкой на карте: точка только "
        "подсказывает.",
        ky="Район картадагы чекит менен эмес, жазуудагы СОАТЕ коду менен аныкталат: чекит бир гана кеңеш "
        "берет.",
        en="The district is the SOATE code which the record names, not the point on the map: the point "
        "only suggests.",
    ),
    Term(
        ru="Объект в двух районах виден в каждом и посчитан в стране один раз. Что есть в стране и ни в "
        "одном районе, стоит в строке «не распределено»; национальное число по районам не раскладывается.",
        ky="Эки райондогу объект ар биринде көрүнөт, өлкөдө бир жолу саналат. Өлкөдө бар, бирок бир да районго "
        "тиешеси жок нерсе «бөлүштүрүлгөн эмес» сабында турат; улуттук сан райондорго бөлүнбөйт.",
        en="An object in two districts is shown in each and counted once in the country. What is in the "
        "country and in none of its districts stands in the row “not distributed”; a national number is "
        "never spread over districts.",
    ),
    Term(
        ru="Плотности считаются по официальной площади. Где она неизвестна, плотности нет.",
        ky="Тыгыздык расмий аянт боюнча эсептелет. Аянты белгисиз жерде тыгыздык жок.",
        en="Densities use the official area. Where it is not known there is no density.",
    ),
)
TIME = Term(ru="Время", ky="Убакыт", en="Time")
TIME_SAYS = (
    Term(
        ru="Места считаются на 31 декабря, события — за год, сообщённые числа — за свой период. День — "
        "сутки в Бишкеке.",
        ky="Жерлер 31-декабрга карата, окуялар жыл ичинде, билдирилген сандар өз мезгилинде эсептелет. "
        "Күн — Бишкек убактысы боюнча.",
        en="Places count on 31 December, events during the year, reported figures in their period. A day "
        "is a day in Bishkek.",
    ),
    Term(
        ru="Изменение не показано, если одного из концов нет, если один из них условный, а другой нет, "
        "или если начало — ноль (тогда нет процента).",
        ky="Четтеринин бири жок болсо же бири шарттуу, экинчиси фактылык болсо, өзгөрүү көрсөтүлбөйт; "
        "башталышы нөл болсо, пайыз жок.",
        en="There is no change where one end is missing, or where one is simulated and the other is not; "
        "there is no percentage where the start is zero.",
    ),
)
BOUNDARIES = Term(ru="Границы", ky="Чек аралар", en="Boundaries")
BOUNDARIES_SAY = Term(
    ru="По умолчанию карта рисуется по упрощённому открытому чертежу Министерства чрезвычайных ситуаций 2018 года: "
    "40 районов, Бишкек, Ош и 13 городов. Области и страна складываются из районов, отдельно они не чертятся. "
    "Чертёж показывает, где район, но не решает ни чей участок, ни спор о границе; площади берутся из документов, "
    "а не с чертежа. Четыре внутригородских района Бишкека контура не имеют. Официальные границы загружаются "
    "одной командой, и карта тогда говорит об этом.",
    ky="Карта демейки боюнча Өзгөчө кырдаалдар министрлигинин 2018-жылдагы жөнөкөйлөтүлгөн ачык чиймеси менен "
    "тартылат: 40 район, Бишкек, Ош жана 13 шаар. Облустар менен өлкө райондордон түзүлөт, өзүнчө тартылбайт. "
    "Чийме район кайда экенин көрсөтөт, бирок жер кимдики экенин да, чек ара талашын да чечпейт; аянттар чиймеден "
    "эмес, документтерден алынат. Бишкектин ичиндеги төрт райондун сызыгы жок. Расмий чек аралар бир буйрук менен "
    "жүктөлөт, карта ошондо муну айтат.",
    en="By default the map is drawn from a simplified open drawing of the Ministry of Emergency Situations of 2018: "
    "40 districts, Bishkek, Osh and 13 cities. Oblasts and the country are made of the districts and never drawn "
    "apart. The drawing shows where a district is; it decides neither whose a plot is nor a dispute about a border, "
    "and areas come from documents, not from it. The four districts inside Bishkek have no outline. Official "
    "boundaries are loaded by one command, and the map then says so.",
)
RELEASES = Term(ru="Выпуск", ky="Чыгарылыш", en="Release")
RELEASES_SAY = Term(
    ru="Страницы показывают выпуск данных: набор файлов, номер которого вычислен из их содержания. Любой может "
    "скачать те же файлы и проверить номер. Правка, принятая сотрудником, появляется в новом выпуске через "
    "несколько секунд.",
    ky="Барактар маалымат чыгарылышын көрсөтөт: номери мазмунунан эсептелген файлдар топтому. Ар ким ошол эле "
    "файлдарды жүктөп алып, номерин текшере алат. Кызматкер кабыл алган оңдоо бир нече секунддан кийин жаңы "
    "чыгарылышта пайда болот.",
    en="The pages show a release: a set of files whose id is computed from their content. Anybody can download "
    "the same files and check the id. A correction which an officer accepts is in a new release within seconds.",
)
ERROR = Term(
    ru="Сообщить об ошибке в данных",
    ky="Маалыматтагы ката жөнүндө билдирүү",
    en="Report an error in the data",
)
ERROR_SAYS = (
    Term(
        ru="Запишите адрес страницы и номер выпуска: они стоят внизу каждой страницы и точно называют, что вы "
        "видели.",
        ky="Барактын дарегин жана чыгарылыштын номерин жазып алыңыз: алар ар бир барактын аягында турат жана "
        "эмнени көргөнүңүздү так айтат.",
        en="Note the address of the page and the id of the release at its foot: they say exactly what you saw.",
    ),
    Term(
        ru="Сообщите их владельцу данных, названному у набора в каталоге, или министерству обычным обращением. "
        "Форма на этом сайте появится вместе с общественной приёмной.",
        ky="Аларды каталогдо топтомдун жанында аталган маалымат ээсине же министрликке кадимки кайрылуу менен "
        "билдириңиз. Бул сайттагы форма коомдук кабылдама менен кошо пайда болот.",
        en="Tell the owner of the data, whom the catalogue names, or the ministry by an ordinary appeal. A form "
        "on this site will come with the public reception.",
    ),
)
SOFTWARE = Term(
    ru="Шрифт Noto Sans (SIL OFL 1.1), рельеф и линия гор по GEBCO 2023.",
    ky="Шрифт Noto Sans (SIL OFL 1.1), рельеф жана тоо сызыгы GEBCO 2023 боюнча.",
    en="Typeface Noto Sans (SIL OFL 1.1), relief and skyline after GEBCO 2023.",
)
PERSONS = Term(ru="Числа о людях", ky="Адамдар жөнүндө сандар", en="Numbers about persons")
PERSONS_SAY = (
    Term(
        ru="Один или два человека в числе не показываются, и то, из чего их можно вычесть, тоже. "
        "Скрытое остаётся скрытым в следующих выпусках.",
        ky="Бир же эки адамды билдирген сан көрсөтүлбөйт, аны кемитип табууга мүмкүн болгон сандар да. "
        "Жашырылганы кийинки чыгарылыштарда да жашыруун бойдон калат.",
        en="Numbers of one or two persons are not shown, nor what they could be worked out from. What "
        "is withheld stays withheld in later releases.",
    ),
    Term(
        ru="Выпуски можно вычесть один из другого, поэтому поправка, которая касается одного или двух "
        "человек района, ждёт третьего: до того стоит прежнее число.",
        ky="Чыгарылыштарды бири-биринен кемитсе болот, ошондуктан райондун бир же эки адамына тиешелүү "
        "оңдоо үчүнчүсүн күтөт: ага чейин мурунку сан турат.",
        en="Releases can be subtracted, so a correction that concerns one or two persons of a district "
        "waits for a third: until then the former number stands.",
    ),
)
