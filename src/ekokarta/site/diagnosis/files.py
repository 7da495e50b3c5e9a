"""The releases on the disk: whether each file is still what its manifest says."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from ekokarta.errors import EkokartaError
from ekokarta.reading import Release, current, opened
from ekokarta.reading.shelf import kept
from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term


def shown(root: Path) -> Finding:
    """Whether there is a release to show: quick, nothing is hashed."""
    try:
        return Finding("release", SHOWN.filled(release=current(root).id))
    except (EkokartaError, OSError, ValueError):
        return Finding("release", NONE, PUBLISH)


def releases(root: Path) -> Iterator[Finding]:
    """The one that is shown, and every file of every release."""
    yield shown(root)
    for name in kept(root):
        wrong = list(unlike(opened(root, name)))
        if wrong:
            said = OTHER.filled(release=name, n=len(wrong), file=wrong[0])
            yield Finding("files", said, MEND)


def unlike(release: Release) -> Iterator[str]:
    """Files that are missing, or whose sha256 is not that of the manifest."""
    for file in release.manifest.files:
        if _hash(release.folder / file.path) != file.sha256:
            yield file.path


def _hash(file: Path) -> str:
    told = sha256()
    try:
        with file.open("rb") as content:
            while chunk := content.read(2**20):
                told.update(chunk)
    except OSError:
        return ""
    return told.hexdigest()


SHOWN = Term(
    ru="Показывается выпуск {release}.",
    ky="{release} чыгарылышы көрсөтүлүүдө.",
    en="The release {release} is shown.",
)
NONE = Term(
    ru="Показать нечего: выпуска нет, или он не открывается.",
    ky="Көрсөтө турган эч нерсе жок: чыгарылыш жок же ачылбайт.",
    en="There is nothing to show: no release, or one that does not open.",
)
PUBLISH = Term(
    ru="Запустите manage.py publish.",
    ky="manage.py publish иштетиңиз.",
    en="Run manage.py publish.",
)
OTHER = Term(
    ru="Выпуск {release}: изменённых или пропавших файлов: {n}, первый из них {file}.",
    ky="{release} чыгарылышы: өзгөргөн же жоголгон файлдар: {n}, биринчиси {file}.",
    en="Release {release}: files that are other or missing: {n}, the first is {file}.",
)
MEND = Term(
    ru="Уберите папку выпуска; текущий сделает manage.py publish, именованный верните из копии.",
    ky="Чыгарылыштын папкасын алыңыз; учурдагысын manage.py publish жасайт, аталганын көчүрмөдөн алыңыз.",
    en="Move its folder away; manage.py publish makes the current one anew, take a named one from a backup.",
)
