"""Water-protection zones and moratoria (водоохранные зоны, полосы, моратории)."""

from ekokarta.domains.water.rule import Rule, Standing
from ekokarta.layers import Code, Count, Course, Layer, Place, Reference, Text, state_on
from ekokarta.terms import Term, Theme
from ekokarta.territory.holding import in_term


class Restriction(Place):
    """Land beside water on which something is forbidden, from a day on, by an act."""

    rule = Code(Term(ru="Режим", ky="Режими", en="Rule"), Rule, blank=False)
    standing = Course(
        Term(ru="Ход по времени", ky="Жүрүшү убакыт боюнча", en="Standing over time"),
        Standing,
        over=[Standing.LIFTED],
    )
    water_body = Reference(Term(ru="Водный объект", ky="Суу объектиси", en="Water body"), "water.WaterBody",
                           null=True, blank=True, related_name="+")  # fmt: skip
    forbids = Text(Term(ru="Что запрещено", ky="Эмнеге тыюу салынган", en="What it forbids"))
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    holder = Reference(Term(ru="На балансе", ky="Кимдин балансында", en="On the balance of"), "subjects.Body",
                       null=True, blank=True, related_name="+")  # fmt: skip
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="water-restrictions",
        title=Term(ru="Водоохранные зоны и моратории", ky="Суу коргоо зоналары жана мораторийлер",
                   en="Water-protection zones and moratoria"),
        about=Term(
            ru="Где у воды что запрещено, с какого дня и каким актом; предложенное не действует.",
            ky="Суу боюнда эмнеге, кайсы күндөн, кайсы акт менен тыюу салынган; сунуш күчкө кире элек.",
            en="What is forbidden beside water, where, from which day, by which act; a proposal is not in force.",
        ),
        theme=Theme.WATER,
        open_data=[*Place.essentials, rule, standing, water_body, forbids, act, holder, remark],
        compare=[Count(only={standing: Standing.IN_FORCE}, called=Term(ru="Действующих ограничений",
                       ky="Күчүндөгү чектөө", en="Restrictions in force"))],
        colour_by=rule, natural_key=[Place.name, Place.where],
    )  # fmt: skip

    def holds_on(self, day: str) -> bool:
        """Whether it restricts on `day` (ISO text): in force by then, and its term not over."""
        return state_on(self.standing, day) == Standing.IN_FORCE and in_term(
            day, self.opened_on, self.closed_on
        )
