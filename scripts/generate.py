"""Writes every generated document (`make generate`), or says which are old (`--check`)."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ekokarta.site.settings")
os.environ.setdefault("EKOKARTA_SECRET_KEY", "documents need no secret")

import django  # noqa: E402

django.setup()

import dictionary  # noqa: E402
import guide  # noqa: E402
import handbook  # noqa: E402
import rules  # noqa: E402
import status  # noqa: E402


def documents() -> dict[Path, str]:
    """Every generated file with the text that it should hold."""
    readme, contributing = ROOT / "README.md", ROOT / "CONTRIBUTING.md"
    return {
        readme: between(readme, "status", status.counts()),
        contributing: between(
            contributing, "settings", handbook.settings(), "commands", handbook.commands()
        ),
        ROOT / "GLOSSARY.md": dictionary.glossary(),
        ROOT / "docs/comparison.md": rules.page(),
        ROOT / "docs/intake.md": guide.page(),
        ROOT / "docs/systems.md": status.page(),
        **{ROOT / "docs/layers" / name: text for name, text in dictionary.pages().items()},
    }


def between(file: Path, *parts: str) -> str:
    """The text of `file` with each named part between its markers replaced: name, text, name, ..."""
    text = file.read_text(encoding="utf-8")
    for name, part in zip(parts[::2], parts[1::2], strict=True):
        head, _, rest = text.partition(f"<!-- {name} -->\n")
        _, closing, tail = rest.partition(f"<!-- /{name} -->")
        if not closing:
            raise SystemExit(f"{file.name}: no markers <!-- {name} --> ... <!-- /{name} -->")
        text = f"{head}<!-- {name} -->\n{part}{closing}{tail}"
    return text


def stale(wanted: dict[Path, str]) -> list[Path]:
    """Files that are absent or old, and pages of layers which are no more."""
    old = [
        file
        for file, text in wanted.items()
        if not file.exists() or file.read_text(encoding="utf-8") != text
    ]
    return old + [file for file in (ROOT / "docs/layers").glob("*.md") if file not in wanted]


def main() -> int:
    """0 if all is current, or was written; 1 if --check found something old."""
    wanted = documents()
    old = stale(wanted)
    if "--check" in sys.argv:
        for file in old:
            print(f"{file.relative_to(ROOT)} is not what `make generate` writes")
        return int(bool(old))
    for file in old:
        if file in wanted:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(wanted[file], encoding="utf-8")
        else:
            file.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
