"""The clerk: goes through the rows in their order and decides the fate of each."""

from collections.abc import Iterable, Sequence
from copy import copy
from functools import cached_property
from typing import Any

from ekokarta.errors import EkokartaError
from ekokarta.intake import examples, reasons
from ekokarta.intake.astray import declared, warnings
from ekokarta.intake.headings import heading
from ekokarta.intake.identity import Identity, identity
from ekokarta.intake.links import Named
from ekokarta.intake.origins import Origins
from ekokarta.intake.plan import Fate, Plan, Planned
from ekokarta.intake.reader import UNKNOWN, Said
from ekokarta.intake.register import Register
from ekokarta.intake.rows import Refused, invalid
from ekokarta.intake.rules import Rules
from ekokarta.intake.text import confused
from ekokarta.intake.written import is_without_zeros
from ekokarta.journal.asking import contradictions
from ekokarta.journal.locking import Locks
from ekokarta.journal.models import Change
from ekokarta.journal.posting import Posting, weigh
from ekokarta.journal.working_out import derived, redone
from ekokarta.layers import Located, Record, State, label, portions
from ekokarta.terms import Term, plain
from ekokarta.territory.suggestion import suggest

ROW = plain("—")
ORIGIN: Term = label(Record._meta.get_field("simulated"))
"Of a reason which speaks of the whole row."


class Refusal(Exception):
    """The row is refused, for these reasons."""

    def __init__(self, *refused: Refused) -> None:
        super().__init__(*refused)
        self.refused = refused


