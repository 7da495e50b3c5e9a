"""`manage.py import LAYER FILE --by USER`: takes in a table or a geodata file as one batch."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.errors import NotFound
from ekokarta.intake import Fate, Planned, Taken, Wishes, plan, take
from ekokarta.jail.packing import packed
from ekokarta.journal.taking import personal
from ekokarta.layers import Layer, layer_called
from ekokarta.publication.rights import accepted_agreements, grounds, rights
from ekokarta.site.management.speech import plainly
from ekokarta.staff.user import user_called
from ekokarta.terms import LANGUAGES, Term, today


class Command(BaseCommand):
    """Good rows go in; bad rows are named with their column and the reason.

    Exit 0: all rows were good. 1: some were refused. 2: nothing could be read.
    """

    help = "Import a table or a geodata file into a register."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("layer", help="slug of the layer")
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", required=True, help="user name of the person who imports")
        parser.add_argument("--accept", action="store_true", help="accept the rows at once")
        parser.add_argument("--strict", action="store_true", help="one refused row takes all back")
        parser.add_argument("--simulated", action="store_true", help="the rows are invented")
        parser.add_argument("--vouch", metavar="SOURCE", default="",
                            help="rows that mean or repeat simulated records are facts: this is why")  # fmt: skip
        parser.add_argument("--preview", action="store_true", help="say what would happen only")
        parser.add_argument("--from", dest="system", metavar="SYSTEM", default="",
                            help="the source system that delivered it: its mapping, its name")  # fmt: skip
        parser.add_argument("--map", dest="mapping", metavar='"THEIRS=ours;…"', default="")
        parser.add_argument("--ignore", dest="ignored", metavar='"THEIRS;…"', default="")
        parser.add_argument("--set", dest="given", metavar='"ours=value;…"', default="",
                            help="what each row says where its own cell does not")  # fmt: skip
        parser.add_argument("--sheet", default="", help="sheet, layer or file inside the file")
        parser.add_argument("--crs", default="", help="such as EPSG:28413, if the file is silent")
        parser.add_argument(
            "--repair", action="store_true", help="mend outlines that are not valid"
        )
        parser.add_argument(
            "--locate", action="store_true", help="take the district from the place"
        )
        parser.add_argument("--language", choices=LANGUAGES, help="of the messages")

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            taken = self._previewed(given) if given["preview"] else self._taken(given)
            for refused in taken.refused:
                self.stderr.write(str(refused))
            for warning in taken.warnings:
                self.stdout.write(f"! {warning}")
            self.stdout.write(summary(taken))
            if taken.aside:
                self.stdout.write(str(ASIDE.filled(columns=", ".join(taken.aside))))
            if not may_be_shown(given["layer"], simulated=given["simulated"]):
                self.stdout.write(str(NO_GROUND.filled(layer=given["layer"])))
        if taken.refused:
            raise SystemExit(1)

    def _taken(self, given: dict[str, Any]) -> Taken:
        return take(*_sheet(given), **_how(given), progress=self._progress)

    def _previewed(self, given: dict[str, Any]) -> Taken:
        """What the import would come to, with each difference; nothing is written."""
        made = plan(*_sheet(given), **_how(given), progress=self._progress)
        for row in made.of(Fate.CHANGED, Fate.PROPOSED):
            self.stdout.write(difference(row, persons=made.by.may_see_persons))
        return made.foreseen()

    def _progress(self, done: int, total: int) -> None:
        """On a terminal only: a file of messages needs no bar."""
        if self.stderr.isatty():
            self.stderr.write(f"\r{done} / {total}", ending="" if done < total else "\n")


def _sheet(given: dict[str, Any]) -> tuple[Layer, str, bytes]:
    return layer_called(given["layer"]), *_read(given["file"])


def _how(given: dict[str, Any]) -> dict[str, Any]:
    by = user_called(given["by"])
    wishes = Wishes.said(**{word: given[word] for word in OF_THE_FILE})
    flags = {word: given[word] for word in ("accept", "strict", "simulated")}
    return {"by": by, "wishes": wishes, "vouched": given["vouch"].strip(), **flags}


def difference(row: Planned, *, persons: bool = True) -> str:
    """A line: the row, and each column before and after; without `persons` none that names one."""
    said = row.posting.said if row.posting else {}
    hidden = set() if persons or not row.posting else _personal(row.posting.record)
    told = {name: ["×", "×"] if name in hidden else pair for name, pair in said.items()}
    changes = (f"{n.removesuffix('_id')}: {a or '—'} → {b or '—'}" for n, (a, b) in told.items())
    return f"{row.number}: {'; '.join(changes)}"


def _personal(record: Any) -> set[str]:
    return {column.attname for column in personal(record)}


def may_be_shown(slug: str, *, simulated: bool) -> bool:
    """Whether such rows of the layer enter the next release."""
    may = rights(grounds(accepted_agreements(), today()).get(slug, ()))
    return may.simulated if simulated else may.real


def summary(taken: Taken) -> str:
    """One line: the batch, and what became of the rows."""
    return str(
        SUMMARY.filled(
            batch=taken.batch.pk if taken.batch else "—",
            rows=taken.rows,
            changed=taken.changed,
            proposed=taken.proposed,
            unchanged=taken.unchanged,
            refused=taken.rejected,
        )
    )


def _read(file: Path) -> tuple[str, bytes]:
    """Name and bytes; a file which lives with others beside it comes with them."""
    try:
        return packed(file)
    except OSError as error:
        raise NotFound(NO_FILE.filled(file=file)) from error


OF_THE_FILE = ("system", "mapping", "ignored", "given", "sheet", "crs", "repair", "locate")
"Options which say something of the file."
ASIDE = Term(
    ru="оставлены в стороне столбцы: {columns}",
    ky="четте калган мамычалар: {columns}",
    en="columns left aside: {columns}",
)
SUMMARY = Term(
    ru="партия {batch}: строк {rows} = записано {changed} + предложено {proposed}"
    " + без изменений {unchanged} + отказано {refused}",
    ky="топтом {batch}: саптар {rows} = жазылды {changed} + сунушталды {proposed}"
    " + өзгөргөн жок {unchanged} + четке кагылды {refused}",
    en="batch {batch}: rows {rows} = written {changed} + proposed {proposed}"
    " + unchanged {unchanged} + refused {refused}",
)
NO_GROUND = Term(
    ru="Строки слоя «{layer}» не показываются: нет согласования в силе (display-agreements).",
    ky="«{layer}» катмарынын саптары көрсөтүлбөйт: күчүндөгү макулдашуу жок (display-agreements).",
    en="These rows of “{layer}” are not shown: no agreement for such rows is in force (display-agreements).",
)
NO_FILE = Term(ru="Нет файла «{file}».", ky="«{file}» файлы жок.", en="There is no file “{file}”.")
