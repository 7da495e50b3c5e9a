"""What can be generated is current; what can be checked is true."""

import csv
import re
from pathlib import Path

import generate
import handbook
import pytest

from ekokarta.site.options import OPTIONS

ROOT = Path(__file__).resolve().parents[2]


def test_generated_documents_are_what_make_generate_writes() -> None:
    assert [str(file.relative_to(ROOT)) for file in generate.stale(generate.documents())] == []


def test_every_setting_in_the_code_is_an_option_and_documented() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    source = "".join(f.read_text(encoding="utf-8") for f in (ROOT / "src").rglob("*.py"))
    named = set(re.findall(r"EKOKARTA_[A-Z_]+", source))
    assert named == {o.name for o in OPTIONS if o.name.startswith("EKOKARTA_")}
    assert [o.name for o in OPTIONS if f"`{o.name}`" not in text or not o.about] == []


@pytest.mark.parametrize("name", handbook.own_commands())
def test_every_command_says_what_it_does(name: str) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert f"`manage.py {name}" in text
    assert handbook.own_commands()[name].help.strip()


def test_the_readme_shows_how_to_run_and_test() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make run" in text and "make test" in text
    assert "make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "page",
    ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/adr/README.md", "docs/systems.md"],
)
def test_links_inside_the_repository_lead_somewhere(page: str) -> None:
    file = ROOT / page
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text(encoding="utf-8"))
    assert [link for link in links if not (file.parent / link).exists()] == []


def test_every_decision_is_listed_and_has_its_three_parts() -> None:
    listed = (ROOT / "docs/adr/README.md").read_text(encoding="utf-8")
    for file in (ROOT / "docs/adr").glob("0*.md"):
        text = file.read_text(encoding="utf-8")
        assert file.name in listed
        assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Consequences"))


def test_every_shipped_geodata_file_is_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    shipped = [p for p in (ROOT / "src").rglob("*") if p.suffix in {".geojson", ".webp", ".woff2"}]
    unsaid = [
        p
        for p in shipped
        if p.name not in notice and f"{p.parent.relative_to(ROOT)}/\n" not in notice
    ]
    assert unsaid == []


def test_every_first_row_has_its_source() -> None:
    for file in (ROOT / "src").glob("ekokarta/**/seed/*.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        assert all(any(v for k, v in row.items() if "source" in k) for row in rows), file.name
