"""What is said of a year of measurements, and how it reads of PM2.5."""

from ekokarta.terms import Codes, Term


class Indicator(Codes):
    """What is said of a year of measurements."""

    MEAN = (
        "mean",
        Term(ru="среднее за год, мкг/м³", ky="жылдык орточо, мкг/м³", en="yearly mean, µg/m³"),
    )
    DAYS_OVER = (
        "days_over",
        Term(ru="дней выше нормы ВОЗ", ky="ДСУ ченеминен ашкан күн", en="days over the WHO norm"),
    )
    DAYS_OVER_LIMIT = (
        "days_over_limit",
        Term(ru="дней выше ПДК с.с.", ky="суткалык ЧДКдан ашкан күн", en="days over the limit"),
    )
    CAPTURE = (
        "capture",
        Term(ru="полнота данных, %", ky="маалыматтын толуктугу, %", en="data capture, %"),
    )


PM25_WORDS = {
    Indicator.MEAN: Term(
        ru="PM2,5, среднее за год", ky="PM2,5, жылдык орточо", en="PM2.5, yearly mean"
    ),
    Indicator.DAYS_OVER: Term(
        ru="PM2,5, дней выше нормы ВОЗ",
        ky="PM2,5, ДСУ ченеминен ашкан күн",
        en="PM2.5, days over the WHO norm",
    ),
    Indicator.DAYS_OVER_LIMIT: Term(
        ru="PM2,5, дней выше ПДК с.с.",
        ky="PM2,5, суткалык ЧДКдан ашкан күн",
        en="PM2.5, days over the national limit",
    ),
    Indicator.CAPTURE: Term(
        ru="PM2,5, полнота данных", ky="PM2,5, маалыматтын толуктугу", en="PM2.5, data capture"
    ),
}
