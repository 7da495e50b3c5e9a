"""Columns that follow: whether they say what follows now."""

from django.db import Error

from ekokarta.journal.owing import in_debt
from ekokarta.journal.renewing import renewed, stale
from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term

LOOKED_AT = 2_000
"Of each register, the newest: a person waits for the answer."
NAMED = 12


def derived() -> Finding:
    """Names records whose stored columns differ from what follows, and whether some are owed."""
    try:
        found = [f"{m.layer.slug}: {r.key}" for m in renewed() for r in stale(m, LOOKED_AT)]
        owed = in_debt()
    except Error:
        return Finding("derived", UNKNOWN, START)
    if found:
        named = "; ".join(found[:NAMED]) + (" …" if len(found) > NAMED else "")
        return Finding("derived", STALE.filled(n=len(found), records=named), START)
    return Finding("derived", OWED, WAIT) if owed else Finding("derived", WELL.filled(n=LOOKED_AT))


WELL = Term(
    ru="Вычисляемые столбцы верны (в каждом реестре просмотрены последние {n} записей).",
    ky="Эсептелүүчү тилкелер туура (ар бир реестрде акыркы {n} жазуу каралды).",
    en="Columns that follow are right (of each register the newest {n} records were looked at).",
)
STALE = Term(
    ru="Вычисляемые столбцы устарели, записей: {n} ({records}).",
    ky="Эсептелүүчү тилкелер эскирген, жазуулар: {n} ({records}).",
    en="Columns that follow are out of date, records: {n} ({records}).",
)
OWED = Term(
    ru="Следствия последнего изменения ещё пересчитываются.",
    ky="Акыркы өзгөртүүнүн натыйжалары дагы эсептелүүдө.",
    en="What follows from the last change is still being worked out.",
)
UNKNOWN = Term(
    ru="Вычисляемые столбцы не проверены: реестр не отвечает или ещё не обновлён.",
    ky="Эсептелүүчү тилкелер текшерилген жок: реестр жооп бербейт же али жаңырган эмес.",
    en="Columns that follow were not checked: the registry does not answer or is not migrated yet.",
)
START = Term(
    ru="Запустите manage.py publish: они будут пересчитаны, о каждом реестре в журнале будет строка.",
    ky="manage.py publish иштетиңиз: алар кайра эсептелет, ар бир реестр жөнүндө журналда сап болот.",
    en="Run manage.py publish: they are worked out again, with a line in the journal for each register.",
)
WAIT = Term(
    ru="Подождите: работник пересчитывает порциями, прежнее издание открыто.",
    ky="Күтүңүз: иштетүүчү бөлүп-бөлүп эсептейт, мурунку чыгарылыш ачык.",
    en="Wait: the worker does it in portions, the former edition is open.",
)
