"""The releases on the disk: whether each file is still what its manifest says."""

from collections.abc import Iterator
from pathlib import Path

from ekokarta.errors import EkokartaError
from ekokarta.reading import Release, current, kept, lost
from ekokarta.reading.whole import damaged
from ekokarta.release import MANIFEST
from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term


def shown(root: Path) -> Finding:
    """Whether the release that should be shown is: quick, nothing is hashed."""
    try:
        release = current(root)
    except (EkokartaError, OSError, ValueError):
        return Finding("release", NONE, PUBLISH)
    if release.instead_of or lost(release):
        return Finding("release", INSTEAD.filled(wanted=release.instead_of or release.id), MEND)
    return Finding("release", SHOWN.filled(release=release.id))


def releases(root: Path) -> Iterator[Finding]:
    """The one that is shown, and every file of every release."""
    yield shown(root)
    for name in kept(root):
        wrong = unlike(root / name)
        if wrong:
            said = OTHER.filled(release=name, n=len(wrong), file=wrong[0])
            yield Finding("files", said, MEND)


def unlike(folder: Path) -> list[str]:
    """Files that are missing, or not what the manifest means; the manifest, if it is none."""
    try:
        return damaged(Release(folder))
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        return [MANIFEST]


SHOWN = Term(
    ru="Показывается выпуск {release}.",
    ky="{release} чыгарылышы көрсөтүлүүдө.",
    en="The release {release} is shown.",
)
INSTEAD = Term(
    ru="Выпуск {wanted} повреждён или пропал; показывается другой, последний целый.",
    ky="{wanted} чыгарылышы бузулган же жок; башкасы, акыркы бүтүнү көрсөтүлүүдө.",
    en="The release {wanted} is damaged or gone; another is shown, the newest whole one.",
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
