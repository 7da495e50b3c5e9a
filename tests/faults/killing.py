"""The long trial: persons write and read while every process is killed in turn; then the accounts are compared.

`make faults KILLS=200` runs it for as long as somebody likes; the tests run it with a few kills.
"""

import argparse
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from re import fullmatch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pyarrow.parquet as pq
from faults.running import Person, Running, broken_files, kill, orphans
from fixture_processes import MANAGE, made, ours

KINDS = ("server", "server process", "worker", "supervisor", "import", "publish", "release")
WRITERS, READERS = 4, 2


@dataclass
class Accounts:
    """What was acknowledged to whom, and what readers saw."""

    acknowledged: dict[str, int] = field(default_factory=dict)
    "Each key which an answer said was written, with its value."
    imported: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    kills: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)
    reads: int = 0
    broken: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


class Trial:
    """A site under load from which processes are taken away."""

    def __init__(self, data: Path, kills: int, seed: int) -> None:
        self.data, self.kills, self.chance = data, kills, random.Random(seed)
        self.accounts, self.over = Accounts(), threading.Event()
        self.site = Running(data)
        self.helpers: dict[str, subprocess.Popen[str]] = {}
        self.runs = 0

    def run(self) -> Accounts:
        self.site.wait()
        work = [lambda n=n: self.write(n) for n in range(WRITERS)] + [self.read] * READERS
        threads = [threading.Thread(target=self.careful(act)) for act in (*work, self.help)]
        for thread in threads:
            thread.start()
        try:
            self.take_away()
        finally:
            self.over.set()
            for thread in threads:
                thread.join()
        try:
            self.say("settling")
            self.settle()
            self.compare()
        finally:
            self.site.stop()
        return self.accounts

    def careful(self, act: Callable[[], None]) -> Callable[[], None]:
        """A mistake of the trial itself must not pass for success."""

        def run() -> None:
            try:
                act()
            except Exception as error:
                self.accounts.faults.append(f"the trial itself: {error!r}")

        return run

    def write(self, number: int) -> None:
        """Write record after record; only what was answered with «done» counts as acknowledged."""
        n, person = 0, None
        while not self.over.is_set():
            n += 1
            key = f"wri{number}-{n}"
            try:
                if person is None:
                    person = Person(self.site.address)
                    person.sign_in("a")
                status = person.add(key, n)
                self.accounts.answers[str(status)] += 1
                if status == 302:
                    self.accounts.acknowledged[key] = n
                elif status == 401:
                    person = None
            except (OSError, AssertionError, ValueError, HTTPException):  # cut off in the middle
                self.accounts.answers["no answer"] += 1
                person = None
                time.sleep(0.2)

    def read(self) -> None:
        """Read whatever `current` names, file by file, as a mirror would."""
        while not self.over.is_set():
            self.accounts.broken += broken_files(self.data / "releases")
            self.accounts.reads += 1
            time.sleep(0.05)

    def help(self) -> None:
        """Imports, publications and named releases, one after another, each of them killable."""
        while not self.over.is_set():
            for kind in ("import", "publish", "release"):
                self.runs += 1
                self.one(kind, self.runs)

    def one(self, kind: str, run: int) -> None:
        keys = [f"imp{run}-{n}" for n in range(40)]
        words = {
            "publish": ["publish"],
            "release": ["release", f"r{run}", "--by", "a", "--approved-by", "b"],
        }
        if kind == "import":
            sheet = self.data.parent / f"{run}.csv"
            sheet.write_text(
                "key,name,where,area\n" + "".join(f"{k},{k},unknown,1\n" for k in keys)
            )
            words["import"] = ["import", "protected-areas", str(sheet), "--by", "a", "--accept"]
        process = subprocess.Popen(
            [sys.executable, str(MANAGE), *words[kind]], text=True, env=ours(self.data),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        self.helpers[kind] = process
        said, errors = process.communicate()
        if process.returncode == 0 and kind == "import":
            self.accounts.imported.update(keys)
        elif process.returncode == 0 and kind == "release":
            self.accounts.named.add(said.strip())
        elif process.returncode not in (0, -9):
            self.accounts.answers[f"{kind}: {errors.strip()[-60:]}"] += 1

    def take_away(self) -> None:
        """Kill one process after another, of each kind in turn, at moments that nobody chose."""
        done = 0
        while done < self.kills:
            self.breathe()
            kind = KINDS[done % len(KINDS)]
            if self.strike(kind):
                done += 1
                self.accounts.kills[kind] += 1
                self.say(f"{done} of {self.kills}: {kind}")

    def breathe(self) -> None:
        """A site that is dead all the time proves nothing: let some words be acknowledged first."""
        before, until = len(self.accounts.acknowledged), time.monotonic() + 120
        while len(self.accounts.acknowledged) < before + 3 and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(self.chance.uniform(0, 1.5))

    def say(self, what: str) -> None:
        """A line for the person who watches."""
        acknowledged = len(self.accounts.acknowledged)
        print(f"{what}; acknowledged {acknowledged}, reads {self.accounts.reads}", file=sys.stderr)

    def strike(self, kind: str) -> bool:
        """Whether there was one to kill; a dead supervisor is the only one that we start again."""
        if kind in ("import", "publish", "release"):
            process = self.helpers.get(kind)
            alive = process is not None and process.poll() is None
            if process is not None and alive:
                kill(process.pid)
            return alive
        pid = self.site.parts().get(kind)
        if pid is None:
            return False
        if kind == "supervisor":
            self.site.kill()
            self.site.start()
        else:
            kill(pid)
        return True

    def settle(self, seconds: float = 300) -> None:
        """Wait, without a hand, until everything accepted is public."""
        self.site.wait()
        until = time.monotonic() + seconds
        while self.told("SELECT count(*) FROM journal_change WHERE NOT published"):
            if time.monotonic() > until:
                self.accounts.faults.append("the outbox was never emptied")
                return
            time.sleep(0.5)

    def compare(self) -> None:
        """Every acknowledged word in the registry, in the journal, in `current`; nothing half anywhere."""
        root, accounts = self.data / "releases", self.accounts
        table = root / (root / "current").read_text() / "layers/protected-areas.parquet"
        rows = pq.read_table(table, columns=["key", "area"]).to_pylist()
        public = {row["key"]: row["area"] for row in rows}
        registry = dict(self.all("SELECT key, area FROM nature_protectedarea"))
        journal = {key for (key,) in self.all("SELECT key FROM journal_change WHERE created")}
        wanted = {**accounts.acknowledged, **dict.fromkeys(accounts.imported, 1)}
        for key, value in wanted.items():
            if registry.get(key) != value or key not in journal or public.get(key) != value:
                accounts.faults.append(
                    f"{key}: {registry.get(key)}, {key in journal}, {public.get(key)}"
                )
        accounts.faults += [f"half an import: {r}" for r in self.half_imports(set(registry))]
        kept = {file.stem for file in (root / "named").glob("*.json")}
        accounts.faults += [f"named and lost: {name}" for name in accounts.named - kept]
        accounts.faults += [f"orphan: {path}" for path in orphans(root)]
        accounts.faults += [f"broken: {path}" for path in (*accounts.broken, *broken_files(root))]
        unsaid = {k for k in registry if k[:3] in ("wri", "imp")} - journal
        accounts.faults += [f"in the registry, not in the journal: {key}" for key in sorted(unsaid)]
        if self.told("PRAGMA integrity_check") != "ok":
            accounts.faults.append("the registry is damaged")

    def half_imports(self, registry: set[str]) -> list[int]:
        """Imports of which some rows are there and others are not."""
        ours = (k for k in registry if fullmatch(r"imp\d+-\d+", k))
        counts = Counter(int(k[3:].split("-")[0]) for k in ours)
        return [run for run, n in counts.items() if n != 40]

    def told(self, sql: str) -> object:
        return self.all(sql)[0][0]

    def all(self, sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.data / "registry.sqlite3", timeout=20)) as base:
            return base.execute(sql).fetchall()


def main() -> int:
    """Run the trial in a temporary folder and print the accounts; 1 if anything was lost."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        accounts = Trial(made(Path(folder, "data")), given.kills, given.seed).run()
        said = {
            "seed": given.seed, "seconds": round(time.monotonic() - begun),
            "kills": dict(accounts.kills), "acknowledged": len(accounts.acknowledged),
            "imported": len(accounts.imported), "named": len(accounts.named),
            "answers": dict(accounts.answers), "reads": accounts.reads, "faults": accounts.faults[:20],
        }  # fmt: skip
        print(json.dumps(said, ensure_ascii=False, indent=1))
    return 1 if accounts.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
