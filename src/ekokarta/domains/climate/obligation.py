"""International reports and how far they are (обязательства по отчётности)."""

from ekokarta.layers import Step, read_course, written_course
from ekokarta.terms import Codes, Term, day_after


class ReportKind(Codes):
    """To whom the country reports what."""

    NC = "nc", Term(ru="Национальное сообщение", ky="Улуттук билдирүү", en="National communication")
    BUR = (
        "bur",
        Term(ru="Двухгодичный доклад (ДДОИ)", ky="Эки жылдык доклад", en="Biennial update report"),
    )
    BTR = (
        "btr",
        Term(
            ru="Двухгодичный доклад о транспарентности",
            ky="Ачыктык боюнча эки жылдык доклад",
            en="Biennial transparency report",
        ),
    )
    NDC = "ndc", Term(ru="ОНУВ", ky="УДАС", en="NDC")
    OTHER = "other", Term(ru="другое", ky="башка", en="other")


class Stage(Codes):
    """From the plan to the answer of the secretariat."""

    PLANNED = "planned", Term(ru="планируется", ky="пландалууда", en="planned")
    DRAFTED = "drafted", Term(ru="готовится", ky="даярдалууда", en="drafted")
    AGREEMENT = "agreement", Term(ru="на согласовании", ky="макулдашууда", en="in agreement")
    APPROVED = "approved", Term(ru="утверждён", ky="бекитилген", en="approved")
    SUBMITTED = "submitted", Term(ru="представлен", ky="тапшырылган", en="submitted")
    REVIEWED = "reviewed", Term(ru="технический анализ", ky="техникалык талдоо", en="reviewed")


class Timeliness(Codes):
    """Whether it is late."""

    OPEN = "open", Term(ru="срок не наступил", ky="мөөнөтү келе элек", en="not due yet")
    LATE = "late", Term(ru="просрочен", ky="мөөнөтү өткөн", en="late")
    DONE = "done", Term(ru="представлен", ky="тапшырылган", en="submitted")


def timeliness(stages: str, due: str) -> str:
    """The course of it, from its stages and the last day on which it is in time; empty without one.

    Raises ValueError for what is no course or no day.
    """
    if not due:
        return ""
    late = day_after(due)
    done = next(
        (s for s in read_course(stages) if s.state in (Stage.SUBMITTED, Stage.REVIEWED)), None
    )
    steps = [Step("", str(Timeliness.OPEN))]
    if late and (done is None or done.since > late):
        steps.append(Step(late, str(Timeliness.LATE)))
    if done is not None and done.since:
        steps.append(Step(done.since, str(Timeliness.DONE)))
    return written_course(tuple(steps)) if done is None or done.since else str(Timeliness.DONE)
