"""No migration writes a line of the journal anew: old words are put into those of now when they are read."""

import re
from pathlib import Path

import pytest

from ekokarta.journal.models import Change, Proposal

SOURCE = Path(__file__).parents[2] / "src" / "ekokarta"
REWRITES = re.compile(
    r"""["']journal["']\s*,\s*["'](?:Change|Proposal)["']|journal[._](?:change|proposal)\b|
    import\s+.*\bChange\b""",
    re.VERBOSE | re.IGNORECASE,
)
BY_THE_JOURNAL = "journal"
"Its own migrations make the tables; they may hold no operation on rows."


@pytest.mark.parametrize(
    "file", sorted(SOURCE.rglob("migrations/0*.py")), ids=lambda f: f"{f.parts[-3]}/{f.stem}"
)
def test_no_migration_reaches_the_lines(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    if file.parts[-3] == BY_THE_JOURNAL:
        assert "RunPython" not in text and "RunSQL" not in text
        return
    code = text[text.find("import") :]
    if "RunPython" in code or "RunSQL" in code:
        assert not REWRITES.search(code), "the journal is never rewritten: declare `formerly`"


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [Change, Proposal])
def test_an_old_line_is_read_in_the_words_of_now(kind: type, approver: object) -> None:
    said = {"authorised": ["True", "False"], "area": ["1.0", "2.0"]}
    line = kind.objects.create(model="waste.WasteSite", key="s1", said=said, by=approver)
    read = kind.objects.get(pk=line.pk)
    assert read.said == {"legality": ["authorised", "unauthorised"], "area": ["1.0", "2.0"]}
    assert kind.objects.filter(pk=line.pk, said__has_key="authorised").exists()


@pytest.mark.django_db
def test_an_import_of_the_first_version_can_be_undone(imported: object, approver: object) -> None:
    from ekokarta.domains.waste.models import WasteSite
    from ekokarta.journal.undoing import undo

    head = "key,name,where,legality"
    imported("waste-sites", head, "s1,Свалка,41702220000000,authorised")  # type: ignore[operator]
    taken = imported("waste-sites", head, "s1,Свалка,41702220000000,unauthorised")  # type: ignore[operator]
    line = Change.objects.get(batch=taken.batch)
    Change.objects.filter(pk=line.pk).update(said={"authorised": ["True", "False"]})
    undo(taken.batch, by=approver, why="как было")  # type: ignore[arg-type]
    assert WasteSite.objects.get(key="s1").legality == "authorised"
