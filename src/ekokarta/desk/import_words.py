"""What the pages of an import say."""

from ekokarta.terms import Term

STEPS = (
    Term(ru="Файл", ky="Файл", en="File"),
    Term(ru="Столбцы", ky="Мамычалар", en="Columns"),
    Term(ru="Проверка", ky="Текшерүү", en="Check"),
    Term(ru="Готово", ky="Даяр", en="Done"),
)
COLUMNS = Term(
    ru="Что значит каждый столбец", ky="Ар бир мамыча эмнени билдирет", en="What each column means"
)
COLUMNS_LEAD = Term(
    ru="Слева столбцы файла «{file}», справа наши. Лишний оставьте в стороне: он будет назван, но не записан. "
    "Звёздочка — столбец, без которого строку не принять.",
    ky="Сол жакта «{file}» файлынын мамычалары, оң жакта биздики. Ашыкчасын четте калтырыңыз: ал аталат, бирок "
    "жазылбайт. Жылдызча — ансыз сап кабыл алынбай турган мамыча.",
    en="On the left the columns of “{file}”, on the right ours. Leave aside what is not needed: it is named, not "
    "imported. A star marks a column without which no row is taken.",
)
THEIRS = Term(ru="Столбец файла", ky="Файлдын мамычасы", en="Column of the file")
SAMPLES = Term(ru="Что в нём стоит", ky="Анда эмне жазылган", en="What stands in it")
OURS = Term(ru="Наш столбец", ky="Биздин мамыча", en="Our column")
CHOOSE = Term(ru="выберите", ky="тандаңыз", en="choose")
LOOKS_LIKE = Term(ru="похоже на", ky="окшош", en="looks like")
LEAVE_ASIDE = Term(ru="оставить в стороне", ky="четте калтыруу", en="leave aside")
SAY_ALL = Term(
    ru="Скажите о каждом столбце, что он значит, или оставьте его в стороне: {columns}.",
    ky="Ар бир мамыча эмнени билдирерин айтыңыз же четте калтырыңыз: {columns}.",
    en="Say of each column what it means, or leave it aside: {columns}.",
)
TO_CHECK = Term(ru="Проверить строки", ky="Саптарды текшерүү", en="Check the rows")
CHECK = Term(ru="Что будет записано", ky="Эмне жазылат", en="What would be written")
NOT_YET = Term(
    ru="Ещё ничего не записано.", ky="Азырынча эч нерсе жазылган жок.", en="Nothing is written yet."
)
ALL_GOOD = Term(ru="Все строки подходят.", ky="Бардык саптар туура.", en="All rows are good.")
SOME_REFUSED = Term(
    ru="Не принято строк: {n}. Остальные можно записать сейчас, эти — исправить и загрузить снова.",
    ky="Кабыл алынбаган саптар: {n}. Калганын азыр жазууга болот, буларды оңдоп, кайра жүктөңүз.",
    en="Rows refused: {n}. The others can be written now; correct these and import them again.",
)
HELD_BACK = Term(
    ru="Вы просили: всё или ничего. Пока не подходит хоть одна строка, не записывается ни одна.",
    ky="Сиз сурадыңыз: баары же эч нерсе. Бир сап да туура келбесе, эч бири жазылбайт.",
    en="You asked for all or nothing. As long as one row is refused, none is written.",
)
IN = Term(ru="строк в файле", ky="файлдагы саптар", en="rows in the file")
NEW = Term(ru="новых", ky="жаңы", en="new")
CHANGED = Term(ru="изменённых", ky="өзгөргөн", en="changed")
PROPOSED = Term(ru="предложено", ky="сунушталган", en="proposed")
SAME = Term(ru="без изменений", ky="өзгөрүүсүз", en="unchanged")
REFUSED = Term(ru="не принято", ky="кабыл алынбаган", en="refused")
TO_CORRECT = Term(ru="Что исправить", ky="Эмнени оңдоо керек", en="What to correct")
TO_LOOK_AT = Term(ru="На что взглянуть", ky="Эмнеге көңүл буруу керек", en="What to look at")
WRITTEN = Term(ru="Написано", ky="Жазылган", en="Written")
WHY = Term(ru="Почему не принято и что сделать", ky="Эмне үчүн кабыл алынбады, эмне кылуу керек",
           en="Why it was refused, and what to do")  # fmt: skip
