"""Clean-ups (субботники, акции) by fraction of what was picked up."""

from ekokarta.domains.waste.cleanup_kind import CleanupKind
from ekokarta.domains.waste.composition import Composition
from ekokarta.domains.waste.fractions import kilograms_each
from ekokarta.layers import Code, Layer, Name, Qualified, Quantity, Ratio, Text, Total
from ekokarta.terms import KILOGRAM, PERCENT, PERSON, Term, Theme


class Cleanup(Composition):
    """A day on which many picked up waste, or several days which the source tells together."""

    topic = Name(Term(ru="Акция", ky="Иш-чара", en="Event"), blank=False)
    type = Code(Term(ru="Вид", ky="Түрү", en="Kind"), CleanupKind, default=CleanupKind.CLEAN_UP)
    times = Quantity(Term(ru="Сколько раз", ky="Канча жолу", en="Times"), minimum=1, default=1)
    people = Qualified(Term(ru="Участников", ky="Катышуучулар", en="Participants"), PERSON, 0)
    bodies = Quantity(
        Term(ru="Госорганов", ky="Мамлекеттик органдар", en="State bodies"), minimum=0
    )
    partners = Text(Term(ru="Партнёры", ky="Өнөктөштөр", en="Partners"))
    each = Quantity(Term(ru="На участника", ky="Бир катышуучуга", en="A participant"), KILOGRAM,
                    editable=False)  # fmt: skip

    layer = Layer(
        slug="clean-ups",
        title=Term(ru="Субботники", ky="Ашарлар (субботниктер)", en="Clean-ups"),
        about=Term(
            ru="Сколько людей сколько собрали, по фракциям; фракции дают сумму до килограмма.",
            ky="Канча адам канча жыйнады, түрлөрү боюнча; түрлөрү килограммга чейин дал келет.",
            en="How many picked up how much, by fraction; fractions make the total to the kilogram.",
        ),
        theme=Theme.WASTE,
        open_data=[*Composition.essentials, topic, type, times, people, bodies, partners, *Composition.fractions, each],
        compare=[
            Total(times, only={type: CleanupKind.CLEAN_UP}, address="total_times", called=Term(
                ru="Субботников", ky="Ашарлар", en="Clean-ups")),
            Total(Composition.total),
            Ratio(Composition.recyclable, PERCENT, per=Composition.total, better="more", called=Term(
                ru="Доля перерабатываемых", ky="Кайра иштетилүүчү үлүшү", en="Recyclable share")),
        ],
        natural_key=[topic, Composition.where, Composition.happened_on],
    )  # fmt: skip

    def clean(self) -> None:
        """How much a participant picked up follows too."""
        super().clean()
        self.each = kilograms_each(self.total, self.people)
