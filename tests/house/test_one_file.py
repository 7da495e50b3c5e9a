"""A register is one file: it comes and goes with it, and nothing else has to know."""

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ekokarta.layers import Layer, Reference, all_layers
from ekokarta.site.first_data import shipped

ROOT = Path(__file__).resolve().parents[2]
DOMAINS = ROOT / "src/ekokarta/domains"
GONE = ("natural-resources", "filling-stations", "licences", "water-samples")
NEW = "src/ekokarta/domains/waste/container_site.py"
PROGRAM = """
import django
django.setup()
import generate
from django.core.checks import run_checks
from django.core.management import call_command
from django.urls import get_resolver
from ekokarta.layers import all_layers
from ekokarta.site.first_data import hinted, references_first, seed
def pages(resolver, start="/"):
    for pattern in resolver.url_patterns:
        here = start + str(pattern.pattern)
        yield from pages(pattern, here) if hasattr(pattern, "url_patterns") else [here]
call_command("makemigrations", verbosity=0)
assert run_checks() == [] and generate.main() == 0
call_command("migrate", verbosity=0)
assert [str(refused) for _, taken in seed() for refused in taken.refused] == []
assert {layer.slug for layer in references_first(hinted)} == {layer.slug for layer in all_layers()}
print(*(layer.slug for layer in all_layers()), *pages(get_resolver()), sep="\\n")
"""


def file_of(layer: Layer) -> Path:
    return ROOT / "src" / (layer.model.__module__.replace(".", "/") + ".py")


def leaves() -> dict[str, Path]:
    """The registers of the domains to which no other one refers, neither by a column nor by import."""
    referred = {
        column.remote_field.model
        for layer in all_layers()
        for column in layer.model._meta.concrete_fields
        if isinstance(column, Reference)
    }
    text = "\n".join(f.read_text(encoding="utf-8") for f in (ROOT / "src").rglob("*.py"))
    imported = set(re.findall(r"from (ekokarta\.domains\.\w+\.\w+) import", text))
    return {
        la.slug: file_of(la)
        for la in all_layers()
        if la.model not in referred | {None} and la.model.__module__ not in imported
    }


def readme_example() -> str:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    example = re.search(r"```python\n(.*?)```", text, re.S)
    assert example
    return "\n".join(line.removeprefix("   ") for line in example[1].splitlines()) + "\n"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A copy with four files less and one more, after `make generate`: its layers and its pages."""
    copy, known = tmp_path_factory.mktemp("copy"), leaves()
    ignored = shutil.ignore_patterns("__pycache__", "static", "*.pmtiles")
    for name in ("src", "scripts", "docs", "tests/spec"):
        shutil.copytree(ROOT / name, copy / name, ignore=ignored)
    for name in ("README.md", "CONTRIBUTING.md", "GLOSSARY.md"):
        shutil.copy(ROOT / name, copy / name)
    for slug in GONE:
        (copy / known[slug].relative_to(ROOT)).unlink()
    (copy / NEW).write_text(readme_example(), encoding="utf-8")
    environment = {
        **os.environ, "DJANGO_SETTINGS_MODULE": "ekokarta.site.settings", "EKOKARTA_DATABASE_URL": "",
        "EKOKARTA_DATA": str(copy / "var"), "PYTHONPATH": f"{copy}/src{os.pathsep}{copy}/scripts",
    }  # fmt: skip
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=copy, env=environment,
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return copy, done.stdout.splitlines()


@pytest.mark.once
@pytest.mark.xdist_group("one file")
@pytest.mark.parametrize("slug", GONE)
def test_without_its_file_a_register_is_gone(slug: str, changed: tuple[Path, list[str]]) -> None:
    """Checks and first data find no fault: hints, seeds and agreements that name it are no matter."""
    (copy, said), model = changed, leaves()[slug].stem.replace("_", "")
    assert slug not in said
    assert not [page for page in said if f"/{model}/" in page]
    assert not (copy / f"docs/layers/{slug}.md").exists()
    assert f"{slug}.md" not in (copy / "docs/layers/README.md").read_text(encoding="utf-8")


@pytest.mark.once
@pytest.mark.xdist_group("one file")
def test_with_its_file_a_register_is_there(changed: tuple[Path, list[str]]) -> None:
    """The example of the README: nothing else was written by hand."""
    copy, said = changed
    assert "container-sites" in said and [page for page in said if "/containersite/" in page]
    assert (copy / "docs/layers/container-sites.md").exists()
    migrations = copy / "src/ekokarta/domains/waste/migrations"
    assert any("ContainerSite" in f.read_text(encoding="utf-8") for f in migrations.glob("0*.py"))


def test_agreements_are_shipped_only_for_registers_that_are_there(tmp_path: Path) -> None:
    from ekokarta.law.models import DisplayAgreement

    file = tmp_path / "display-agreements.csv"
    file.write_text("key,layer,name\na,acts,А\nb,no-such-register,Б\n", encoding="utf-8")
    sheet = shipped(DisplayAgreement.layer, file).decode("utf-8-sig")
    assert [row["key"] for row in csv.DictReader(sheet.splitlines())] == ["a"]


def declared_lines(file: Path) -> int:
    """From the class to the end: what it imports and what its warnings say stands above."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return len(lines) - max(n for n, line in enumerate(lines) if line.startswith("class "))


def test_no_declaration_is_long() -> None:
    files = [file_of(la) for la in all_layers() if DOMAINS in file_of(la).parents]
    lengths = {f.name: declared_lines(f) for f in files}
    assert {name: n for name, n in lengths.items() if n > 45} == {}
