"""What the page of changes says."""

from ekokarta.terms import Term

TITLE = Term(ru="Что изменилось", ky="Эмне өзгөрдү", en="What has changed")
LEAD = Term(
    ru="Чем текущий выпуск отличается от последнего именованного: записи, числа, слои.",
    ky="Учурдагы чыгарылыш акыркы аталган чыгарылыштан эмнеси менен айырмаланат: жазуулар, сандар, катмарлар.",
    en="How the current release differs from the last named one: records, numbers, layers.",
)
SINCE = Term(
    ru="С выпуска «{name}» ({release}, {day}).", ky="«{name}» чыгарылышынан бери ({release}, {day}).",
    en="Since the release “{name}” ({release}, {day}).",
)  # fmt: skip
NO_NAMED = Term(
    ru="Именованного выпуска ещё нет: сравнивать не с чем.",
    ky="Аталган чыгарылыш азырынча жок: салыштыра турган эч нерсе жок.",
    en="There is no named release yet: there is nothing to compare with.",
)
NOTHING = Term(ru="Ничего не изменилось.", ky="Эч нерсе өзгөргөн жок.", en="Nothing has changed.")
STATES = {
    "added": Term(ru="новый слой", ky="жаңы катмар", en="new layer"),
    "removed": Term(
        ru="слой больше не публикуется", ky="катмар мындан ары жарыяланбайт", en="no longer published"
    ),
}  # fmt: skip
ROWS = {
    "added": Term(ru="Добавлено записей: {n}", ky="Кошулган жазуулар: {n}", en="Records added: {n}"),
    "removed": Term(ru="Убрано записей: {n}", ky="Алынган жазуулар: {n}", en="Records removed: {n}"),
    "revised": Term(ru="Исправлено записей: {n}", ky="Оңдолгон жазуулар: {n}", en="Records revised: {n}"),
}  # fmt: skip
MEASURES = Term(ru="Показатели", ky="Көрсөткүчтөр", en="Measures")
CELLS = Term(ru="изменилось ячеек: {n}", ky="өзгөргөн уячалар: {n}", en="cells changed: {n}")
COUNTRY = Term(ru="По стране", ky="Өлкө боюнча", en="Country")
STEPS = Term(ru="Кем и когда", ky="Ким жана качан", en="By whom and when")
STEP = Term(
    ru="{register}: изменений {n}", ky="{register}: өзгөртүүлөр {n}", en="{register}: {n} changes"
)
WHY = {
    "added": Term(ru="добавлено", ky="кошулду", en="added"),
    "corrected": Term(ru="исправлено", ky="оңдолду", en="corrected"),
    "accepted": Term(ru="принято", ky="кабыл алынды", en="accepted"),
    "withdrawn": Term(ru="отозвано", ky="кайтарып алынды", en="withdrawn"),
    "signed": Term(ru="реестр подписан", ky="реестрге кол коюлду", en="register signed off"),
    "erased": Term(ru="удалено по закону", ky="мыйзам боюнча өчүрүлдү", en="erased by law"),
    "lifted": Term(ru="подпись снята", ky="кол коюу алынды", en="sign-off lifted"),
}
BY_AND_WHY = Term(ru="Кто и почему", ky="Ким жана эмне үчүн", en="By whom and why")
BATCH = Term(ru="загрузка № {n}", ky="№ {n} жүктөө", en="batch No. {n}")
ROLES = {
    "specialist": Term(ru="специалист", ky="адис", en="specialist"),
    "approver": Term(ru="утверждающий", ky="бекитүүчү", en="approver"),
    "": Term(ru="сотрудник", ky="кызматкер", en="staff"),
}
PRIVATE = Term(
    ru="Имена и причины остаются в журнале: причина пишется свободным текстом и может назвать "
    "человека. О реестрах, которые касаются людей, сказана только роль.",
    ky="Аттар менен себептер журналда калат: себеп эркин текст менен жазылып, адамды атап коюшу "
    "мүмкүн. Адамдарга тиешелүү реестрлер жөнүндө роль гана айтылат.",
    en="Names and reasons stay in the journal: a reason is free text and may name a person. Of "
    "registers that concern persons only the role is said.",
)
MORE = Term(ru="и ещё", ky="жана дагы", en="and more:")
