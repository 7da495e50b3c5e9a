"""What is measured in the air, and what is said of it."""

from ekokarta.terms import Codes, Term


class Pollutant(Codes):
    """What is in the air."""

    PM25 = "pm25", Term(ru="PM2,5", ky="PM2,5", en="PM2.5")
    PM10 = "pm10", Term(ru="PM10", ky="PM10", en="PM10")
    NO2 = "no2", Term(ru="диоксид азота", ky="азоттун диоксиди", en="nitrogen dioxide")
    SO2 = "so2", Term(ru="диоксид серы", ky="күкүрттүн диоксиди", en="sulphur dioxide")


class Indicator(Codes):
    """What is said of a year of measurements."""

    MEAN = "mean", Term(ru="среднее за год", ky="жылдык орточо", en="yearly mean")
    DAYS_OVER = "days_over", Term(ru="дней выше нормы", ky="ченемден ашкан күн", en="days over")
    CAPTURE = "capture", Term(ru="полнота данных", ky="маалыматтын толуктугу", en="data capture")
