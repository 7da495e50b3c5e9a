"""Makes the first table of settlements: all of the classifier SOATE of 2021, and the points of GeoNames among them.

    .venv/bin/python scripts/settlements.py FOLDER

FOLDER holds `kg_soate_2021.csv` (a public copy of the classifier) and `facts/settlement_names_ky.csv`. The rows of
GeoNames stay as they are in the table, with their key; each is matched with one settlement of the classifier by its
district and name, or by the other name which its remark tells. What fits two, or none, stays without a code. A
settlement that only the classifier knows has neither point nor population: unknown, never zero.
"""

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

SEED = Path(__file__).resolve().parents[1] / "src/ekokarta/territory/seed"
TABLE = SEED / "settlements.csv"
HEAD = (
    "key", "external", "soate", "level", "aimak", "aimak_soate", "name", "name_ky", "name_en", "where",
    "longitude", "latitude", "population", "remark", "source",
)  # fmt: skip
SOURCE = "Классификатор СОАТЕ, публичная копия 2021 года (github.com/bomorov/KSTUHostel @ 123251fa)"
OTHERWISE = {
    "1222662": "41705236610010",  # Раззаков: Исфана until 2022
    "1527232": "41702205848010",  # Ак-Суу: Теплоключенка
    "1527902": "41704235816010",  # Кочкор: Кочкорка
    "1528249": "41703410000010",  # Манас: Джалал-Абад until 2025
    "8334056": "41702205805030",  # Зындан: Токтогул
    "1527903": "41703215600010",  # Кочкор-Ата: 17,177 people are the town's, not the village's
    "1527360": "41708222865010",  # Сокулук: the one after which its aimak is named
}
"What a settlement of GeoNames (its geonameid) is in the classifier, where name and district do not say it."
ALIKE = (
    ("дж", "ж"),
    ("ы", "и"),
    ("э", "е"),
    ("ё", "е"),
    ("ю", "у"),
    ("ө", "о"),
    ("ү", "у"),
    ("ң", "н"),
)
BISHKEK = "41711000000000"
CITIES = ("city_oblast", "city_republican")
UNKNOWN = "В классификаторе 2021 года не найдено однозначно"

Row = dict[str, str]


def main() -> None:
    """The table anew; running it again changes nothing."""
    folder = Path(sys.argv[1])
    rows = table(read(folder / "kg_soate_2021.csv"), read(folder / "facts/settlement_names_ky.csv"))
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEAD, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(
        f"{len(rows)} settlements, {sum(bool(row.get('longitude')) for row in rows)} with a point"
    )


def read(file: Path) -> list[Row]:
    """The rows of a table."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def table(classifier: Iterable[Row], names: Iterable[Row]) -> list[Row]:
    """The settlements of GeoNames first, in their order, then those that only the classifier knows."""
    listed = settlements({row["soate"]: row for row in classifier})
    kyrgyz = {row["soate"]: row for row in names if row["soate"]}
    placed = [row for row in read(TABLE) if row["key"].startswith("geonames:")]
    found = matched(placed, listed)
    known = [_placed(row, listed.get(found.get(row["external"], ""))) for row in placed]
    rest = [listed[code] for code in sorted(listed.keys() - set(found.values()))]
    return [*known, *(_named(row, kyrgyz.get(row["soate"])) for row in rest)]


def settlements(classifier: Mapping[str, Row]) -> dict[str, Row]:
    """The cities, towns and villages of the classifier by SOATE: with level, aimak and unit."""
    told = {row["key"]: row for row in read(SEED / "units.csv")}
    units = {key: row["type"] for key, row in told.items()}
    found = {}
    for code, row in classifier.items():
        if level := _level(row, units):
            above = classifier.get(row["parent_soate"])
            aimak = above if level == "in_aimak" else None
            found[code] = {
                "key": code, "external": code, "soate": code, "level": level,
                "aimak": aimak["name_ru"] if aimak else "", "aimak_soate": aimak["soate"] if aimak else "",
                "name": row["name_ru"].removeprefix("г. ").strip(), "where": _unit(row, classifier, units),
                "source": SOURCE,
            }  # fmt: skip
            if level == "city":
                here = {side: told[code][side] for side in ("longitude", "latitude")}
                found[code] |= here | {"source": f"{SOURCE}; точка: COD-AB 2018 (МЧС)"}
    return found


def _level(row: Row, units: Mapping[str, str]) -> str:
    """How a row stands in the classifier; empty for what is no settlement: an oblast, a district, an aimak."""
    if units.get(row["soate"]) in CITIES:
        return "city"
    if row["kind"] == "settlement":
        return "in_aimak"
    return "of_unit" if row["kind"] == "aimak_or_town" and "аймак" not in row["name_ru"] else ""


def _unit(row: Row, classifier: Mapping[str, Row], units: Mapping[str, str]) -> str:
    """The district or city in which it lies; what lies inside Bishkek is Bishkek's."""
    while units.get(row["soate"], "oblast") in ("oblast", "city_district"):
        if row["soate"].startswith(BISHKEK[:5]):
            return BISHKEK
        row = classifier[row["parent_soate"]]
    return row["soate"]


def matched(placed: Iterable[Row], listed: Mapping[str, Row]) -> dict[str, str]:
    """The SOATE of each geonameid that is known; raises ValueError if two would be one settlement."""
    by_name = defaultdict(list)
    for code, row in listed.items():
        by_name[row["where"], _folded(row["name"])].append(code)
    found = {}
    for row in placed:
        fitting = by_name[row["where"], _folded(row["name"])]
        code = OTHERWISE.get(row["external"]) or (fitting[0] if len(fitting) == 1 else "")
        if code:
            found[row["external"]] = code
    if len(set(found.values())) < len(found):
        raise ValueError("two points of one settlement")
    return found


def _folded(name: str) -> str:
    """Without what spellings of the same name differ in: Джаны-Джол, Жаңы-Жол."""
    text = re.sub(r"[\s–-]", "", name.lower())
    for one, other in ALIKE:
        text = text.replace(one, other)
    return text


def _placed(row: Row, listed: Row | None) -> Row:
    said = {name: row.get(name, "") for name in HEAD}
    remarks = [part for part in row["remark"].split("; ") if part and part != UNKNOWN]
    source = row["source"].split("; код: ")[0]
    if listed is None:
        return {**said, "remark": "; ".join([*remarks, UNKNOWN]), "source": source}
    code = {name: listed[name] for name in ("soate", "level", "aimak", "aimak_soate")}
    return {**said, **code, "remark": "; ".join(remarks), "source": f"{source}; код: {SOURCE}"}


def _named(row: Row, kyrgyz: Row | None) -> Row:
    if kyrgyz is None:
        return row
    source = f"{row['source']}; кыргызское название: {kyrgyz['source'].split(' (факты')[0]}"
    return {**row, "name_ky": kyrgyz["name_ky"], "source": source}


if __name__ == "__main__":
    main()
