"""What a document of planning is, and how far it is."""

from ekokarta.terms import Codes, Term


class PlanKind(Codes):
    """From the widest to the narrowest."""

    STRATEGY = "strategy", Term(ru="стратегия", ky="стратегия", en="strategy")
    CONCEPT = "concept", Term(ru="концепция", ky="концепция", en="concept")
    PROGRAMME = (
        "programme",
        Term(ru="государственная программа", ky="мамлекеттик программа", en="state programme"),
    )
    PLAN = "plan", Term(ru="план мероприятий", ky="иш-чаралар планы", en="plan of measures")  # fmt: skip


class PlanStage(Codes):
    """How far it is."""

    DRAFT = "draft", Term(ru="разрабатывается", ky="иштелип жатат", en="being drafted")
    AGREED = "agreed", Term(ru="на согласовании", ky="макулдашууда", en="being agreed")
    ADOPTED = "adopted", Term(ru="принят", ky="кабыл алынган", en="adopted")
