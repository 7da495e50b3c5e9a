"""What rules of columns and records say, by the code of Django's error, in the three languages."""

from django.core.exceptions import ValidationError

from ekokarta.intake.examples import A_DAY, A_QUALIFIED, STATES
from ekokarta.intake.reasons import MISSING, NOT_UNDERSTOOD, ONE_A_YEAR, OVERLAPPING, SAID_TWICE
from ekokarta.terms import Term, in_each, plain

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
    "too_large": Term(
        ru="«{value}»: таких чисел здесь не бывает (больше {most}). Проверьте, не слиплись ли цифры.",
        ky="«{value}»: мындай сан бул жерде болбойт ({most} көп). Сандар жабышып калган жокпу, текшериңиз.",
        en="“{value}”: there are no such numbers here (beyond {most}). Check whether figures ran together.",
    ),
    "too_far": Term(
        ru="«{value}»: так далеко дней не считают (позже {most} года). Если срок не ограничен, оставьте пустым.",
        ky="«{value}»: күн мынчалык алыс эсептелбейт ({most}-жылдан кийин). Мөөнөтү чектелбесе, бош калтырыңыз.",
        en="“{value}”: days are not counted so far (after {most}). If there is no end, leave it empty.",
    ),
    "beyond": Term(
        ru="С этими числами или днями ничего не вычислить: проверьте, не слиплись ли цифры.",
        ky="Бул сандар же күндөр менен эсептөөгө болбойт: сандар жабышып калган жокпу, текшериңиз.",
        en="Nothing can be worked out with these numbers or days: check whether figures ran together.",
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
