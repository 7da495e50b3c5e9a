"""What is said of a table that cannot be read, and of a cell that cannot."""

from ekokarta.terms import Term

NOT_TEXT = Term(
    ru="«{file}»: внутри не текст. Сохраните таблицу как CSV (UTF-8) или XLSX.",
    ky="«{file}»: ичинде текст эмес. Таблицаны CSV (UTF-8) же XLSX кылып сактаңыз.",
    en="“{file}”: this is no text. Save the table as CSV (UTF-8) or XLSX.",
)
QUOTES = Term(
    ru="«{file}», строка {line}: кавычка открыта и не закрыта. Закройте её или сохраните таблицу как XLSX.",
    ky="«{file}», {line}-сап: тырмакча ачылып, жабылган эмес. Аны жабыңыз же таблицаны XLSX кылып сактаңыз.",
    en="“{file}”, line {line}: a quotation mark is opened and not closed. Close it, or save the table as XLSX.",
)
LONG = Term(
    ru="«{file}», строка {line}: ячейка длиннее 32 767 знаков. Похоже, не закрыта кавычка.",
    ky="«{file}», {line}-сап: уяча 32 767 белгиден узун. Тырмакча жабылбай калган окшойт.",
    en="“{file}”, line {line}: a cell is longer than 32,767 characters. A quotation mark seems to be missing.",
)
ENCRYPTED = Term(
    ru="«{file}» закрыт паролем. Снимите пароль (Файл → Сведения → Защита книги) и сохраните.",
    ky="«{file}» сырсөз менен жабылган. Сырсөздү алып салып, сактаңыз.",
    en="“{file}” is locked by a password. Take the password off and save it.",
)
OLD = Term(
    ru="«{file}» — старый формат Excel (.xls). Откройте его и сохраните как «Книга Excel (.xlsx)».",
    ky="«{file}» — Excel'дин эски форматы (.xls). Аны ачып, «Excel китеби (.xlsx)» кылып сактаңыз.",
    en="“{file}” is of the old Excel format (.xls). Open it and save it as “Excel workbook (.xlsx)”.",
)
FAR = Term(
    ru="«{file}»: ячейка {cell} лежит далеко за таблицей. Удалите лишние строки и столбцы и сохраните.",
    ky="«{file}»: {cell} уячасы таблицадан алыс. Ашыкча саптарды жана мамычаларды өчүрүп, сактаңыз.",
    en="“{file}”: cell {cell} lies far beyond the table. Delete the rows and columns too many, and save.",
)
NOT_COUNTED = Term(
    ru="Формула без посчитанного значения. Откройте файл в Excel и сохраните, или впишите значение.",
    ky="Формуланын мааниси эсептелген эмес. Файлды Excel'де ачып сактаңыз же маанисин жазыңыз.",
    en="A formula without its value. Open the file in Excel and save it, or write the value.",
)
COUNTED_WRONG = Term(
    ru="В ячейке ошибка Excel. Исправьте формулу или впишите значение.",
    ky="Уячада Excel'дин катасы. Формуланы оңдоңуз же маанисин жазыңыз.",
    en="There is an Excel error in the cell. Mend the formula or write the value.",
)
TOO_LONG = Term(
    ru="Ячейка длиннее 32 767 знаков. Сократите текст.",
    ky="Уяча 32 767 белгиден узун. Текстти кыскартыңыз.",
    en="The cell is longer than 32,767 characters. Shorten the text.",
)
UNREAD = {"not_counted": NOT_COUNTED, "counted_wrong": COUNTED_WRONG, "too_long": TOO_LONG}
"Why nothing can be read in a cell, by the word of the reader."
