"""Why a row was refused, in the three languages: what is wrong and what would be right."""

from ekokarta.terms import Term

NOT_UNDERSTOOD = Term(
    ru="«{text}» не подходит. Напишите: {example}.",
    ky="«{text}» туура келбейт. Мындай жазыңыз: {example}.",
    en="“{text}” does not fit. Write: {example}.",
)
NO_SHAPE = Term(
    ru="«{text}» — не место. Напишите широту и долготу, например 42,87 74,59, или WKT.",
    ky="«{text}» — орун эмес. Кеңдик менен узундукту жазыңыз, мисалы 42,87 74,59, же WKT.",
    en="“{text}” is no place. Write latitude and longitude, such as 42.87, 74.59, or WKT.",
)
BAD_SHAPE = Term(
    ru="Такого места не может быть: проверьте координаты.",
    ky="Мындай орун болушу мүмкүн эмес: координаталарды текшериңиз.",
    en="There can be no such place: check the coordinates.",
)
CROSSED = Term(
    ru="Контур неправильный (около {at}): исправьте его или попросите исправлять при загрузке.",
    ky="Сызыгы туура эмес ({at} жанында): аны оңдоңуз же жүктөөдө оңдотуңуз.",
    en="The outline is not valid (near {at}): mend it, or ask to have it mended at import.",
)
REPAIRED = Term(
    ru="Контур был неправильный, исправлен при загрузке: проверьте.",
    ky="Сызыгы туура эмес болчу, жүктөөдө оңдолду: текшериңиз.",
    en="The outline was not valid and was mended at import: check it.",
)
LOCATED = Term(
    ru="Район взят по координатам: {units}{caution}",
    ky="Району координатасы боюнча алынды: {units}{caution}",
    en="The district was taken from the coordinates: {units}{caution}",
)
FOREIGN = Term(
    ru="Этот внешний номер уже у записи из другой системы.",
    ky="Бул тышкы номер башка системадан келген жазууда бар.",
    en="This external id belongs to a record from another system already.",
)
SWAPPED = Term(
    ru="Похоже, широта и долгота перепутаны местами.",
    ky="Кеңдик менен узундук алмашып калган окшойт.",
    en="Latitude and longitude seem to be swapped.",
)
NOUGHT = Term(
    ru="0; 0 — не место, а пустые координаты. Оставьте ячейки пустыми.",
    ky="0; 0 — орун эмес, бош координаталар. Уячаларды бош калтырыңыз.",
    en="0; 0 is no place but empty coordinates. Leave the cells empty.",
)
FAR_AWAY = Term(
    ru="Место далеко от страны: проверьте координаты.",
    ky="Орду өлкөдөн алыс: координаталарды текшериңиз.",
    en="The place is far from the country: check the coordinates.",
)
TWO_DAYS = Term(
    ru="«{text}» — это {one} или {other}? Напишите {one} или {other}.",
    ky="«{text}» — {one} дегениби же {other} дегениби? {one} же {other} деп жазыңыз.",
    en="Is “{text}” {one} or {other}? Write {one} or {other}.",
)
NO_RESERVE = Term(
    ru="«{text}»: здесь нужно точное число. Напишите {number}, а оговорку — в примечание или источник.",
    ky="«{text}»: бул жерде так сан керек. {number} деп жазып, эскертүүнү булакка жазыңыз.",
    en="“{text}”: an exact number is needed here. Write {number}, and the reserve into a note or the source.",
)
HALF_A_POINT = Term(
    ru="Нужны и широта, и долгота.",
    ky="Кеңдик да, узундук да керек.",
    en="Both latitude and longitude are needed.",
)
MISSING = Term(ru="Заполните.", ky="Толтуруңуз.", en="Fill this in.")
SUGGESTED = Term(
    ru="Место не названо. По координатам похоже на: {units}{caution}",
    ky="Жери аталган эмес. Координатасы боюнча окшойт: {units}{caution}",
    en="The place is not named. By its coordinates it seems to be: {units}{caution}",
)
CAUTION = Term(
    ru=" (границы обобщённые, проверьте).",
    ky=" (чек аралар жалпыланган, текшериңиз).",
    en=" (the borders are generalised, check).",
)
SHARES = Term(
    ru="Линия лежит в нескольких районах. Доли её длины: {shares}",
    ky="Сызык бир нече районду аралап өтөт. Узундугунун үлүштөрү: {shares}",
    en="The line lies in several units. The shares of its length: {shares}",
)
ELSEWHERE = Term(
    ru="точка лежит не там: {units}{caution}",
    ky="чекит башка жерде: {units}{caution}",
    en="the point lies elsewhere: {units}{caution}",
)
TOO_WIDE = Term(
    ru="В строке больше ячеек, чем столбцов.",
    ky="Сапта мамычалардан көп уяча бар.",
    en="The row has more cells than there are columns.",
)
REPEATED = Term(
    ru="Повторяет строку {row}.", ky="{row}-сапты кайталайт.", en="It repeats row {row}."
)
MANY = Term(
    ru="Подходит несколько записей: {keys}. Укажите номер записи.",
    ky="Бир нече жазуу туура келет: {keys}. Жазуунун номерин көрсөтүңүз.",
    en="Several records fit: {keys}. Give the key of the record.",
)
ONE_UNIT = Term(
    ru="Нужен ровно один район или город: реестр касается людей.",
    ky="Так бир район же шаар керек: реестр адамдарга тиешелүү.",
    en="Exactly one district or city is needed: the register concerns persons.",
)
REAL = Term(
    ru="Запись фактическая: условной строкой её изменить нельзя.",
    ky="Жазуу фактылык: аны шарттуу сап менен өзгөртүүгө болбойт.",
    en="The record is a fact: a simulated row cannot change it.",
)
SAID_TWICE = Term(
    ru="Это число за этот период уже есть. Отзовите одно из двух.",
    ky="Бул сан бул мезгил үчүн мурунтан бар. Бирин чакыртып алыңыз.",
    en="This figure is already there for this period. Withdraw one of the two.",
)
OVERLAPPING = Term(
    ru="Это число уже есть за {period}: вместе они посчитались бы дважды. Оставьте либо год, либо его части.",
    ky="Бул сан {period} үчүн мурунтан бар: экөө эки жолу эсептелет. Же жылды, же анын бөлүктөрүн калтырыңыз.",
    en="This figure is already there for {period}: together they would count twice. Keep the year or its parts.",
)
ONE_A_YEAR = Term(
    ru="За год здесь одно число, и оно уже есть ({period}): месяцы и дни одного года не складываются.",
    ky="Бул жерде бир жылга бир сан, ал мурунтан бар ({period}): бир жылдын айлары менен күндөрү кошулбайт.",
    en="A year has one figure here, and it is there already ({period}): months and days of a year do not add up.",
)
