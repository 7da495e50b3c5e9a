"""Words about the keys that sign releases."""

from ekokarta.terms import Term

KEYS = Term(ru="Кто подписал выпуск", ky="Чыгарылышка ким кол койгон", en="Who signed a release")
KEYS_SAY = Term(
    ru="В папке выпуска лежит программа: python verify.py --key КЛЮЧ. Она проверяет, что числа следуют из "
    "записей и что выпуск подписан этим ключом. Сверьте отпечаток ключа по другому пути: по телефону или на "
    "бумаге министерства. Подпись сервера говорит, что выпуск сделан этим сервером; за именованные выпуски "
    "отвечает ключ министерства.",
    ky="Чыгарылыштын папкасында программа бар: python verify.py --key АЧКЫЧ. Ал сандар жазуулардан чыгарын "
    "жана чыгарылышка ушул ачкыч менен кол коюлганын текшерет. Ачкычтын изин башка жол менен салыштырыңыз: "
    "телефон аркылуу же министрликтин кагазынан. Сервердин колу чыгарылыш ушул серверде жасалганын билдирет; "
    "аталган чыгарылыштар үчүн министрликтин ачкычы жооп берет.",
    en="A release holds a program: python verify.py --key KEY. It checks that the numbers follow from the "
    "records and that this key signed the release. Compare the fingerprint of the key by another way: by "
    "telephone, or on paper of the ministry. The server's signature says that this server made the release; "
    "the ministry's key vouches for named ones.",
)
KEY_OF = {
    "server": Term(ru="Ключ сервера", ky="Сервердин ачкычы", en="Key of the server"),
    "ministry": Term(ru="Ключ министерства", ky="Министрликтин ачкычы", en="Key of the ministry"),
}
FINGERPRINT = Term(ru="отпечаток", ky="изи", en="fingerprint")
