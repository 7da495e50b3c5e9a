"""Why a row was refused, in the three languages: what is wrong and what would be right."""

from django.core.exceptions import ValidationError

from ekokarta.intake.examples import A_DAY, A_QUALIFIED, STATES
from ekokarta.terms import Term, in_each, plain

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
BY_CODE = {
    "blank": MISSING,
    "null": MISSING,
    "said_twice": SAID_TWICE,
    "overlapping": OVERLAPPING,
    "one_a_year": ONE_A_YEAR,
    "min_value": Term(
        ru="Не меньше {limit_value}.", ky="{limit_value} кем эмес.", en="At least {limit_value}."
    ),
    "whole": Term(
        ru="«{value}»: считают целыми, дробей здесь не бывает. Напишите целое число.",
        ky="«{value}»: бүтүн саналат, бул жерде бөлчөк болбойт. Бүтүн сан жазыңыз.",
        en="“{value}”: these are counted whole, there are no fractions. Write a whole number.",
    ),
    "max_value": Term(
        ru="Не больше {limit_value}.", ky="{limit_value} көп эмес.", en="At most {limit_value}."
    ),
    "max_length": Term(
        ru="Не длиннее {limit_value} знаков.",
        ky="{limit_value} белгиден ашпасын.",
        en="At most {limit_value} characters.",
    ),
    "unique": Term(
        ru="Такое значение уже есть.", ky="Мындай маани бар.", en="This value is taken."
    ),
    "course": NOT_UNDERSTOOD.filled(text="{value}", example=STATES),
    "qualified": NOT_UNDERSTOOD.filled(text="{value}", example=A_QUALIFIED),
    "two_reserves": Term(
        ru="Оговорка сказана дважды и по-разному: оставьте одну.",
        ky="Эскертүү эки жолу ар башка айтылган: бирин калтырыңыз.",
        en="Two different qualifiers are given: leave one of them.",
    ),
    "pump_unknown": Term(
        ru="Объём по времени работы следует из времени и мощности: укажите оба, или другой способ, "
        "или оставьте объём пустым.",
        ky="Иштеген убакыт боюнча көлөм убакыттан жана кубаттуулуктан чыгат: экөөнү тең жазыңыз, же башка "
        "ыкманы тандаңыз, же көлөмдү бош калтырыңыз.",
        en="A volume by run time follows from run time and capacity: give both, or another method, or no volume.",
    ),
    "day": NOT_UNDERSTOOD.filled(text="{value}", example=A_DAY),
    "period": Term(
        ru="«{value}» не подходит. Напишите: 2023, 2023-05, 2023-Q2, 2023/2025, planned 2025, unknown.",
        ky="«{value}» туура келбейт. Мындай жазыңыз: 2023, 2023-05, 2023-Q2, 2023/2025, planned 2025, unknown.",
        en="“{value}” does not fit. Write: 2023, 2023-05, 2023-Q2, 2023/2025, planned 2025, unknown.",
    ),
    "tax_number": Term(
        ru="ИНН — это 14 цифр.", ky="ИСН — 14 сан.", en="A tax number has 14 digits."
    ),
    "said": plain("{sentence}"),
    "stage": Term(
        ru="Такого шага нет: {before} → {after}. Порядок: предложено, согласовано, приостановлено и "
        "снова согласовано, прекращено.",
        ky="Мындай кадам жок: {before} → {after}. Тартиби: сунушталды, макулдашылган, токтотулган жана "
        "кайра макулдашылган, аяктаган.",
        en="There is no such step: {before} → {after}. The order is: proposed, agreed, suspended and "
        "agreed again, ended.",
    ),
    "unfounded": Term(
        ru="Названо в протоколе — ещё не согласие. Назовите акт владельца, лицензию или источник.",
        ky="Протоколдо аталганы — али макулдук эмес. Ээсинин актысын, лицензияны же булакты атаңыз.",
        en="To be named in the minutes is no consent yet. Name the owner's act, a licence or a source.",
    ),
    "days": Term(
        ru="Этот день раньше предыдущего шага.",
        ky="Бул күн мурунку кадамдан эрте.",
        en="This day is before that of the step before it.",
    ),
    "fines_apart": Term(
        ru="Штрафы ведёт реестр правонарушений: по району они выдали бы того, кого он скрывает.",
        ky="Айыптар укук бузуулар реестринде: район боюнча алар ал жашырган адамды ачып коёт.",
        en="Fines belong to the register of offences: by district they would show whom it withholds.",
    ),
    "reward": Term(
        ru="Премия больше доли от взысканной суммы, которую задаёт норма на этот день.",
        ky="Сыйлык ошол күнкү ченем белгилеген өндүрүлгөн сумманын үлүшүнөн көп.",
        en="The reward is more than the share of the recovered sum that the norm of the day allows.",
    ),
    "fractions": Term(
        ru="Фракции не дают сумму: проверьте их и «всего» (до килограмма).",
        ky="Түрлөрүнүн суммасы «баарына» дал келбейт: текшериңиз (килограммга чейин).",
        en="The fractions do not make the total: check them and the total (to the kilogram).",
    ),
    "notation": Term(
        ru="Напишите число или знак: NO, NE, NA, IE, C, FX.",
        ky="Сан же белги жазыңыз: NO, NE, NA, IE, C, FX.",
        en="Write a number or a notation key: NO, NE, NA, IE, C, FX.",
    ),
    "sector": Term(
        ru="Категории не дают {whole}: разница {gap}. Исправьте число или его части.",
        ky="Категориялар {whole} менен дал келбейт: айырмасы {gap}. Санды же анын бөлүктөрүн оңдоңуз.",
        en="The categories do not make {whole}: the difference is {gap}. Correct it or its parts.",
    ),
    "custody": Term(
        ru="Результат без непрерывного пути пробы: она принимается лабораторией, исследуется и нигде не нарушена.",
        ky="Үлгүнүн жүрүшү үзгүлтүктүү: ал лабораторияга кабыл алынып, изилдениши, бузулбашы керек.",
        en="A result without an unbroken chain: the sample must be received and analysed, and its chain never broken.",
    ),
    "expires_first": Term(
        ru="Истекает раньше, чем выдан.",
        ky="Берилгенге чейин мөөнөтү бүтөт.",
        en="It expires before it is issued.",
    ),
    "circle": Term(
        ru="Слияние по кругу.",
        ky="Кошулуу тегерек болуп калган.",
        en="The merger goes in a circle.",
    ),
}


def reason(problem: ValidationError) -> Term:
    """Django's sentence, by its code, in the three languages."""
    known = BY_CODE.get(problem.code or "")
    if known is None:
        return plain(" ".join(problem.messages))
    return known.filled(**(problem.params or {}))


def in_words(error: ValidationError) -> Term:
    """Everything that an error of Django's says, as one sentence."""
    found = {
        reason(problem) for problems in error.update_error_dict({}).values() for problem in problems
    }
    return in_each(lambda tongue: " ".join(sorted(term.spoken_in(tongue) for term in found)))