class Clerk:
    """Knows the register as the rows above would leave it, and writes the plan, nothing else."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.model = plan.layer.model
        self.state = State.ACCEPTED if plan.asks("accept") else State.CHECKED
        self.register, self.rules = Register(self.model), Rules(self.model)
        self.locks, self.origins = Locks(self.model), Origins(plan)
        self.seen: dict[str, int] = {}
        self.corrected: dict[str, bool] = {}
        self.accepted: list[tuple[int, Record]] = []
        self.together = any(d.alike for d in self.model.depends)
        "Its records are judged by each other, so those of a sheet are, once more, when all are known."
        self.again: list[tuple[int, Said, Identity]] = []

    def take(self, block: Sequence[Said]) -> None:
        """The next rows, in their order."""
        sames = [
            None if s.refused else identity(self.plan.layer, s.values, s.repeats) for s in block
        ]
        self.register.expect(lambda name: _likely(name, block, sames))
        known = len(self.accepted)
        for said, same in zip(block, sames, strict=True):
            self.plan.rows.append(self._decided(said, same))
        self.plan.warnings += warnings(self.accepted[known:])
        if not self.together:
            self.plan.warnings += declared(self.accepted)
            self.accepted = []

    def finish(self) -> None:
        """After the last block: rows that others of the sheet bring in order, and doubts about all."""
        if not self.together:
            return
        known = len(self.accepted)
        for place, said, same in self.again:
            self.plan.refused = [r for r in self.plan.refused if r.row != said.number]
            self.plan.rows[place] = self._decided(said, same)
        self.plan.warnings += warnings(self.accepted[known:])
        self.plan.warnings += declared((n, redone(r, self.register)) for n, r in self.accepted)

    def _decided(self, said: Said, same: Identity | None) -> Planned:
        try:
            if same is None:
                raise Refusal(*said.refused)
            return self._planned(said, same)
        except Refusal as refusal:
            self.plan.refused += refusal.refused
        except EkokartaError as error:
            self.plan.refused.append(Refused(said.number, ROW, error.sentence))
        return Planned(said.number, Fate.REFUSED)

    def _planned(self, said: Said, same: Identity) -> Planned:
        self._find_named(said)
        before = self._meant(said, same)
        self._refuse_again(said.number, before, same)
        if self.plan.asks("yielding") and before and self._is_corrected(before):
            return Planned(said.number, Fate.UNCHANGED)
        record = self._filled(before, said, same)
        try:
            self._refuse_broken(record, said.number)
        except Refusal:
            if self.together and not self._was_judged(said.number):
                self.again.append((len(self.plan.rows), said, same))
            raise
        posting = weigh(before, record, self.locks, vouched=bool(self.plan.how.get("vouched")))
        self.accepted.append((said.number, record))
        if posting is None or self._only_follows(posting):
            return Planned(said.number, Fate.UNCHANGED)
        if posting.softer:
            return Planned(said.number, Fate.PROPOSED, posting)
        self.register.put(record)
        self.origins.remember(record)
        return Planned(said.number, Fate.CHANGED if before else Fate.CREATED, posting)

    def _only_follows(self, posting: Posting) -> bool:
        """Whether the row says nothing new, though rows above change what follows from all of them."""
        known = self.together and posting.before is not None
        return known and set(posting.said) <= derived(self.model)

    def _was_judged(self, number: int) -> bool:
        """Whether the row is judged for the second time."""
        return any(said.number == number for _, said, _ in self.again)

    def _find_named(self, said: Said) -> None:
        """Records of this register which the row names: a row above may have brought them."""
        refused = []
        for name, value in said.values.items():
            if isinstance(value, Named):
                found = self.register.saying(key=value.key)
                said.values[name] = next(iter(found), None)
                refused += [] if found else [self._nobody(said.number, name, value)]
        if refused:
            raise Refusal(*refused)

    def _nobody(self, number: int, name: str, value: Named) -> Refused:
        column: Any = self.model._meta.get_field(name)
        return Refused(number, heading(column), confused(value.key, examples.A_KEY).sentence)

    def _meant(self, said: Said, same: Identity) -> Record | None:
        """The record of which the row speaks; None if it is a new one. Raises Refusal for several."""
        asked = {name: said.values[name] for name in same.names} or {"key": same.key}
        found: list[Record] = self.register.saying(**asked)
        if len(found) > 1:
            keys = ", ".join(record.key for record in found[:3])
            raise Refusal(Refused(said.number, ROW, reasons.MANY.filled(keys=keys)))
        return found[0] if found else None

    def _refuse_again(self, number: int, before: Record | None, same: Identity) -> None:
        """What speaks against the row before its values are looked at."""
        first = self.seen.setdefault(before.key if before else same.key, number)
        if first != number:
            raise Refusal(Refused(number, ROW, reasons.REPEATED.filled(row=first)))
        if self.plan.asks("simulated") and before and not before.simulated:
            raise Refusal(Refused(number, ROW, reasons.REAL))
        if before and same.names == ("external",) and before.key in self.foreign:
            raise Refusal(Refused(number, ROW, reasons.FOREIGN))

    def _filled(self, before: Record | None, said: Said, same: Identity) -> Record:
        """The record as the row wants it; a column which the sheet lacks says nothing."""
        record = copy(before) if before else self.model(key=same.key)
        record.neighbours = self.register
        for name, value in said.values.items():
            if before is None or not self._is_kept(before, name, value):
                setattr(record, name, value)
        record.source = record.source or self.plan.source
        if before is None and self.plan.placeless and isinstance(record, Located):
            self._place(record, said.number)
        record.state = self.state
        if why := self.origins.mark(record, before, said):
            raise Refusal(Refused(said.number, ORIGIN, why))
        return record

    def _is_kept(self, before: Record, name: str, value: Any) -> bool:
        column: Any = self.model._meta.get_field(name)
        return is_without_zeros(column, getattr(before, column.attname), value)

    def _refuse_broken(self, record: Record, number: int) -> None:
        """What speaks against the record as it would be."""
        if isinstance(record, Located) and (why := self._misplaced(record)):
            column: Any = record._meta.get_field("where")
            raise Refusal(Refused(number, heading(column), why))
        if errors := self.rules.broken(record):
            raise Refusal(*invalid(record, errors, number))
        if spanning := list(contradictions(record)):
            raise Refusal(*(Refused(number, ROW, sentence) for sentence in spanning))

    def _misplaced(self, record: Any) -> Term | None:
        """It says not at all where it is; or, of a person, not in which one unit."""
        if not record.where_id:
            return reasons.MISSING
        one = len(record.where.shares) == 1
        return reasons.ONE_UNIT if self.plan.layer.concerns_persons and not one else None

    def _place(self, record: Any, number: int) -> None:
        """Where a thing on a map is: unknown, or in the district in which its place lies, if asked so."""
        nearby = suggest(record.geometry) if self.plan.wishes.locate and record.geometry else None
        words = "; ".join(nearby.units) if nearby else ""
        record.where = self.register.place(words or UNKNOWN)
        if nearby and nearby.units:
            caution = reasons.CAUTION if nearby.generalised else plain(".")
            told = reasons.LOCATED.filled(units=nearby.named, caution=caution)
            self.plan.warnings.append(
                Refused(number, heading(record._meta.get_field("where")), told)
            )

    @cached_property
    def foreign(self) -> frozenset[str]:
        """The keys of records which another source system brought: its numbers are not ours."""
        if not self.plan.wishes.key:
            return frozenset()
        said = Change.objects.filter(model=self.model._meta.label, created=True)
        others = said.exclude(batch__system__in=("", self.plan.wishes.key))
        return frozenset(others.exclude(batch=None).values_list("key", flat=True))

    def _is_corrected(self, record: Record) -> bool:
        """Whether somebody else than the importer has changed the record."""
        if record.key not in self.corrected:
            new = self.register.read.keys() - self.corrected.keys()
            self.corrected |= dict.fromkeys(new, False)
            for some in portions(new):
                said = Change.objects.filter(model=self.model._meta.label, key__in=some)
                others = said.exclude(by=self.plan.by).values_list("key", flat=True)
                self.corrected |= dict.fromkeys(others, True)
        return self.corrected[record.key]


def _likely(name: str, block: Iterable[Said], sames: Iterable[Identity | None]) -> set[Any]:
    """What the rows of a block may ask of a column: what they say in it."""
    if name != "key":
        return {said.values[name] for said in block if name in said.values}
    keys = {same.key for same in sames if same}
    return keys | {v.key for said in block for v in said.values.values() if isinstance(v, Named)}
