"""What the page of source systems says."""

from ekokarta.terms import Term

TITLE = Term(
    ru="Системы-источники и согласования",
    ky="Булак системалар жана макулдашуулар",
    en="Source systems and agreements",
)
LEAD = Term(
    ru="Слой показывается, только пока действует согласование с владельцем, открытая лицензия или "
    "назван публичный источник. Здесь они все, и те, которых ещё нет.",
    ky="Катмар ээси менен макулдашуу, ачык лицензия күчүндө болгондо же жалпыга ачык булак аталганда "
    "гана көрсөтүлөт. Бул жерде алардын баары, али жоктору да.",
    en="A layer is shown only while an agreement with its owner or an open licence is in force, or a "
    "public source is named. All of them are here, also those which are still missing.",
)
SYSTEMS = Term(ru="Системы", ky="Системалар", en="Systems")
SYSTEM = Term(ru="Система", ky="Система", en="System")
OWNER = Term(ru="Владелец", ky="Ээси", en="Owner")
LAYERS = Term(ru="Слои и согласование", ky="Катмарлар жана макулдашуу", en="Layers and agreement")
DELIVERED = Term(ru="Последняя поставка", ky="Акыркы жеткирүү", en="Last delivery")
NEVER = Term(ru="поставок не было", ky="жеткирүү болгон жок", en="nothing was delivered")
TERMS = Term(
    ru="Лицензия, формат, контакт", ky="Лицензия, формат, байланыш", en="Licence, format, contact"
)
PART_OF = Term(
    ru="часть системы: {system}", ky="системанын бөлүгү: {system}", en="part of: {system}"
)
UNNAMED = Term(ru="не назван", ky="аталган эмес", en="not named")
NO_LAYERS = Term(
    ru="Ни одного слоя не предложено.",
    ky="Бир да катмар сунушталган эмес.",
    en="No layer has been proposed.",
)
NOT_IN_FORCE = Term(ru="не в силе", ky="күчүндө эмес", en="not in force")
FROM = Term(ru="действует с: {day}", ky="күчүнө кирген күнү: {day}", en="in force from: {day}")
UNTIL = Term(ru="действует до: {day}", ky="күчү бүткөн күнү: {day}", en="in force until: {day}")
APPROVER = Term(ru="Утверждает показ", ky="Көрсөтүүнү бекитет", en="Approves display")
CONTACT = Term(ru="Контакт", ky="Байланыш", en="Contact")
FORMAT = Term(ru="Формат", ky="Форматы", en="Format")
RENEWED = Term(ru="Обновляется", ky="Жаңыланат", en="Renewed")
ACT = Term(ru="Акт", ky="Акт", en="Act")
WITHOUT = Term(ru="Основания без системы", ky="Системасыз негиздер", en="Grounds without a system")
WITHOUT_MORE = Term(
    ru="Слои, у которых источник назван в каждой строке, собственные справочники и условные (демонстрационные) данные.",
    ky="Булагы ар бир сапта аталган катмарлар, өз маалымдамаларыбыз жана көрсөтмө (шарттуу) маалымат.",
    en="Layers which name the source in each row, tables of our own, and simulated data.",
)
GROUND = Term(ru="Основание", ky="Негизи", en="Ground")
RULE = Term(
    ru="Согласование проходит ступени: предложено, согласовано, приостановлено и снова согласовано, "
    "прекращено. Приостановленное или прекращённое убирает слой из следующего выпуска. Названное в "
    "протоколе — ещё не согласие.",
    ky="Макулдашуунун баскычтары: сунушталды, макулдашылган, токтотулган жана кайра макулдашылган, "
    "аяктаган. Токтотулганы же аяктаганы катмарды кийинки чыгарылыштан алып салат. Протоколдо "
    "аталганы — али макулдук эмес.",
    en="An agreement proceeds: proposed, agreed, suspended and agreed again, ended. One that is "
    "suspended or ended takes the layer out of the next release. What the minutes name is no consent yet.",
)
SEE_READINESS = Term(
    ru="Готовность по предметам и годам",
    ky="Темалар жана жылдар боюнча даярдык",
    en="Readiness by subject and year",
)
