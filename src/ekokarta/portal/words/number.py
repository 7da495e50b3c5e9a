"""What the page of one number says."""

from ekokarta.terms import Term

TITLE = Term(
    ru="{what} — {unit}, {year} год", ky="{what} — {unit}, {year}-жыл", en="{what} — {unit}, {year}"
)
NO_NUMBER = Term(ru="Такого числа нет.", ky="Мындай сан жок.", en="There is no such number.")
NUMBERS = Term(ru="Откуда число", ky="Сан кайдан", en="Where the number comes from")
HOW = Term(ru="Как получено", ky="Кантип алынды", en="How it is worked out")
WORKED_OUT = {
    "count": Term(
        ru="Это число записей, которые лежат в единице хотя бы частью.",
        ky="Бул бирдикте жок дегенде бир бөлүгү жаткан жазуулардын саны.",
        en="It is the number of records which lie in the unit, at least in part.",
    ),
    "total": Term(
        ru="Это сумма по записям; запись из нескольких единиц даёт свою долю.",
        ky="Бул жазуулар боюнча сумма; бир нече бирдиктеги жазуу өз үлүшүн берет.",
        en="It is the sum over the records; one in several units gives its share.",
    ),
    "mean": Term(
        ru="Это среднее по записям, в которых число известно.",
        ky="Бул саны белгилүү жазуулар боюнча орточо.",
        en="It is the mean over the records whose number is known.",
    ),
    "share": Term(
        ru="Это доля записей, для которых условие верно, среди тех, о которых это известно.",
        ky="Бул шарты белгилүү жазуулардын арасында шартка туура келгендердин үлүшү.",
        en="It is the part for which the condition holds, of the records of which that is known.",
    ),
    "ratio": Term(
        ru="Это сумма одного числа, делённая на сумму другого, по записям, в которых известны оба.",
        ky="Бул эки саны тең белгилүү жазуулар боюнча бир сандын суммасы экинчисинин суммасына бөлүнгөнү.",
        en="It is the sum of one number by the sum of another, over the records that say both.",
    ),
    "reported": Term(
        ru="Это число сообщено для самой единицы; оно не складывается и не усредняется.",
        ky="Бул сан бирдиктин өзү үчүн берилген; ал кошулбайт жана орточолонбойт.",
        en="It was reported for the unit itself; it is neither summed nor averaged.",
    ),
}
WHICH = {
    "place": Term(
        ru="Считаются объекты, которые стоят 31 декабря этого года.",
        ky="Ушул жылдын 31-декабрында турган объекттер эсептелет.",
        en="What stands on 31 December of the year is counted.",
    ),
    "event": Term(
        ru="Считаются события этого года.", ky="Ушул жылдагы окуялар эсептелет.",
        en="What happened in the year is counted.",
    ),
    "figure": Term(
        ru="Считаются числа, сообщённые за этот год; число для большей единицы важнее, чем для её частей.",
        ky="Ушул жыл үчүн берилген сандар эсептелет; чоң бирдиктин саны анын бөлүктөрүнүкүнөн жогору турат.",
        en="What was reported for the year is counted; the figure of a larger unit outranks those of its parts.",
    ),
}  # fmt: skip
WHY = Term(
    ru="Что изменилось за год", ky="Бир жылда эмне өзгөрдү", en="What changed within the year"
)
ARRIVED = Term(ru="добавилось записей: {n}", ky="кошулган жазуу: {n}", en="records added: {n}")
LEFT = Term(ru="выбыло записей: {n}", ky="чыккан жазуу: {n}", en="records ceased: {n}")
REVISED = Term(
    ru="исправлено после приёма: {n}",
    ky="кабыл алынгандан кийин оңдолгону: {n}",
    en="corrected after acceptance: {n}",
)
GAPS = Term(
    ru="У {n} из {of} записей число не указано.", ky="{of} жазуунун ичинен {n} жазуунун саны көрсөтүлгөн эмес.",
    en="Of {of} records {n} do not say their number.",
)  # fmt: skip
RECORDS = Term(
    ru="Записи, из которых оно сложилось",
    ky="Ал кайсы жазуулардан чыкты",
    en="The records it comes from",
)
RECORD = Term(ru="Запись", ky="Жазуу", en="Record")
VALUE = Term(ru="Значение", ky="Мааниси", en="Value")
SHARE = Term(ru="Доля", ky="Үлүшү", en="Share")
SOURCE = Term(ru="Источник", ky="Булак", en="Source")
NONE = Term(ru="Записей нет.", ky="Жазуулар жок.", en="There are no records.")
MORE = Term(ru="и ещё", ky="жана дагы", en="and more:")
UNDIVIDED = Term(ru="доля неизвестна", ky="үлүшү белгисиз", en="share unknown")
AGREES = Term(
    ru="Пересчитано по строкам этого выпуска: совпадает.",
    ky="Ушул чыгарылыштын саптары боюнча кайра эсептелди: туура келет.",
    en="Counted again from the rows of this release: the same.",
)  # fmt: skip
DISAGREES = Term(
    ru="Пересчёт по строкам этого выпуска даёт другое число. Сообщите об этом.",
    ky="Ушул чыгарылыштын саптары боюнча башка сан чыгат. Бул тууралуу кабарлаңыз.",
    en="The rows of this release give another number. Please report it.",
)
UNCOUNTABLE = Term(
    ru="Записи этого реестра не публикуются, поэтому пересчитать число по открытым файлам нельзя.",
    ky="Бул реестрдин жазуулары жарыяланбайт, ошондуктан санды ачык файлдар боюнча кайра эсептөөгө болбойт.",
    en="The records of this register are not published, so the number cannot be counted again from the open files.",
)
YOURSELF = Term(ru="Проверить самому", ky="Өзүңүз текшериңиз", en="Check it yourself")
TABLE = Term(ru="Все районы", ky="Бардык райондор", en="All districts")
REASON = Term(
    ru="Числа нет. В реестре об этом сказано:", ky="Саны жок. Реестрде бул жөнүндө айтылган:",
    en="There is no number. The register says of it:",
)  # fmt: skip
FLOW = Term(
    ru="Считается то, что произошло за этот год: по дню или по шагу истории объекта.",
    ky="Ушул жылы болгон нерсе эсептелет: күнү же объекттин тарыхындагы кадамы боюнча.",
    en="What happened in the year is counted, by the day or the step of an object's history.",
)
NO_SOURCE = Term(ru="источник не указан", ky="булагы көрсөтүлгөн эмес", en="source not given")