NOTE = Term(ru="Замечание", ky="Эскертүү", en="Note")
MORE = Term(
    ru="Ещё строк: {n}. Все — в файле с пометками.",
    ky="Дагы саптар: {n}. Баары белгиленген файлда.",
    en="More lines: {n}. The marked file has all.",
)
MARKED = Term(ru="Скачать файл с пометками (XLSX)", ky="Белгиленген файлды алуу (XLSX)",
              en="Download the marked file (XLSX)")  # fmt: skip
MARKED_FILE = Term(ru="с пометками", ky="белгиленген", en="marked")
DIFFERENCES = Term(ru="Что изменится", ky="Эмне өзгөрөт", en="What will change")
NEWS = Term(ru="Новые записи", ky="Жаңы жазуулар", en="New records")
FIRST_ONES = Term(
    ru="Показаны первые {n} из {total}.",
    ky="Алгачкы {n}, баары {total}.",
    en="The first {n} of {total}.",
)
RECORD = Term(ru="Запись", ky="Жазуу", en="Record")
ON_THE_MAP = Term(ru="На карте", ky="Картада", en="On the map")
KEY_NEW = Term(ru="новая", ky="жаңы", en="new")
KEY_CHANGED = Term(ru="изменённая", ky="өзгөргөн", en="changed")
SHAPES = Term(
    ru="Показано мест: {n} из {total}.",
    ky="Көрсөтүлгөн жерлер: {n}, баары {total}.",
    en="Places shown: {n} of {total}.",
)
WRITE = Term(ru="Записать строк: {n}", ky="Жазылчу саптар: {n}", en="Write rows: {n}")
DROP = Term(ru="Не загружать", ky="Жүктөбөө", en="Do not import")
DROPPED = Term(ru="Файл отложен, ничего не записано.", ky="Файл четке коюлду, эч нерсе жазылган жок.",
               en="The file is put away, nothing was written.")  # fmt: skip
BACK = Term(ru="Изменить столбцы", ky="Мамычаларды өзгөртүү", en="Change the columns")
WAIT = Term(ru="Идёт работа", ky="Иш жүрүп жатат", en="At work")
WAIT_LEAD = Term(
    ru="Файл «{file}»: строк {done} из {total}. Страница обновится сама.",
    ky="«{file}» файлы: {total} саптан {done}. Барак өзү жаңырат.",
    en="The file “{file}”: row {done} of {total}. The page renews itself.",
)
DONE = Term(ru="Загрузка записана", ky="Жүктөө жазылды", en="The import is written")
DONE_LEAD = Term(
    ru="Файл «{file}»: строки записаны одной операцией, загрузка № {n}. Её можно отменить целиком, и через месяц тоже, "
    "если записи с тех пор не менялись.",
    ky="«{file}» файлы: саптар бир операция менен жазылды, № {n} жүктөө. Аны толугу менен жокко чыгарууга болот, бир "
    "айдан кийин да, эгер жазуулар андан бери өзгөрбөсө.",
    en="The file “{file}”: the rows were written in one operation, import No. {n}. It can be undone as a whole, "
    "also in a month, unless its records were changed since.",
)
NOTHING_NEW = Term(
    ru="Записывать нечего: ни одна строка ничего не меняет.",
    ky="Жаза турган эч нерсе жок: бир да сап эч нерсени өзгөртпөйт.",
    en="There is nothing to write: no row changes anything.",
)
NEXT_FILE = Term(
    ru="Загрузить исправленное", ky="Оңдолгонун жүктөө", en="Import the corrected file"
)
TO_REGISTER = Term(ru="К реестру", ky="Реестрге", en="To the register")
TEMPLATE = Term(
    ru="Шаблон для заполнения (XLSX)",
    ky="Толтуруу үчүн үлгү (XLSX)",
    en="Template to fill in (XLSX)",
)
EXPORT_CHOSEN = Term(
    ru="Выгрузить выбранное (XLSX)", ky="Тандалганын чыгаруу (XLSX)", en="Export the chosen (XLSX)"
)

SPOKEN = {name.lower(): term for name, term in list(globals().items()) if isinstance(term, Term)}
"For templates: `{{ say.to_check }}`."
