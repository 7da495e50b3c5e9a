"""What is said when there is nothing to show."""

from ekokarta.terms import Term

CODE = Term(ru="Ошибка {status}", ky="Ката: {status}", en="Error {status}")
TITLES = {
    400: Term(ru="Запрос не понят", ky="Суроо түшүнүксүз", en="The request was not understood"),
    403: Term(ru="Это действие запрещено", ky="Бул аракетке уруксат жок", en="This is not allowed"),
    404: Term(ru="Страница не найдена", ky="Барак табылган жок", en="Page not found"),
    405: Term(ru="Так сюда не обращаются", ky="Бул жерге мындай кайрылбайт", en="Not in this way"),
    410: Term(
        ru="Этот выпуск больше не хранится",
        ky="Бул чыгарылыш мындан ары сакталбайт",
        en="This release is no longer kept",
    ),
    413: Term(ru="Слишком большой файл", ky="Файл өтө чоң", en="The file is too large"),
    429: Term(ru="Слишком много запросов", ky="Суроолор өтө көп", en="Too many requests"),
    500: Term(ru="Ошибка сервера", ky="Сервер катасы", en="Server error"),
    503: Term(
        ru="Ещё ничего не опубликовано",
        ky="Азырынча эч нерсе жарыялана элек",
        en="Nothing has been published yet",
    ),
}
SENTENCES = {
    400: Term(
        ru="Адрес набран с ошибкой: одно из слов в нём мы не понимаем.",
        ky="Дарек ката терилген: андагы бир сөздү түшүнбөйбүз.",
        en="The address has a mistake: there is a word in it that we do not understand.",
    ),
    403: Term(
        ru="Для этого нужны другие права. Всё открытое — на страницах ниже.",
        ky="Бул үчүн башка укук керек. Ачык нерселердин баары — төмөнкү барактарда.",
        en="This needs other rights. All that is open is on the pages below.",
    ),
    404: Term(
        ru="Адрес устарел или набран с ошибкой. Районы находятся и по прежним названиям.",
        ky="Дарек эскирген же ката терилген. Райондор мурунку аттары боюнча да табылат.",
        en="The address is out of date or mistyped. Districts are found by former names too.",
    ),
    405: Term(
        ru="Эту страницу можно только открыть. Откройте её по ссылке или наберите адрес в браузере.",
        ky="Бул баракты ачууга гана болот. Аны шилтеме аркылуу ачыңыз же даректи браузерге териңиз.",
        en="This page can only be opened. Follow a link to it or type its address into a browser.",
    ),
    410: Term(
        ru="Он был опубликован, но больше не хранится.",
        ky="Ал жарыяланган, бирок мындан ары сакталбайт.",
        en="It was published and is no longer kept.",
    ),
    413: Term(
        ru="Ничего не записано. Разделите файл на части: таблица до 20 МБ, геоданные до 60 МБ.",
        ky="Эч нерсе жазылган жок. Файлды бөлүктөргө бөлүңүз: таблица 20 МБга чейин, геомаалымат 60 МБга чейин.",
        en="Nothing was written. Divide the file: a table may have 20 MB, geodata 60 MB.",
    ),
    429: Term(
        ru="С вашего адреса слишком много запросов подряд. Подождите минуту и повторите.",
        ky="Сиздин даректен суроолор катары менен өтө көп келди. Бир мүнөт күтүп, кайталаңыз.",
        en="There were too many requests from your address. Wait a minute and try again.",
    ),
    500: Term(
        ru="Сервер не справился с этим запросом. Мы записали ошибку; попробуйте ещё раз позже.",
        ky="Сервер бул суроону аткара алган жок. Катаны жазып алдык; кийинчерээк кайра аракет кылыңыз.",
        en="The server could not answer. We have noted the error; please try again later.",
    ),
    503: Term(
        ru="Карта появится здесь, как только будет принята и опубликована первая запись. Загляните позже.",
        ky="Биринчи жазуу кабыл алынып, жарыяланганда карта ушул жерде пайда болот. Кийинчерээк кириңиз.",
        en="The map appears here as soon as the first record is accepted and published. Please come back.",
    ),
}
UNAVAILABLE = Term(ru="Сейчас не получилось", ky="Азыр болбой калды", en="Not possible just now")
STALE_FORM = Term(
    ru="Форма устарела или открыта с другого сайта. Откройте страницу заново и отправьте ещё раз.",
    ky="Форма эскирген же башка сайттан ачылган. Баракты кайра ачып, дагы бир жолу жөнөтүңүз.",
    en="The form is out of date or comes from another site. Open the page again and send it once more.",
)
ELSEWHERE = Term(ru="Может быть, вам сюда", ky="Балким, бул жакка", en="Perhaps you want")
