"""A file of this machine as it is brought: one that consists of several becomes an archive of them."""

import zipfile
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from ekokarta.jail.readers.archive import BESIDE

EPOCH = (1980, 1, 1, 0, 0, 0)


def packed(file: Path) -> tuple[str, bytes]:
    """A file as it is taken in: one that consists of several becomes an archive of them."""
    beside = BESIDE.get(file.suffix.lower())
    if beside is None:
        return file.name, file.read_bytes()
    out = BytesIO()
    with ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        kin = [f for f in sorted(file.parent.iterdir()) if f.stem == file.stem]
        for one in [f for f in kin if f.suffix.lower() in (file.suffix.lower(), *beside)]:
            archive.writestr(ZipInfo(one.name, EPOCH), one.read_bytes())
    return f"{file.stem}.zip", out.getvalue()
