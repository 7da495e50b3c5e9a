"""What is said of a file whose reader did not come to its end."""

from ekokarta.terms import Term

SLOW = Term(
    ru="«{file}» читался слишком долго ({seconds} с), чтение остановлено, ничего не записано. Разделите файл "
    "или сохраните его заново.",
    ky="«{file}» өтө узак окулду ({seconds} с), окуу токтотулду, эч нерсе жазылган жок. Файлды бөлүңүз же "
    "кайра сактаңыз.",
    en="“{file}” took too long to read ({seconds} s); it was stopped and nothing was written. Divide the file, "
    "or save it anew.",
)
HEAVY = Term(
    ru="«{file}» требует слишком много памяти (больше {mb} МБ), чтение остановлено, ничего не записано. "
    "Разделите файл или сохраните его заново.",
    ky="«{file}» өтө көп эс талап кылат ({mb} МБдан ашык), окуу токтотулду, эч нерсе жазылган жок. Файлды "
    "бөлүңүз же кайра сактаңыз.",
    en="“{file}” needs too much memory (more than {mb} MB); it was stopped and nothing was written. Divide the "
    "file, or save it anew.",
)
TALKATIVE = Term(
    ru="«{file}»: при чтении получается больше {mb} МБ, для такого файла это слишком много. Ничего не записано. "
    "Разделите файл.",
    ky="«{file}»: окуганда {mb} МБдан көп чыгат, мындай файл үчүн бул өтө көп. Эч нерсе жазылган жок. Файлды "
    "бөлүңүз.",
    en="“{file}”: more than {mb} MB come out of it, too much for such a file. Nothing was written. Divide the "
    "file.",
)
BROKEN = Term(
    ru="«{file}» оборвал программу, которая его читала: файл повреждён или сделан с умыслом. Ничего не записано.",
    ky="«{file}» аны окуган программаны үзүп салды: файл бузулган же атайылап жасалган. Эч нерсе жазылган жок.",
    en="“{file}” broke the programme that read it: it is damaged, or made on purpose. Nothing was written.",
)
CROWDED = Term(
    ru="«{file}»: сейчас читаются другие файлы. Попробуйте через минуту.",
    ky="«{file}»: азыр башка файлдар окулуп жатат. Бир мүнөттөн кийин кайталаңыз.",
    en="“{file}”: other files are being read. Try again in a minute.",
)
NO_SHEET = Term(
    ru="В файле нет «{sheet}». Есть: {there}.",
    ky="Файлда «{sheet}» жок. Булар бар: {there}.",
    en="The file has no “{sheet}”. It has: {there}.",
)
TOO_LARGE = Term(
    ru="«{file}»: слишком большой файл. Разделите его.",
    ky="«{file}»: файл өтө чоң. Аны бөлүңүз.",
    en="“{file}”: the file is too large. Divide it.",
)
