"""Checks of how many seedlings live (проверки приживаемости)."""

from typing import Any

from ekokarta.domains.nature.survival import MORE_THAN_LOOKED_AT, Age, age_on, survived
from ekokarta.layers import (
    Code,
    Event,
    InOrder,
    Layer,
    Quantity,
    Ratio,
    Reference,
    Total,
    Warn,
    refers,
    refusal,
)
from ekokarta.terms import PERCENT, PIECES, Term, Theme

MORE_THAN_PLANTED = Term(
    ru="Осмотрено больше, чем посажено на участке.",
    ky="Участокко отургузулгандан көп каралган.",
    en="More were looked at than were planted on the plot.",
)
ELSEWHERE = Term(
    ru="Участок стоит в другом районе.",
    ky="Участок башка районго карайт.",
    en="The plot stands in another district.",
)


def _more_than_planted(check: Any) -> bool:
    planted = check.plot.seedlings if check.plot_id else None
    return None not in (check.sampled, planted) and check.sampled > planted


def _is_elsewhere(check: Any) -> bool:
    """Both are known, and neither lies in the other, as a district lies in its oblast."""
    if not check.plot_id:
        return False
    here, there = check.where, check.plot.where
    both = here.shares and there.shares
    near = any(map(there.lies_in, here.shares)) or any(map(here.lies_in, there.shares))
    return bool(both) and not near


class SurvivalCheck(Event):
    """That somebody looked at the seedlings of a plot, or at some of them, and counted the living."""

    plot = Reference(Term(ru="Участок", ky="Участок", en="Plot"), "nature.PlantingPlot", related_name="+")  # fmt: skip
    sampled = Quantity(Term(ru="Осмотрено", ky="Каралган", en="Looked at"), PIECES, minimum=0)
    looked_at = Quantity(Term(ru="Осмотрено всего", ky="Баары каралган", en="Looked at in all"), PIECES,
                         editable=False)  # fmt: skip
    alive = Quantity(Term(ru="Живых", ky="Тирүүсү", en="Alive"), PIECES, minimum=0)
    rate = Quantity(Term(ru="Приживаемость", ky="Өсүп кетүүсү", en="Survival"), PERCENT, editable=False)  # fmt: skip
    age = Code(Term(ru="Год после посадки", ky="Кийинки жыл", en="Year after"), Age, editable=False)
    in_order = (InOrder("opened_on", Event.happened_on, of=plot),)
    depends = (refers(plot, "seedlings", "opened_on", "where", binds=True),)
    warns = (
        Warn("more-than-planted", sampled, MORE_THAN_PLANTED, _more_than_planted, spans=plot),
        Warn("not-where-its-plot-is", plot, ELSEWHERE, _is_elsewhere, spans=plot),
    )

    layer = Layer(
        slug="survival-checks",
        title=Term(ru="Приживаемость саженцев", ky="Көчөттөрдүн өсүп кетүүсү", en="Survival of seedlings"),
        about=Term(
            ru="Сколько посаженного живо через год и через три: по проверкам участков.",
            ky="Отургузулгандын канчасы бир жылдан, үч жылдан кийин тирүү: текшерүүлөр боюнча.",
            en="How much of what was planted lives after one year and after three, by checks of plots.",
        ),
        theme=Theme.NATURE,
        open_data=[*Event.essentials, plot, sampled, looked_at, alive, rate, age],
        compare=[
            Ratio(alive, PERCENT, per=looked_at, better="more", called=Term(
                ru="Приживаемость", ky="Өсүп кетүү көрсөткүчү", en="Survival")),
            Ratio(alive, PERCENT, per=looked_at, only={age: Age.THIRD}, better="more", called=Term(
                ru="Приживаемость на третий год", ky="Үчүнчү жылы өсүп кетүүсү", en="Survival in the third year")),
            Total(alive, better="more"),
        ],
        natural_key=[plot, Event.happened_on], aliases={"looked_at": sampled},
    )  # fmt: skip

    def clean(self) -> None:
        """All seedlings of the plot were looked at, unless the check says how many."""
        super().clean()
        self.looked_at = self.plot.seedlings if self.sampled is None else self.sampled
        self.age = age_on(self.plot.opened_on, self.happened_on)
        self.rate = survived(self.alive, self.looked_at)
        if self.rate is not None and self.rate > 100:
            raise refusal("alive", MORE_THAN_LOOKED_AT)
