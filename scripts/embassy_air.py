"""Yearly figures of PM2.5 of the US embassy in Bishkek, out of the yearly files of AirNow.

    .venv/bin/python scripts/embassy_air.py FOLDER > src/ekokarta/domains/air/seed/air-quality.csv

The files (Bishkek_PM2.5_2019_YTD.csv and so on) hold hourly values. They run from 1 January 01:00 to
0:00 of the next 1 January, so a stamp is taken as the end of its hour; the source does not say.
"""

import csv
import sys
from collections.abc import Iterator
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from ekokarta.science.hourly import Hour, daily_means, days_over, year_of  # noqa: E402

BISHKEK = "41711000000000"
MISSING = Decimal(-999)
WHO_DAY, NATIONAL_DAY = Fraction(15), Fraction(35)
HEAD = ["key", "pollutant", "indicator", "where", "period", "said", "qualifier", "stations",
        "method", "norm", "source"]  # fmt: skip
METHOD = (
    "Среднее суточных средних; час с отметкой Valid, метка — конец часа; сутки от 18 часов; "
    "год от 75 % суток; отрицательные значения прибора оставлены"
)
SOURCE = (
    "AirNow, Государственный департамент США: прибор посольства в Бишкеке, почасовые файлы за "
    "{first}–{last} годы (github.com/Azam-Ra/Bishkek-air-pollution @ b04ea0a4); данные "
    "не прошли полной проверки. В 2019 году и с августа 2022 года и самые чистые дни — около "
    "15 мкг/м³: возможен сдвиг нуля прибора, не исправлялся. Посчитано scripts/embassy_air.py"
)
WHO = "ВОЗ 2021, среднее за 24 часа, 15 мкг/м³"
NATIONAL = "ПДК с.с. 35 мкг/м³ (бюллетень Кыргызгидромета, fakt.kg/?p=85156)"


def hours(file: Path) -> Iterator[Hour]:
    """The valid hours of a file; small negative values are noise of the instrument and stay."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            value = Decimal(row["Raw Conc."])
            if row["QC Name"] == "Valid" and value != MISSING:
                yield Hour(datetime.strptime(row["Date (LT)"], "%Y-%m-%d %I:%M %p"), value)


def rows(folder: Path) -> Iterator[list[str]]:
    """The rows of the register: of a year that is too short only how much of it there is."""
    files = sorted(folder.glob("Bishkek_PM2.5_*_YTD.csv"))
    days = daily_means(hour for file in files for hour in hours(file))
    years = sorted({day.year for day in days})
    source = SOURCE.format(first=years[0], last=years[-1])
    for year in years:
        found = year_of(days, year)
        yield row(year, "capture", rounded(found.capture * 100), "exact", "", source)
        if found.mean is None:
            continue
        least = "exact" if found.capture == 1 else "at_least"
        over, limit = (days_over(days, year, norm) for norm in (WHO_DAY, NATIONAL_DAY))
        yield row(year, "mean", rounded(found.mean), "exact", "", source)
        yield row(year, "days_over", str(over), least, WHO, source)
        yield row(year, "days_over_limit", str(limit), least, NATIONAL, source)


def row(year: int, what: str, said: str, qualifier: str, norm: str, source: str) -> list[str]:
    """One figure."""
    key = f"us-embassy-pm25-{what.replace('_', '-')}-{year}"
    place = [BISHKEK, str(year), said, qualifier, "1"]
    return [key, "pm25", what, *place, METHOD, norm, source]


def rounded(number: Fraction) -> str:
    """To one decimal, halves upwards."""
    exact = Decimal(number.numerator) / number.denominator
    return str(exact.quantize(Decimal("0.1"), ROUND_HALF_UP))


if __name__ == "__main__":
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerows([HEAD, *rows(Path(sys.argv[1]))])
