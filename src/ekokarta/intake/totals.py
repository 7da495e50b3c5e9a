"""Rows of totals: recognised, held against the sum of the rows which they sum up, never imported."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from re import compile

from ekokarta.intake.headings import Heading, heading
from ekokarta.intake.numerals import read_number
from ekokarta.intake.rows import Refused
from ekokarta.intake.table import Row
from ekokarta.layers import Amount, Quantity
from ekokarta.terms import Term, in_each, plain, said_number

WORD = compile(r"\w+")
ALONE = {
    *(
        "итог",
        "итого",
        "итоги",
        "всего",
        "жыйынтык",
        "жыйынтыкы",
        "жыйынтыг",
        "жыйынтыгы",
        "бардыгы",
    ),
    *("бардыгы болуп", "баары", "жалпысынан", "жалпы", "total", "grand total"),
}
"Words which say so alone, or behind «… боюнча»."
BEGINNING, OF = {"итого", "всего", "total"}, {"по", "за", "в", "на", "for", "of", "in"}
"«Итого по району»."
LONGEST = 120
"Characters: what is longer is no label of a total."
Numbered = tuple[int, Row]


def without_totals(
    heads: Sequence[Heading | None], rows: Sequence[Numbered], labels: Mapping[int, str]
) -> tuple[list[Numbered], list[Refused]]:
    """The rows which are records, and what is to be said of the others; `labels` as `labelled` found them.

    A record with a key is a record, whatever it is called.
    """
    keys = [i for i, head in enumerate(heads) if head and head.column.name == "key"]
    totals = {n: labels[n] for n, row in rows if n in labels and not any(row[i] for i in keys)}
    if not totals:
        return list(rows), []
    told = [note for n, row in rows if n in totals for note in _told(heads, rows, totals, n, row)]
    return [(n, row) for n, row in rows if n not in totals], told


def labelled(rows: Iterable[Numbered]) -> dict[int, str]:
    """The rows whose first words say that they sum up, and these words; also where the column is left aside."""
    words = (
        (n, next((text for text in row if text and not text.isdigit()), "")) for n, row in rows
    )
    return {n: label for n, label in words if _sums_up(label)}


def _sums_up(label: str) -> bool:
    """Whether the words say that the row is a total."""
    if len(label) >= LONGEST:
        return False
    words = WORD.findall(label.lower())
    if len(words) > 2 and words[0] in BEGINNING and words[1] in OF:
        return True
    whole, by, last = " ".join(words).rpartition(" боюнча ")
    return last in ALONE and bool(whole) == bool(by)


def _told(
    heads: Sequence[Heading | None], rows: Sequence[Numbered], totals: Mapping[int, str], n: int, row: Row
) -> list[Refused]:  # fmt: skip
    """What differs, column by column; or that the sums hold; or that there was nothing to compare."""
    label = totals[n]
    checked, wrong = 0, []
    for i, head in enumerate(heads):
        said = _number(row, i) if head and isinstance(head.column, Quantity | Amount) else None
        sums = _sums(rows, totals, n, i) if said is not None else []
        if not sums or said is None or head is None:
            continue
        checked += 1
        if not any(_alike(said, total) for total in sums):
            gaps = {"said": _shown(said), "sum": _shown(sums[0]), "label": label}
            wrong.append(Refused(n, heading(head.column), DIFFERS.filled(**gaps)))
    sentence = (HOLDS if checked else NOT_A_RECORD).filled(label=label)
    return wrong or [Refused(n, plain("—"), sentence)]


def _sums(rows: Sequence[Numbered], totals: Collection[int], n: int, i: int) -> list[Decimal]:
    """What the total may sum up: rows since the total before, all above, to the next total, all below."""
    before = max((t for t in totals if t < n), default=0)
    after = min((t for t in totals if t > n), default=10**9)
    spans = [(before, n), (0, n), (n, after), (n, 10**9), (0, 10**9)]
    found = [_sum([r for m, r in rows if a < m < b and m not in totals], i) for a, b in spans]
    return [total for total in found if total is not None]


def _sum(rows: Iterable[Row], i: int) -> Decimal | None:
    """None where there are no rows, or one does not say a number."""
    numbers = [_number(row, i) for row in rows if row[i]]
    known = [n for n in numbers if n is not None]
    return sum(known, Decimal(0)) if numbers and len(known) == len(numbers) else None


def _number(row: Row, i: int) -> Decimal | None:
    try:
        return read_number(row[i])
    except ValueError:
        return None


def _alike(said: Decimal, total: Decimal) -> bool:
    """A total may be rounded more than what it sums up."""
    exponent = said.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0)
    return abs(said - total) <= (step / 2 if said != said.to_integral_value() or step < 1 else 0)


def _shown(number: Decimal) -> Term:
    return in_each(lambda tongue: said_number(number, language=tongue))


NOT_A_RECORD = Term(
    ru="«{label}» — строка итогов, не запись; сверить её не с чем.",
    ky="«{label}» — жыйынтык сабы, жазуу эмес; салыштыра турган сан жок.",
    en="“{label}” is a row of totals, no record; there is nothing to hold it against.",
)
HOLDS = Term(
    ru="«{label}» — строка итогов, не запись; суммы сходятся.",
    ky="«{label}» — жыйынтык сабы, жазуу эмес; суммалары туура.",
    en="“{label}” is a row of totals, no record; its sums hold.",
)
DIFFERS = Term(
    ru="«{label}»: {said}, а сумма строк {sum}. Проверьте строки; итог не записывается.",
    ky="«{label}»: {said}, ал эми саптардын суммасы {sum}. Саптарды текшериңиз; жыйынтык жазылбайт.",
    en="“{label}”: {said}, but the rows sum to {sum}. Check the rows; the total is not imported.",
)
