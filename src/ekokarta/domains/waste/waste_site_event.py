"""What happened at waste sites (события на свалках и полигонах)."""

from dataclasses import replace

from ekokarta.domains.waste.fire_order import ENDS, refuse_end_before_fire
from ekokarta.domains.waste.site_kind import Incident
from ekokarta.layers import (
    Code,
    Count,
    Event,
    Layer,
    Quantity,
    Reference,
    Text,
    Total,
    alike,
)  # fmt: skip
from ekokarta.terms import HECTARE, Term, Theme


class WasteSiteEvent(Event):
    """A fire, its end, the recultivation of a landfill or the clearing of a dump, on a day."""

    site = Reference(Term(ru="Полигон или свалка", ky="Полигон же таштанды жайы", en="Site"), "waste.WasteSite",
                     null=True, blank=True, related_name="+")  # fmt: skip
    incident = Code(
        Term(ru="Что произошло", ky="Эмне болду", en="What happened"), Incident, blank=False
    )
    area = Quantity(Term(ru="На площади", ky="Аянты", en="On an area of"), HECTARE, minimum=0)
    effect = Text(Term(ru="Заявленный эффект", ky="Айтылган натыйжа", en="Claimed effect"))
    method = Text(Term(ru="Как это установлено", ky="Кантип аныкталган", en="How it was found"))

    depends = (replace(alike(site), binds=True),)

    layer = Layer(
        slug="waste-site-events",
        title=Term(ru="События на свалках", ky="Таштанды жайларындагы окуялар", en="Events at waste sites"),
        about=Term(
            ru="Возгорания, тушение, рекультивация и ликвидация; заявленный эффект — с методом или без него.",
            ky="Күйүү, өчүрүү, рекультивация, жоюу; айтылган натыйжа — ыкмасы менен же ыкмасыз.",
            en="Fires and their end, recultivation, clearing; a claimed effect with its method or without.",
        ),
        theme=Theme.WASTE,
        open_data=[*Event.essentials, site, incident, area, effect, method],
        compare=[
            Count(only={incident: Incident.FIRE}, better="fewer",
                  called=Term(ru="Возгораний", ky="Күйүү", en="Fires")),
            Count(only={incident: Incident.CLEARED}, better="more",
                  called=Term(ru="Ликвидировано свалок", ky="Жоюлган таштанды жайы", en="Dumps cleared")),
            Total(area, only={incident: Incident.RECULTIVATED}, better="more",
                  called=Term(ru="Рекультивировано", ky="Рекультивацияланган аянт", en="Recultivated")),
        ],
        colour_by=incident, natural_key=[site, incident, Event.where, Event.happened_on],
    )  # fmt: skip

    def clean(self) -> None:
        """No fire of a site is localised or extinguished before the first fire which is known of it."""
        super().clean()
        if self.site_id is None or self.incident not in (Incident.FIRE, *ENDS):
            return
        refuse_end_before_fire(self, self.others(site=self.site_id))
