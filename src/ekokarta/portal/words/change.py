"""What is said of a change, a place among others, and a unit beside another one."""

from ekokarta.reading import Cause, Obstacle
from ekokarta.terms import Term

POINTS = Term(ru="п. п.", ky="п. п.", en="pp")
"Shares differ in percentage points."
REASONS = {
    Cause.ARRIVED: Term(
        ru="добавилось записей: {n}", ky="кошулган жазуу: {n}", en="records added: {n}"
    ),
    Cause.LEFT: Term(ru="выбыло записей: {n}", ky="чыккан жазуу: {n}", en="records ceased: {n}"),
    Cause.REVISED: Term(ru="перепроверено {n}", ky="кайра текшерилгени: {n}", en="{n} rechecked"),
    Cause.METHOD_CHANGED: Term(
        ru="метод изменился: {years}", ky="ыкма өзгөргөн: {years}", en="method changed: {years}"
    ),
    Cause.BOUNDARY_CHANGED: Term(
        ru="границы изменились: {years}",
        ky="чек аралар өзгөргөн: {years}",
        en="boundary changed: {years}",
    ),
    Cause.COMPLETENESS: Term(
        ru="полнота {before} → {after}",
        ky="толуктугу {before} → {after}",
        en="completeness {before} → {after}",
    ),
    Cause.PARTIAL_YEAR: Term(
        ru="год неполный: {years}", ky="жыл толук эмес: {years}", en="incomplete year: {years}"
    ),
    Cause.PROVISIONAL: Term(
        ru="предварительно: {years}", ky="алдын ала: {years}", en="provisional: {years}"
    ),
    Cause.ESTIMATED: Term(ru="оценка: {years}", ky="баалоо: {years}", en="estimated: {years}"),
    Cause.INEXACT: Term(
        ru="у источника неточно: {years}",
        ky="булакта так эмес: {years}",
        en="inexact in the source: {years}",
    ),
    Cause.UNDIVIDED: Term(
        ru="доля района неизвестна: {years}",
        ky="райондун үлүшү белгисиз: {years}",
        en="share unknown: {years}",
    ),
}
REDRAWN = Term(
    ru="в новых границах было бы ≈ {n} (оценка по площади)",
    ky="жаңы чек аралар менен ≈ {n} (аянт боюнча баалоо)",
    en="within the new boundary ≈ {n} (estimated by area)",
)
OBSTACLES = {
    Obstacle.BASE_MISSING: Term(
        ru="нет числа за {base}", ky="{base}-жылдын саны жок", en="no number for {base}"
    ),
    Obstacle.END_MISSING: Term(
        ru="нет числа за {end}", ky="{end}-жылдын саны жок", en="no number for {end}"
    ),
    Obstacle.WITHHELD: Term(ru="не публикуется", ky="жарыяланбайт", en="withheld"),
    Obstacle.BELOW_LIMIT: Term(
        ru="ниже предела обнаружения",
        ky="аныктоо чегинен төмөн",
        en="below the detection limit",
    ),
    Obstacle.REAL_AND_SIMULATED: Term(
        ru="фактическое с условным не сравнить",
        ky="фактылык менен шарттуу салыштырылбайт",
        en="real and simulated do not compare",
    ),
    Obstacle.BASE_ZERO: Term(
        ru="процента от нуля нет", ky="нөлдөн пайыз болбойт", en="no percentage of zero"
    ),
    Obstacle.BASE_NEGATIVE: Term(
        ru="процента от отрицательного нет",
        ky="терс сандан пайыз болбойт",
        en="no percentage of a negative number",
    ),
}
RANK = Term(ru="Место", ky="Орду", en="Rank")
OF = Term(ru="{place} из {n}", ky="{place} / {n}", en="{place} of {n}")
FIRST = {
    False: Term(
        ru="Место 1 — наибольшее число.", ky="1-орун — эң чоң сан.", en="Rank 1 is the largest."
    ),
    True: Term(
        ru="Место 1 — наименьшее число.", ky="1-орун — эң кичине сан.", en="Rank 1 is the smallest."
    ),
}
MEDIAN = Term(ru="медиана {n}", ky="медиана {n}", en="median {n}")
QUARTILES = Term(
    ru="Половина единиц — от {lower} до {upper}, медиана {median}; с числом {n} из {all}.",
    ky="Бирдиктердин жарымы: {lower} – {upper}, медиана {median}; саны барлары: {n} / {all}.",
    en="Half of the units lie between {lower} and {upper}, the median is {median}; {n} of {all} have a number.",
)
TIMES = Term(ru="×{n}", ky="×{n}", en="×{n}")
