"""What is still to be paid."""

from ekokarta.terms import Term

OVERPAID = Term(
    ru="Уплачено больше, чем начислено.",
    ky="Чегерилгенден көп төлөнгөн.",
    en="More was paid than was charged.",
)


def owed(charged: int | None, paid: int | None) -> int | None:
    """Charged less paid, in tyiyn; negative where too much was paid, None unless both are known."""
    return None if charged is None or paid is None else charged - paid
