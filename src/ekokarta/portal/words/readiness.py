"""What the page of readiness says."""

from ekokarta.terms import Term

TITLE = Term(
    ru="Готовность данных: 12 предметов, {years}",
    ky="Маалыматтын даярдыгы: 12 тема, {years}",
    en="Readiness of the data: 12 subjects, {years}",
)
LEAD = Term(
    ru="Ответ на пункт 1.2 протокола: что на карте фактическое, что условное, чего нет и кто должен "
    "передать. Страница выводится из выпуска, вручную её никто не заполняет.",
    ky="Протоколдун 1.2-пунктуна жооп: картада эмне фактылык, эмне шарттуу, эмне жок жана аны ким "
    "бериши керек. Барак чыгарылыштан алынат, аны эч ким кол менен толтурбайт.",
    en="The answer to item 1.2 of the minutes: what on the map is real, what is simulated, what is "
    "missing and who owes it. The page is derived from the release, nobody fills it in by hand.",
)
OF = Term(ru="из {n}", ky="/ {n}", en="of {n}")
CAPTION = Term(
    ru="Ячейка — предмет и год. Штрих — нет данных; пунктир — условные данные.",
    ky="Уяча — тема жана жыл. Штрих — маалымат жок; пунктир — шарттуу маалымат.",
    en="A cell is a subject and a year. Hatched: no data; dashed: simulated.",
)
SUBJECT = Term(ru="Предмет", ky="Тема", en="Subject")
OWES = Term(ru="Кто должен передать", ky="Ким бериши керек", en="Who owes it")
SHOW = Term(ru="Слои и согласование", ky="Катмарлар жана макулдашуу", en="Layers and agreement")
DELIVERED = Term(ru="Последняя загрузка", ky="Акыркы жүктөө", en="Last import")
NEVER = Term(ru="фактических не было", ky="фактылыгы болгон жок", en="no real ones yet")
NOBODY = Term(
    ru="Система не названа. Предмет обещан: строка {line} отчёта.",
    ky="Система аталган эмес. Тема убадаланган: отчёттун {line}-сабы.",
    en="No system is named. The subject is promised: line {line} of the report.",
)
OWNERLESS = Term(
    ru="владелец в отчёте не назван",
    ky="ээси отчётто аталган эмес",
    en="the report does not name its owner",
)
NOTHING_OWED = Term(ru="всё есть", ky="баары бар", en="nothing is missing")
NOT_AGREED = Term(ru="не согласовано", ky="макулдашылган эмес", en="not agreed")
FINDING = Term(ru="Срок без года", ky="Жылы жок мөөнөт", en="A term without a year")
FINDING_MORE = Term(
    ru="Отчёт, строка {line}. Год не назван, поэтому нельзя сказать, прошёл ли срок.",
    ky="Отчёт, {line}-сап. Жылы аталган эмес, ошондуктан мөөнөт өттүбү, айтууга болбойт.",
    en="Report, line {line}. No year is named, so nobody can say whether the term has passed.",
)
PROMISED = Term(
    ru="Что обещано, слово в слово",
    ky="Эмне убадаланган, сөзмө-сөз",
    en="What is promised, word for word",
)
LINE = Term(ru="строка {line}", ky="{line}-сап", en="line {line}")
RULE = Term(
    ru="Правило: «есть» — фактическое число или подписанный ноль у каждого из {units} районов и городов; "
    "«частично» — есть фактические числа, но не у всех или только у страны; «условные данные» — только "
    "строки демонстрации; «нет» — ни тех, ни других. Фактические и условные никогда не складываются.",
    ky="Эреже: «бар» — {units} район жана шаардын ар биринде фактылык сан же кол коюлган нөл; «жарым-"
    "жартылай» — фактылык сандар бар, бирок баарында эмес же өлкөдө гана; «шарттуу маалымат» — демонстрациянын "
    "саптары гана; «жок» — экөө тең жок. Фактылыгы менен шарттуусу эч качан кошулбайт.",
    en="The rule: complete is a real number or a signed-off zero in each of the {units} districts and "
    "cities; partly: there are real numbers, but not everywhere, or for the country only; simulated: only "
    "rows of the demo; missing: neither. Real and simulated ones never add up.",
)
MACHINES = Term(ru="То же для машин:", ky="Машиналар үчүн ошол эле:", en="The same for machines:")
SOURCES = Term(
    ru="Все системы и согласования",
    ky="Бардык системалар жана макулдашуулар",
    en="All systems and agreements",
)
