"""What the measures of prescriptions are called."""

from ekokarta.terms import Term

WITHIN = Term(ru="Предписаний в сроке", ky="Мөөнөтүндөгү буйруктар", en="Within the term")
LATE = Term(ru="Просроченных предписаний", ky="Мөөнөтү өткөн буйруктар", en="Overdue")
DONE = Term(ru="Исполнено по перепроверке", ky="Кайра текшерүүдө аткарылган", en="Fulfilled")
SHARE_DONE = Term(ru="Доля исполненных", ky="Аткарылгандардын үлүшү", en="Share fulfilled")
OVERDUE = Term(
    ru="Срок прошёл, а перепроверка исполнения не подтвердила.",
    ky="Мөөнөтү өттү, аткарылганы кайра текшерүү менен ырасталган жок.",
    en="The term has passed, and no re-check has said that it is fulfilled.",
)
