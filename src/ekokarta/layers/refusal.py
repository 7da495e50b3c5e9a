"""Why a rule of a register does not take a record."""

from django.core.exceptions import ValidationError

from ekokarta.terms import Term


def refusal(column: str, sentence: Term) -> ValidationError:
    """For a `clean`: the column that is wrong, and what is wrong with it in three languages."""
    return ValidationError(
        {column: ValidationError("%(sentence)s", "said", {"sentence": sentence})}
    )
