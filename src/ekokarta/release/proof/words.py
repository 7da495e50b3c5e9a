"""What the check of a release can find, in three languages."""

from __future__ import annotations

Finding = tuple[str, str]
"A word of SAID, and where."
UNPROVEN = ("unsigned", "no_key")
NOTES = ("aggregated", "signed", *UNPROVEN)
"Findings that are no faults."
SAID = {
    "damaged": ("повреждён или отсутствует", "бузулган же жок", "damaged or missing"),
    "id": ("номер не следует из содержания", "номери мазмунунан чыкпайт", "the id does not follow from the content"),
    "extra": ("файл не назван выпуском", "файл чыгарылышта аталган эмес", "a file that the release does not name"),
    "catalogue": ("manifest.json расходится с catalogue.json", "manifest.json менен catalogue.json айырмаланат",
                  "manifest.json differs from catalogue.json"),
    "rows": ("строк или пометок не столько, сколько сказано", "саптар же белгилер айтылгандай эмес",
             "not as many rows or marks as are told"),
    "csv": ("CSV расходится с Parquet", "CSV менен Parquet айырмаланат", "CSV differs from Parquet"),
    "missing": ("ячейки нет", "уяча жок", "a cell is missing"),
    "twice": ("ячейка повторяется", "уяча кайталанат", "a cell stands twice"),
    "stray": ("ячейка того, чего в выпуске нет", "чыгарылышта жок нерсенин уячасы", "a cell of nothing"),
    "cell": ("ячейка противоречит себе", "уяча өзүнө карама-каршы", "a cell contradicts itself"),
    "differs": ("ячейка не следует из строк", "уяча саптардан чыкпайт", "a cell does not follow from the rows"),
    "page": ("на странице не то, что в ячейке", "барактагы сан уячадагыдай эмес", "a page does not show the cell"),
    "tiles": ("плитки не этого слоя", "плиткалар бул катмардыкы эмес", "the tiles are not those of this layer"),
    "signature": ("подпись неверна или её нет", "кол тамга туура эмес же жок", "the signature is wrong or absent"),
    "aggregated": ("по выпуску не пересчитать: строки не публикуются", "чыгарылыштан кайра эсептөөгө болбойт: саптары "
                   "жарыяланбайт", "not recomputable from the release: its rows are not published"),
    "signed": ("подписано", "кол коюлган", "signed"),
    "unsigned": ("не подписано", "кол коюлган эмес", "unsigned"),
    "no_key": ("подпись не проверена: ключ не дан", "кол тамга текшерилген жок: ачкыч берилген эмес",
               "the signature is not checked: no key was given"),
}  # fmt: skip
"Every finding in Russian, Kyrgyz and English."
