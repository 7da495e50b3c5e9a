"""What the page of methods says of changes, places and comparisons."""

from ekokarta.terms import Term

CHANGES = Term(
    ru="Изменения и сравнения", ky="Өзгөрүүлөр жана салыштыруу", en="Changes and comparisons"
)
CHANGES_SAY = (
    Term(
        ru="Изменение — это число последнего года без числа первого. Процента нет, если в первом году был "
        "ноль; доли отличаются в процентных пунктах (п. п.). Фактическое с условным не сравнивается, "
        "скрытое и непредставленное — ни с чем.",
        ky="Өзгөрүү — акыркы жылдын саны менен биринчи жылдын санынын айырмасы. Биринчи жылы нөл болсо, "
        "пайыз болбойт; үлүштөр пайыздык пункт (п. п.) менен айырмаланат. Фактылык сан шарттуу "
        "менен, жашырылган же берилбеген сан эч нерсе менен салыштырылбайт.",
        en="A change is the number of the later year less that of the earlier one. There is no percentage "
        "of zero; shares differ in percentage points (pp). Real numbers are not compared with simulated "
        "ones, and what is withheld or not reported is compared with nothing.",
    ),
    Term(
        ru="Рядом стоит причина, если она известна: сколько записей добавилось и выбыло за все годы между "
        "двумя, сколько перепроверено (исправлено после приёма), в каком году изменился метод или граница, "
        "не окончен ли год, на какой части записей стоят оба числа (полнота 8/10 → 10/10). Причины "
        "сообщает выпуск, из самих чисел они не угадываются.",
        ky="Белгилүү болсо, жанында себеби турат: эки жылдын ортосунда канча жазуу кошулган жана чыккан, "
        "канчасы кайра текшерилген (кабыл алынгандан кийин оңдолгон), ыкма же чек ара кайсы жылы өзгөргөн, "
        "жыл бүткөнбү, эки сан жазуулардын кайсы бөлүгүнө таянат (толуктугу 8/10 → 10/10). Себептерди "
        "чыгарылыш айтат, алар сандардан божомолдонбойт.",
        en="Beside it stands the reason, where it is known: how many records were added and ceased in all "
        "years between the two, how many were rechecked (corrected after acceptance), in which year the "
        "method or the boundary changed, whether the year is over, on which part of the records both numbers "
        "rest (completeness 8/10 → 10/10). Reasons are told by the release, never guessed from the numbers.",
    ),
    Term(
        ru="Место считается среди районов и городов, у которых в этом году есть число; равные делят место "
        "(«5–15 из 55»). Первое — наибольшее, а где желательно меньше — наименьшее. Медиана и середина "
        "(от четверти до трёх четвертей) — их же.",
        ky="Орун ошол жылы саны бар райондор менен шаарлардын ичинде эсептелет; бирдейлер орунду бөлүшөт "
        "(«5–15 / 55»). Биринчиси — эң чоңу, азы жакшы болсо — эң кичинеси. Медиана жана ортоңку жарымы да "
        "ошолордуку.",
        en="A rank is among the districts and cities that have a number in that year; equals share it "
        "(“5–15 of 55”). The first is the largest, or the smallest where fewer is better. The median and "
        "the middle half are theirs too.",
    ),
    Term(
        ru="Если изменилась граница, об этом сказано. Стоящее приписано району один раз и потому посчитано "
        "в одних границах за все годы; сумму за год рядом пересчитываем по площади, как оценку.",
        ky="Чек ара өзгөрсө, ал айтылат. Турган нерсе районго бир жолу жазылат, ошондуктан бардык жылдарда "
        "бир чек ара менен эсептелет; жылдык сумма аянт боюнча кайра эсептелип, баалоо катары жанында турат.",
        en="Where a boundary changed, it is said. What stands is ascribed to a district once, so it is "
        "counted within the same boundaries in all years; a sum of a year is also given by area, as an estimate.",
    ),
)
