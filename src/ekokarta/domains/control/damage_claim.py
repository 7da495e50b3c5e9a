"""Damage to nature: claimed, recovered, rewarded (ущерб природе)."""

from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.domains.control.committed import Committed
from ekokarta.domains.control.harm import Harm, most
from ekokarta.law.dated import norm_on
from ekokarta.layers import Amount, Code, Count, Layer, Publish, Total, Warn, norm
from ekokarta.terms import Term, Theme

OVER_RECOVERED = Term(
    ru="Взыскано больше, чем предъявлено.",
    ky="Талап кылынгандан көп өндүрүлгөн.",
    en="More was recovered than was claimed.",
)


def _over_recovered(claim: Any) -> bool:
    return None not in (claim.claimed, claim.recovered) and claim.recovered > claim.claimed


class DamageClaim(Committed):
    """Damage counted by the rates of the act, what was recovered of it, what its finder was given."""

    harm = Code(Term(ru="Чему ущерб", ky="Эмнеге зыян", en="Harm to"), Harm, blank=False)
    claimed = Amount(Term(ru="Предъявлено", ky="Талап кылынган", en="Claimed"))
    recovered = Amount(Term(ru="Взыскано", ky="Өндүрүлгөн", en="Recovered"))
    reward = Amount(Term(ru="Премия", ky="Сыйлык", en="Reward"))
    most = Amount(
        Term(ru="Премия не более", ky="Сыйлык (эң көбү)", en="Reward at most"), editable=False
    )
    depends = (norm("reward-share"),)
    warns = (
        Warn(
            "over-recovered",
            recovered,
            OVER_RECOVERED,
            _over_recovered,
        ),
    )

    layer = Layer(
        slug="damage-claims",
        title=Term(ru="Ущерб природе", ky="Жаратылышка келтирилген зыян", en="Damage to nature"),
        about=Term(ru="Сколько ущерба предъявлено и взыскано по районам: суммы, без имён и мест.",
                   ky="Райондор боюнча канча зыян талап кылынган жана өндүрүлгөн: суммалар, ысымсыз.",
                   en="How much damage was claimed and recovered by district: sums, no names, no places."),
        theme=Theme.VIOLATION,
        publish=Publish.AGGREGATE, concerns_persons=True,
        compare=[Count(better="fewer"), Total(claimed), Total(recovered, better="more"),
                 Count(only={harm: Harm.WILDLIFE}, better="fewer"), Total(reward)],
    )  # fmt: skip

    def clean(self) -> None:
        """The reward is a share of what was recovered, not claimed, by the norm of the day."""
        super().clean()
        self.most = most(self.recovered, norm_on("reward-share", self.happened_on))
        if self.reward and (self.most is None or self.reward > self.most):
            raise ValidationError({"reward": ValidationError("", code="reward")})
