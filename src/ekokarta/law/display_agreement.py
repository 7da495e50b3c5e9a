"""Display agreements: why a layer may be shown, the first line of protocol item 1.2."""

from ekokarta.law.completeness import missing
from ekokarta.law.workflow import faults
from ekokarta.layers import Code, Day, Entry, Layer, Name, Reference, Text, Warn
from ekokarta.release import Ground, Stage
from ekokarta.terms import Term, Theme

LETS_NOTHING_OUT = Term(
    ru="Слой не будет показан: не сказано, кто владелец, по какому акту, как часто обновляется"
    " или кто утверждает показ.",
    ky="Катмар көрсөтүлбөйт: ээси, актысы, жаңылануу мөөнөтү же көрсөтүүнү ким бекитери айтылган эмес.",
    en="The layer will not be shown: owner, act, term of renewal or approver is not said.",
)


class DisplayAgreement(Entry):
    """That a layer may be shown to the public: by whom, on what ground, how often renewed."""

    register = Name(Term(ru="Слой", ky="Катмар", en="Layer"), blank=False)
    system = Reference(
        Term(ru="Система-источник", ky="Булак системасы", en="Source system"),
        "law.SourceSystem", null=True, blank=True, related_name="agreements",
    )  # fmt: skip
    ground = Code(Term(ru="Основание", ky="Негизи", en="Ground"), Ground, blank=False)
    stage = Code(
        Term(ru="Ход согласования", ky="Макулдашуунун жүрүшү", en="Stage"), Stage,
        blank=False, default=Stage.PROPOSED,
    )  # fmt: skip
    proposed_on = Day(Term(ru="Предложено (день)", ky="Сунушталган күнү", en="Proposed on"))
    agreed_on = Day(Term(ru="Согласовано (день)", ky="Макулдашылган күнү", en="Agreed on"))
    suspended_on = Day(Term(ru="Приостановлено (день)", ky="Токтотулган күнү", en="Suspended on"))
    ended_on = Day(Term(ru="Прекращено (день)", ky="Аяктаган күнү", en="Ended on"))
    reason = Text(
        Term(
            ru="Почему приостановлено или прекращено",
            ky="Эмне үчүн токтотулган же аяктаган",
            en="Why suspended or ended",
        )
    )
    owner = Name(Term(ru="Владелец", ky="Ээси", en="Owner"))
    owner_ky = Name(Term(ru="Владелец (кырг.)", ky="Ээси (кыргызча)", en="Owner in Kyrgyz"))
    owner_en = Name(Term(ru="Владелец (англ.)", ky="Ээси (англисче)", en="Owner in English"))
    act = Reference(
        Term(ru="Акт", ky="Акт", en="Act"), "law.Act", null=True, blank=True, related_name="+"
    )
    act_text = Text(Term(ru="Акт словами", ky="Акт сөз менен", en="Act in words"))
    "The act, the licence or the publication itself, where it is no row of `acts`."
    approver = Name(Term(ru="Утверждает показ", ky="Көрсөтүүнү бекитет", en="Approves display"))
    licence = Name(Term(ru="Лицензия (SPDX)", ky="Лицензия (SPDX)", en="Licence (SPDX)"))
    link = Name(Term(ru="Ссылка", ky="Шилтеме", en="Link"))
    refreshed = Text(Term(ru="Обновляется", ky="Жаңыланат", en="Renewed"))
    refreshed_ky = Text(Term(ru="Обновляется (кырг.)", ky="Жаңыланат (кыргызча)", en="Renewed, ky"))
    refreshed_en = Text(Term(ru="Обновляется (англ.)", ky="Жаңыланат (англисче)", en="Renewed, en"))
    warns = (
        Warn("lets-nothing-out", stage, LETS_NOTHING_OUT,
             lambda a: a.stage == Stage.AGREED and missing(a)),
    )  # fmt: skip

    layer = Layer(
        slug="display-agreements",
        title=Term(ru="Основания показа", ky="Көрсөтүүнүн негиздери", en="Display agreements"),
        about=Term(
            ru="Почему слой можно показывать или ещё нельзя: основание, владелец, ход согласования.",
            ky="Катмарды эмне үчүн көрсөтсө болот же азырынча болбойт: негизи, ээси, макулдашуу.",
            en="Why a layer may be shown, or not yet: the ground, the owner, the stage.",
        ),
        theme=Theme.REFERENCE,
        open_data=[
            *Entry.essentials, register, system, ground, stage, proposed_on, agreed_on,
            suspended_on, ended_on, reason, owner, owner_ky, owner_en, act, act_text, approver,
            licence, link,
            refreshed, refreshed_ky, refreshed_en,
        ],
        aliases={"layer": register},
    )  # fmt: skip

    def __str__(self) -> str:
        """Many layers stand on one licence: the layer tells the rows of a list apart."""
        return f"{self.register}: {self.title}"

    def clean(self) -> None:
        """The layer exists, the step is allowed, and what it needs is said."""
        super().clean()
        stored = self.stored()
        if found := faults(self, before=stored.stage if stored else ""):
            raise found

    def lets_show(self, day: str) -> bool:
        """Whether rows may be shown on `day` (ISO text): agreed by then, whole, and still in force."""
        agreed = self.stage == Stage.AGREED and self.agreed_on <= day
        return agreed and self.in_force(day) and not missing(self)
