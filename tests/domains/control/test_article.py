"""An offence names an article of its day, and a fine outside the article is seen."""

from typing import Any

import pytest

from ekokarta.domains.control.models import Violation
from ekokarta.layers.warning import warnings_of

pytestmark = pytest.mark.django_db
HEAD = "key,where,happened_on,article,fine"
TON = "41702220000000"


@pytest.mark.parametrize(
    ("article", "day", "taken"),
    [("213-1(2)", "2024-05-01", 1), ("999-выдумка", "2024-05-01", 0), ("213-1(2)", "2015-05-01", 0), ("", "2015-05-01", 1)],
)  # fmt: skip
def test_an_article_that_is_not_there_on_the_day_is_refused(
    imported: Any, article: str, day: str, taken: int
) -> None:
    done = imported("violations", HEAD, f"v,{TON},{day},{article},3000")
    assert (done.changed, len(done.refused)) == (taken, 1 - taken)
    assert all("offence-articles" in refused.reason.ru for refused in done.refused)


def test_what_was_written_before_stays_until_somebody_changes_it(imported: Any) -> None:
    imported("violations", HEAD, f"v,{TON},2024-05-01,,3000")
    Violation.objects.update(article="старая запись")
    assert not imported("violations", "key,fine", "v,4000").refused
    assert Violation.objects.get().article == "старая запись"
    assert imported("violations", "key,article", "v,999").refused


def test_a_fine_outside_the_article_warns(imported: Any) -> None:
    imported(
        "violations", HEAD, f"a,{TON},2024-05-01,213-1(2),3000", f"b,{TON},2024-05-01,213-1(2),77"
    )
    said = {v.key: [w.id for w in warnings_of(v)] for v in Violation.objects.all()}
    assert said == {"a": [], "b": ["outside-the-article"]}
