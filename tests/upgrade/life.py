"""A small life of a version, told with its own commands: data of every kind that it knows."""

import csv
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

PEOPLE = (
    "from ekokarta.staff.models import *;"
    "[User.objects.create_user(n, password=None, role=r, is_staff=True)"
    " for n, r in (('a', 'approver'), ('b', 'approver'), ('c', 'specialist'))]"
)
TON, ALAY = "41702220000000", "41706207000000"
ROWS = 201
"Real rows of waste sites which the version shows when its life ends."


class Version(NamedTuple):
    """The tree of a commit, and the data folder of its life."""

    tree: Path
    data: Path

    def knows(self, command: str) -> bool:
        """Whether it has this command."""
        return (self.tree / f"src/ekokarta/site/management/commands/{command}.py").exists()

    def says(self, path: str, word: str) -> bool:
        """Whether a file of the tree holds this word."""
        file = self.tree / "src/ekokarta" / path
        return file.exists() and word in file.read_text(encoding="utf-8")

    def run(self, *words: str, fails: bool = False) -> str:
        """One of its commands; returns what it said."""
        home = {"EKOKARTA_DATA": str(self.data), "PATH": os.environ["PATH"], "LANG": "ru_RU.UTF-8"}
        manage = [sys.executable, str(self.tree / "manage.py"), *words]
        done = subprocess.run(manage, env=home, capture_output=True, text=True, check=False)
        if done.returncode and not fails:
            raise SystemExit(f"{words}: {done.stdout}{done.stderr}")
        return done.stdout

    def bring(
        self, layer: str, name: str, head: str, rows: Iterable[Sequence[object]], *more: str
    ) -> None:
        """Import a sheet made here."""
        sheet = self.data / f"{name}.csv"
        with sheet.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([head.split(), *rows])
        self.run("import", layer, str(sheet), "--by", *(more or ("a", "--accept")))


def live(version: Version) -> None:
    """From an empty folder to the last publication."""
    begin(version)
    show(version)
    work(version)
    version.run("release", "2023", "--by", "a", "--approved-by", "b")
    go_on(version)
    version.run("publish")


def begin(version: Version) -> None:
    """First data, three people, a little of the demo."""
    version.run("migrate", "--verbosity", "0")
    version.run("seed")
    version.run("shell", "-c", PEOPLE)
    some = ("waste-sites",) if version.says("site/management/commands/demo.py", "LAYER") else ()
    version.run("demo", *some)


def show(version: Version) -> None:
    """An agreement which a person made, with no more than this version asks for."""
    if version.says("law/display_agreement.py", "agreed_on"):
        head = "key layer ground stage agreed_on approver name source"
        said = ("act", "agreed", "2026-01-15", "министр", "Согласие владельца", "пример")
        layers = ("waste-sites", "violations")
        rows = [(f"{slug}:example", slug, *said) for slug in layers]
        version.bring("display-agreements", "consent", head, rows)


def work(version: Version) -> None:
    """Real rows, counted violations, an import taken back, a register signed off."""
    flag = (
        "authorised" if version.says("domains/waste/waste_site.py", "authorised = ") else "legality"
    )
    words = ("да", "нет") if flag == "authorised" else ("authorised", "unauthorised")
    sites = [
        (f"real-{n}", (TON, ALAY)[n % 2], f"Свалка {n}", 1 + n % 7, words[n % 2], "пример")
        for n in range(ROWS)
    ]
    version.bring("waste-sites", "sites", f"key where name area {flag} source", sites)
    found = [(f"found-{n}", TON, f"2023-0{1 + n % 9}-11", "да", 3000, "пример") for n in range(24)]
    version.bring("violations", "found", "key where happened_on pollution fine source", found)
    taken = [("undone-1", ALAY, "Ошибка", 1, words[0], "пример")]
    version.bring("waste-sites", "undone", f"key where name area {flag} source", taken)
    batch = "from ekokarta.journal.models import Batch; print(Batch.objects.last().pk)"
    version.run(
        "undo", version.run("shell", "-c", batch).split()[-1], "--by", "a", "--why", "пример"
    )
    for unit in (TON, ALAY):
        version.run("signoff", "violations", unit, "2023", "--by", "a", "--approved-by", "b")


def go_on(version: Version) -> None:
    """After the named release: a correction, a proposal that waits, an entry, an erasure."""
    head = "key where name area source"
    version.bring("waste-sites", "correction", head, [("real-3", ALAY, "Свалка 3", 2.5, "пример")])
    waits = [("real-5", ALAY, "Свалка 5", 9.5, "пример"), ("entered-1", ALAY, "Новая", 1, "пример")]
    version.bring("waste-sites", "waits", head, waits, "c")
    if version.knows("erase"):
        who = ("--act", "пример", "--by", "a", "--approved-by", "b")
        version.run("erase", "violations", "found-23", "--column", "contact", *who)
