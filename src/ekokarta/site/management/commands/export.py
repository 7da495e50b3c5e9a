"""`manage.py export LAYER FILE`: the register as a sheet that comes back unchanged."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.errors import Forbidden
from ekokarta.intake import blank_sheet
from ekokarta.intake.selection import selected
from ekokarta.intake.sheets import row_of
from ekokarta.intake.table import write_table
from ekokarta.intake.template import workbook
from ekokarta.journal.taking import Door, personal, take_note
from ekokarta.layers import Layer, label, layer_called
from ekokarta.site.management.speech import plainly
from ekokarta.staff.user import user_called
from ekokarta.terms import LANGUAGES, Term


class Command(BaseCommand):
    """What names persons stays, unless somebody with that right takes it, which is written down."""

    help = "Write a register into a CSV or XLSX file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("layer")
        parser.add_argument("file", type=Path)
        parser.add_argument("--blank", action="store_true", help="the headings only")
        parser.add_argument("--only", default="", metavar='"COLUMN=value;…"',
                            help="the records which say so; a unit also holds its parts")  # fmt: skip
        parser.add_argument(
            "--persons", action="store_true", help="personal columns too; needs --by"
        )
        parser.add_argument("--by", default="", help="user who takes personal columns")
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            layer = layer_called(given["layer"])
            records = [] if given["blank"] else selected(layer, given["only"])
            persons = given["persons"] and self._taken(layer, len(records), given["by"])
            if given["file"].suffix.lower() == ".csv":
                rows = [row_of(record, layer, persons=persons) for record in records]
                write_table(given["file"], [blank_sheet(layer, persons=persons), *rows])
            else:
                given["file"].write_bytes(workbook(layer, records, persons=persons))
            self.stdout.write(f"{given['file']}: {len(records)}")
            if not persons and (kept := personal(layer.model)):
                names = ", ".join(str(label(column)) for column in kept)
                self.stdout.write(str(WITHOUT.filled(columns=names)))

    def _taken(self, layer: Layer, rows: int, name: str) -> bool:
        by = user_called(name)
        if not by.may_see_persons:
            raise Forbidden(NOT_YOURS)
        take_note(layer, rows, Door.COMMAND, by=by)
        return True


WITHOUT = Term(
    ru="без персональных столбцов: {columns} (--persons --by ИМЯ). При загрузке они не меняются.",
    ky="жеке мамычаларсыз: {columns} (--persons --by АТЫ). Жүктөөдө алар өзгөрбөйт.",
    en="without personal columns: {columns} (--persons --by NAME). An import leaves them as they are.",
)
NOT_YOURS = Term(
    ru="Персональные столбцы берёт только тот, кому дано право их видеть (manage.py persons).",
    ky="Жеке мамычаларды аларды көрүүгө укугу бар адам гана алат (manage.py persons).",
    en="Only who has the right to see personal columns takes them (manage.py persons).",
)
