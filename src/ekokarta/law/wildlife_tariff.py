"""Rates of the fee for special use of wildlife (ставки платы за пользование животным миром)."""

from ekokarta.law.confidence import Confidence
from ekokarta.layers import Amount, Code, Entry, Layer, Name, Reference, passes_on
from ekokarta.terms import Codes, Term, Theme


class Payer(Codes):
    """Whose rate it is."""

    FOREIGN = "foreign", Term(ru="иностранный", ky="чет элдик", en="foreign")
    RESIDENT = "resident", Term(ru="отечественный", ky="жарандык", en="resident")


class WildlifeTariff(Entry):
    """The fee for one animal of a species, from a day on, by an act (resolution 422 of 2023)."""

    species = Name(Term(ru="Вид (лат.)", ky="Түрү (лат.)", en="Species (Latin)"))
    payer = Code(Term(ru="Плательщик", ky="Төлөөчү", en="Payer"), Payer)
    rate = Amount(Term(ru="Ставка за животное", ky="Бир жаныбар үчүн", en="Rate per animal"))
    act = Reference(
        Term(ru="Акт", ky="Акт", en="Act"), "law.Act", null=True, blank=True, related_name="+"
    )
    confidence = Code(Term(ru="Достоверность", ky="Ишенимдүүлүк", en="Confidence"), Confidence)
    depends = (passes_on(act),)

    layer = Layer(
        slug="wildlife-tariffs",
        title=Term(
            ru="Ставки платы за животный мир",
            ky="Жаныбарлар дүйнөсүн пайдалануу акысы",
            en="Wildlife-use rates",
        ),
        about=Term(
            ru="Плата за одно животное для иностранных охотников: ставки 2018 и 2023 годов.",
            ky="Чет элдик мергенчилер үчүн бир жаныбардын акысы: 2018 жана 2023-жылдардын ченемдери.",
            en="The fee for one animal for foreign hunters: the rates of 2018 and of 2023.",
        ),
        theme=Theme.FEE,
        open_data=[*Entry.essentials, species, payer, rate, act, confidence],
        natural_key=[Entry.name, payer, Entry.valid_from],
    )
