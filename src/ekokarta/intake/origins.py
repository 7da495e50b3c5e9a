"""Where the data of each row come from: no sheet makes a simulated record a fact, or a fact simulated."""

from typing import Any

from ekokarta.intake import reasons
from ekokarta.intake.headings import heading
from ekokarta.intake.likeness import Likeness
from ekokarta.intake.plan import Plan
from ekokarta.intake.reader import MARK, Said
from ekokarta.intake.rows import Refused
from ekokarta.journal.unmarked import says_invented
from ekokarta.layers import Figure, Record
from ekokarta.terms import Term


class Origins:
    """Marks the records of a plan, and tells where a row says less, or more, than is known."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.model = plan, plan.layer.model
        self.alike = Likeness(plan.layer)

    def mark(self, record: Record, before: Record | None, said: Said) -> Term | None:
        """Set the mark of `record`; why the row is refused, or None."""
        if self.plan.asks("simulated"):
            record.simulated = True
            return None
        if before is None:
            return self._mark_new(record, said)
        record.simulated = before.simulated
        return self._mark_known(record, said)

    def remember(self, record: Record) -> None:
        """The row is taken: rows below may repeat it."""
        if record.simulated:
            self.alike.plan(record)

    def _mark_known(self, record: Record, said: Said) -> Term | None:
        if not record.simulated:
            return reasons.REAL if said.simulated else None
        if said.simulated:
            return None
        if self._is_vouched():
            record.simulated = False
            return None
        if said.simulated is False:
            return PRETENDS
        self._warn(said.number, STAYS_SIMULATED)
        return None

    def _mark_new(self, record: Record, said: Said) -> Term | None:
        record.simulated = bool(said.simulated)
        if said.simulated or self._is_vouched():
            return None
        if says_invented(record.source):
            return self._take_at_its_word(record, said)
        like = self.alike.to(record, said.values)
        if like is None:
            self._tell_beside(record, said)
            return None
        if said.simulated is False:
            return REPEATS_SIMULATED.filled(key=like)
        record.simulated = True
        self._warn(said.number, TAKEN_AS_SIMULATED.filled(key=like))
        return None

    def _take_at_its_word(self, record: Record, said: Said) -> Term | None:
        """Its own source says that it is invented."""
        if said.simulated is False:
            return SOURCE_SAYS
        record.simulated = True
        self._warn(said.number, TAKEN_AT_ITS_WORD)
        return None

    def _tell_beside(self, record: Record, said: Said) -> None:
        """A figure beside a simulated one of the same thing, a row that is one but for a cell: it is said."""
        if isinstance(record, Figure):
            if other := self.alike.of_the_same(record):
                self._warn(said.number, BESIDE_SIMULATED.filled(key=other))
        elif other := self.alike.but_for_one(record, said.values):
            self._warn(said.number, ALMOST_SIMULATED.filled(key=other))

    def _is_vouched(self) -> bool:
        return bool(self.plan.how.get("vouched"))

    def _warn(self, number: int, sentence: Term) -> None:
        column: Any = self.model._meta.get_field(MARK)
        self.plan.warnings.append(Refused(number, heading(column), sentence))


PRETENDS = Term(
    ru="Запись условная, файл не делает её фактической. Если это факт, утверждающий признаёт запись "
    "фактической отдельным действием и называет источник.",
    ky="Жазуу шарттуу, файл аны факт кыла албайт. Эгер факт болсо, бекитүүчү жазууну өзүнчө аракет менен "
    "факт деп таанып, булагын атайт.",
    en="The record is simulated, a file does not make it a fact. If it is one, an approver vouches for it "
    "in an act of its own and names the source.",
)
STAYS_SIMULATED = Term(
    ru="Запись условная и такой останется: в файле об этом не сказано. Признать её фактической может "
    "утверждающий, назвав источник: в списке реестра, действие «Признать фактическими».",
    ky="Жазуу шарттуу жана ошондой калат: файлда бул айтылган эмес. Аны бекитүүчү булагын атап, факт деп "
    "тааный алат: реестрдин тизмесинде, «Факт деп таануу» аракети.",
    en="The record is simulated and stays so, though the file does not say it. An approver can vouch for "
    "it, naming the source: in the list of the register, “Vouch for as facts”.",
)
REPEATS_SIMULATED = Term(
    ru="Строка повторяет условную запись {key}. Если это факт, утверждающий признаёт ту запись фактической "
    "и называет источник.",
    ky="Сап {key} шарттуу жазуусун кайталайт. Эгер факт болсо, бекитүүчү ал жазууну факт деп таанып, булагын "
    "атайт.",
    en="The row repeats the simulated record {key}. If it is a fact, an approver vouches for that record "
    "and names the source.",
)
TAKEN_AS_SIMULATED = Term(
    ru="Строка повторяет условную запись {key} и внесена как условная. Признать её фактической может "
    "утверждающий, назвав источник: в списке реестра, действие «Признать фактическими».",
    ky="Сап {key} шарттуу жазуусун кайталайт жана шарттуу катары киргизилди. Аны бекитүүчү булагын атап, "
    "факт деп тааный алат: реестрдин тизмесинде, «Факт деп таануу» аракети.",
    en="The row repeats the simulated record {key} and is taken as simulated. An approver can vouch for "
    "it, naming the source: in the list of the register, “Vouch for as facts”.",
)
SOURCE_SAYS = Term(
    ru="Источник строки говорит, что она условная. Если это факт, назовите его настоящий источник.",
    ky="Саптын булагы анын шарттуу экенин айтат. Эгер факт болсо, анын чыныгы булагын жазыңыз.",
    en="The source of the row says that it is invented. If it is a fact, name its real source.",
)
TAKEN_AT_ITS_WORD = Term(
    ru="Строка внесена как условная: так говорит её источник. Признать её фактической может утверждающий, "
    "назвав настоящий источник: в списке реестра, действие «Признать фактическими».",
    ky="Сап шарттуу катары киргизилди: анын булагы ушуну айтат. Аны бекитүүчү чыныгы булагын атап, факт деп "
    "тааный алат: реестрдин тизмесинде, «Факт деп таануу» аракети.",
    en="The row is taken as simulated: its source says so. An approver can vouch for it, naming the real "
    "source: in the list of the register, “Vouch for as facts”.",
)
ALMOST_SIMULATED = Term(
    ru="Строка отличается от условной записи {key} одним значением и принята как фактическая: проверьте, "
    "что это факт.",
    ky="Сап {key} шарттуу жазуусунан бир гана маани менен айырмаланат жана факт катары алынды: факт экенин "
    "текшериңиз.",
    en="The row differs from the simulated record {key} in one value and is taken as a fact: check that it is one.",
)
BESIDE_SIMULATED = Term(
    ru="О том же есть условная запись {key}. Эта строка принята как фактическая: проверьте, что это так.",
    ky="Ушул эле тууралуу {key} шарттуу жазуусу бар. Бул сап факт катары алынды: ошондойбу, текшериңиз.",
    en="There is a simulated record {key} of the same. This row is taken as a fact: check that it is one.",
)
