"""What a publication would take away from what is public, and who said so: an upgrade is a promise."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq

from ekokarta.errors import EkokartaError
from ekokarta.release import (
    MANIFEST,
    STATISTICS,
    UNIT_LEVEL,
    LayerFacts,
    Manifest,
    Status,
    rows_of,
)
from ekokarta.terms import Term, in_each

FEW = 12
"So many rows are named in the sentence; all of them in `WouldRemove.removals`."


@dataclass(frozen=True)
class Removal:
    """Rows of one layer that are public and would be so no longer."""

    layer: str
    title: Term
    number: int
    keys: tuple[str, ...] = ()
    "Empty where the rows themselves are not public, only their number."
    why: Term | None = None
    "None where nothing is known but that they are gone."

    @property
    def sentence(self) -> Term:
        """The layer, how many, which, and why."""
        named = ", ".join(self.keys[:FEW]) + (" …" if len(self.keys) > FEW else "")
        said = {"layer": self.layer, "title": self.title, "n": self.number, "keys": named or "—"}
        return LINE.filled(**said, why=self.why or GONE)


class WouldRemove(EkokartaError):
    """This version would hide what another made public, and nobody said so."""

    def __init__(self, removals: Sequence[Removal]) -> None:
        self.removals = tuple(removals)
        self.digest = digest_of(removals)
        total = sum(removal.number for removal in removals)
        super().__init__(STOPPED.filled(n=total, lines=_lines(removals), digest=self.digest))


def digest_of(removals: Sequence[Removal]) -> str:
    """Twelve digits which stand for exactly this list."""
    lines = sorted(f"{r.layer}\t{r.number}\t{' '.join(sorted(r.keys))}" for r in removals)
    return sha256("\n".join(lines).encode()).hexdigest()[:12]


def _lines(removals: Sequence[Removal]) -> Term:
    return in_each(lambda tag: "\n".join(f"  {r.sentence.spoken_in(tag)}" for r in removals))


def removed(folder: Path, files: Mapping[str, bytes], manifest: Manifest) -> Iterator[Removal]:
    """What the release in `folder` shows and the one of these files does not."""
    before = Manifest.from_json((folder / MANIFEST).read_bytes())
    now = {layer.slug: layer for layer in manifest.layers}
    for layer in before.layers:
        if found := _removed(folder, layer, now.get(layer.slug), files):
            yield found


def _removed(
    folder: Path, before: LayerFacts, now: LayerFacts | None, files: Mapping[str, bytes]
) -> Removal | None:
    """None where every row is still there; of a layer without public rows its number is compared."""
    if before.publish != "rows":
        return _fewer(folder, before, files)
    path = rows_of(before.slug, "parquet")
    had = _keys((folder / path).read_bytes()) if (folder / path).exists() else None
    has = _keys(files[path]) if path in files else []
    if had is None or has is None:
        number = before.rows - (now.rows if now else 0)
        return Removal(before.slug, before.title, number) if number > 0 else None
    missing = tuple(sorted({*had} - {*has}))
    return Removal(before.slug, before.title, len(missing), missing) if missing else None


def _keys(content: bytes) -> list[str] | None:
    """The keys of the rows of a file; None where they are withheld, as of sensitive objects."""
    file = pq.ParquetFile(BytesIO(content))
    if "key" not in file.schema_arrow.names:
        return None
    return [str(key) for key in file.read(["key"])["key"].to_pylist()]


def _fewer(folder: Path, before: LayerFacts, files: Mapping[str, bytes]) -> Removal | None:
    """How many records were counted in the units in the year that loses most; withheld is no loss."""
    had = _counts((folder / STATISTICS).read_bytes(), before.slug)
    has = _counts(files[STATISTICS], before.slug)
    lost: Counter[int] = Counter()
    for (year, unit), (n, _) in had.items():
        now, status = has.get((year, unit), (0, ""))
        lost[year] += 0 if status == Status.WITHHELD else max(0, n - now)
    number = max(lost.values(), default=0)
    return Removal(before.slug, before.title, number) if number else None


def _counts(content: bytes, slug: str) -> dict[tuple[int, str], tuple[int, str]]:
    """Of each year and unit how many records are behind the first measure, and the status."""
    own = (pc.field("layer") == slug) & (pc.field("level") == UNIT_LEVEL)
    names = ["measure", "year", "unit", "n", "status"]
    cells = pq.read_table(BytesIO(content), columns=names, filters=own).to_pylist()
    first = min((cell["measure"] for cell in cells), key=lambda m: (m != "count", m), default="")
    return {(c["year"], c["unit"]): (c["n"] or 0, c["status"])
            for c in cells if c["measure"] == first}  # fmt: skip


LINE = Term(
    ru="{layer} («{title}»): строк {n} ({keys}): {why}",
    ky="{layer} («{title}»): саптар {n} ({keys}): {why}",
    en="{layer} (“{title}”): rows {n} ({keys}): {why}",
)
GONE = Term(
    ru="в реестре этой версии их нет среди принятых, и журнал не говорит почему.",
    ky="бул версиянын реестринде алар кабыл алынгандардын арасында жок, журналда себеби айтылган эмес.",
    en="in the registry of this version they are not among the accepted, and the journal does not say why.",
)
STOPPED = Term(
    ru="Остановлено: эта версия убрала бы из опубликованного строк: {n}. Ничего не изменено, открыт "
    "прежний выпуск.\n{lines}\nЧтобы они остались, дополните основания показа: manage.py seed для "
    "поставленных с продуктом, для своих manage.py import "
    "display-agreements ФАЙЛ --by КТО --accept.\nЧтобы убрать именно эти строки: manage.py run "
    "--accept-removals {digest} (или manage.py publish --accept-removals {digest}).",
    ky="Токтотулду: бул версия жарыялангандан саптарды алып салмак: {n}. Эч нерсе өзгөргөн жок, мурунку "
    "чыгарылыш ачык.\n{lines}\nАлар калышы үчүн көрсөтүүнүн негиздерин толуктаңыз: продукт менен "
    "келгендери үчүн manage.py seed, өзүңүздүкү үчүн manage.py import "
    "display-agreements ФАЙЛ --by КИМ --accept.\nДал ушул саптарды алып салуу үчүн: manage.py run "
    "--accept-removals {digest} (же manage.py publish --accept-removals {digest}).",
    en="Stopped: this version would take from what is public rows: {n}. Nothing was changed, the former "
    "release is open.\n{lines}\nTo keep them, complete the display agreements: manage.py seed for "
    "those shipped with the product, for your own manage.py import "
    "display-agreements FILE --by WHOM --accept.\nTo take exactly these rows away: manage.py run "
    "--accept-removals {digest} (or manage.py publish --accept-removals {digest}).",
)
