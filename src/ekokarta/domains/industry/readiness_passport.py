"""Readiness passports of places of recreation (паспорта готовности), instruction 322-р of 6 June 2023."""

from typing import Any

from ekokarta.layers import (
    Count,
    Flag,
    Layer,
    Paper,
    Reference,
    Severity,
    Text,
    Validity,
    Warn,
    Year,
    refers,
    refusal,
)
from ekokarta.terms import Term, Theme

NO_TREATMENT = Term(
    ru="У объекта нет очистки сточных вод: паспорт не выдаётся. Если решено иначе, запишите исключение.",
    ky="Объекттин саркынды суусу тазаланбайт: паспорт берилбейт. Башкача чечилсе, өзгөчө учурду жазыңыз.",
    en="The place does not treat its waste water: no passport. If it was decided otherwise, write down the exception.",
)


UNTREATED = Term(
    ru="У объекта теперь нет очистки сточных вод, а исключение не записано.",
    ky="Объекттин саркынды суусу эми тазаланбайт, өзгөчө учур жазылган эмес.",
    en="The place does not treat its waste water now, and no exception is written down.",
)


def _untreated(passport: Any) -> bool:
    recreation = passport.recreation if passport.recreation_id else None
    return bool(recreation and recreation.lacks_treatment and not passport.excepted)


class ReadinessPassport(Paper):
    """That a place of recreation may open for a season: its waste water is treated, or an exception says why not."""

    recreation = Reference(Term(ru="Объект рекреации", ky="Рекреация объектиси", en="Place of recreation"),
                           "water.RecreationObject", null=True, blank=True, related_name="+")  # fmt: skip
    season = Year(Term(ru="Сезон", ky="Сезон", en="Season"))
    exception = Text(Term(ru="Исключение: почему", ky="Өзгөчө учур: эмне үчүн", en="Exception: why"))  # fmt: skip
    excepted = Flag(Term(ru="По исключению", ky="Өзгөчө учур менен", en="By exception"), editable=False)  # fmt: skip
    act = Reference(Term(ru="Основание (акт)", ky="Негизи (акт)", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    warns = (
        Warn("no-treatment", recreation, UNTREATED, _untreated, Severity.CONTRADICTION, recreation),
    )
    depends = (refers(recreation, "sewage"),)

    layer = Layer(
        slug="readiness-passports",
        title=Term(ru="Паспорта готовности", ky="Даярдык паспорттору", en="Readiness passports"),
        about=Term(ru="Какие объекты рекреации готовы к сезону: без очистки стоков — только по записанному исключению.",
                   ky="Кайсы рекреация объекттери сезонго даяр: тазалоосуз — жазылган өзгөчө учур менен гана.",
                   en="Which places of recreation are ready for the season; without treatment only by an exception."),
        theme=Theme.PASSPORT,
        open_data=[*Paper.essentials, recreation, season, exception, excepted, act],
        compare=[Count(only={Paper.validity: Validity.VALID}, better="more",
                       called=Term(ru="Действуют", ky="Күчүндө", en="Valid")),
                 Count(only={Paper.validity: Validity.EXPIRED},
                       called=Term(ru="Истёк срок", ky="Мөөнөтү бүткөн", en="Expired")),
                 Count(only={excepted: True}, better="fewer",
                       called=Term(ru="По исключению", ky="Өзгөчө учур менен", en="By exception"))],
        colour_by=Paper.validity, natural_key=[Paper.number, season],
    )  # fmt: skip

    def clean(self) -> None:
        super().clean()
        self.excepted = bool(self.exception.strip())
        if _untreated(self):
            raise refusal("recreation", NO_TREATMENT)
