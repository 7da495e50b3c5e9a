"""What would have been understood, as an example in the three languages."""

from ekokarta.terms import Term

A_NUMBER = Term(ru="число, например 12,5", ky="сан, мисалы 12,5", en="a number, such as 12.5")
A_NUMBER_OF = Term(
    ru="число ({unit}), например 12,5", ky="сан ({unit}), мисалы 12,5", en="a number ({unit}), such as 12.5"
)  # fmt: skip
A_YEAR = Term(ru="год, например 2023", ky="жыл, мисалы 2023", en="a year, such as 2023")
A_DAY = Term(
    ru="дата, например 31.12.2023, 2023-12 или 2023",
    ky="күн, мисалы 31.12.2023, 2023-12 же 2023",
    en="a date, such as 2023-12-31, 2023-12 or 2023",
)
STATES = Term(
    ru="состояния по времени, например «2021 нет; 05.2022 строится»",
    ky="абалы убакыт боюнча, мисалы «2021 жок; 05.2022 курулууда»",
    en="states in the order of time, such as “2021 none; 2022-05 building”",
)
A_KEY = Term(
    ru="номер записи того реестра", ky="ошол реестрдеги номер", en="a key of that register"
)
SOMS = Term(
    ru="сомы и тыйыны, например 1500,50",
    ky="сом жана тыйын, мисалы 1500,50",
    en="som and tyiyn, such as 1500.50",
)
A_QUALIFIED = Term(
    ru="число, например 850, «более 850», «до 200», «около 40»",
    ky="сан, мисалы 850, «850 (ашык)», «200 (чейин)», «40 (болжол менен)»",
    en="a number, such as 850, “more than 850”, “up to 200”, “about 40”",
)
