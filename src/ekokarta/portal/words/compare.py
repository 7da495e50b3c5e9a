"""What the page of several units says."""

from ekokarta.terms import Term

NAME = Term(ru="Сравнение", ky="Салыштыруу", en="Comparison")
TITLE = Term(ru="Сравнение: {units}", ky="Салыштыруу: {units}", en="Compared: {units}")
ABOUT = Term(
    ru="{units}: двенадцать предметов экологической карты за {years} годы рядом.",
    ky="{units}: экологиялык картанын он эки темасы катар, {years}-жылдар.",
    en="{units}: the twelve subjects of the ecological map side by side, {years}.",
)
FORM = Term(ru="Что сравнить", ky="Эмнени салыштыруу", en="What to compare")
UNIT = Term(ru="{n}-я единица", ky="{n}-бирдик", en="Unit {n}")
SPAN = Term(ru="Изменение", ky="Өзгөрүү", en="Change")
SUBJECT = Term(ru="Предмет", ky="Тема", en="Subject")
ALL = Term(ru="все, главное", ky="баары, негизгиси", en="all, in brief")
SHOW = Term(ru="Показать", ky="Көрсөтүү", en="Show")
WHERE = Term(ru="Единица", ky="Бирдик", en="Unit")
CHANGE = Term(ru="Изменение", ky="Өзгөрүү", en="Change")
PLACE = Term(ru="Место", ky="Орду", en="Rank")
BESIDE = Term(ru="Рядом", ky="Жанында", en="Beside")
COURSE = Term(ru="Ход", ky="Жүрүшү", en="Course")
MIDDLE = Term(
    ru="медиана районов и городов в {year} году: {n}",
    ky="{year}-жылы райондор менен шаарлардын медианасы: {n}",
    en="median of districts and cities in {year}: {n}",
)
REMOVE = Term(ru="убрать", ky="алып салуу", en="remove")
WITHOUT = Term(ru="убрать: {unit}", ky="алып салуу: {unit}", en="remove: {unit}")
TYPE = Term(ru="Вид", ky="Түрү", en="Type")
AREA = Term(ru="Площадь, км²", ky="Аянты, км²", en="Area, km²")
POPULATION = Term(ru="Население", ky="Калктын саны", en="Population")
NOT_KNOWN = Term(ru="нет данных", ky="маалымат жок", en="no data")
HOW = Term(
    ru="Рядом — с первой единицей: доля целого, если первая его содержит и числа складываются; иначе "
    "во сколько раз больше или на сколько п. п. отличается. Полоски единиц одного уровня — в одном масштабе.",
    ky="Жанында — биринчи бирдикке карата: ал бүтүн болуп, сандар кошулса — үлүшү; болбосо канча эсе "
    "көп же канча п. п. айырма. Бир деңгээлдеги бирдиктердин тилкелери бир масштабда.",
    en="Beside is beside the first unit: the share of the whole if it contains the unit and numbers add "
    "up; else how many times, or points apart. The bars of units of one level have one scale.",
)
NO_REGISTER = Term(
    ru="Реестр ещё не собран: данных нет ни по одному району.",
    ky="Реестр али чогултулган эмес: бир да район боюнча маалымат жок.",
    en="No register has been collected yet: no district has data.",
)
SILENT = Term(
    ru="не представлено ни по одной из этих единиц:",
    ky="бул бирдиктердин бирөө боюнча да берилген эмес:",
    en="not reported for any of these units:",
)
MORE = Term(ru="Ещё показателей:", ky="Дагы көрсөткүч:", en="More measures:")
CSV = Term(ru="Эти числа, CSV", ky="Ушул сандар, CSV", en="These numbers, CSV")
