"""The jail in which foreign files are read: each layer is tried, and named where it does not hold."""

from collections.abc import Iterator

from ekokarta.jail.layers import holding
from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term


def jail() -> Iterator[Finding]:
    """A finding for each layer, the same where it holds and where not."""
    for layer, holds in holding().items():
        name, advice = LAYERS[layer]
        yield Finding(
            f"jail: {layer}",
            (HOLDS if holds else OPEN).filled(layer=name),
            None if holds else advice,
        )


HOLDS = Term(
    ru="Чужие файлы читаются взаперти: {layer}.",
    ky="Бөтөн файлдар бөлөк камалып окулат: {layer}.",
    en="Foreign files are read in a jail: {layer}.",
)
OPEN = Term(
    ru="Чужие файлы читаются не взаперти: на этой машине нет слоя «{layer}». Остаются проверки самого файла.",
    ky="Бөтөн файлдар камалбай окулат: бул машинада «{layer}» катмары жок. Файлдын өзүн текшерүү калат.",
    en="Foreign files are read without the layer “{layer}”: this machine lacks it. The checks of the file itself stay.",
)
LANDLOCK = Term(
    ru="Нужен Linux 5.13 или новее с landlock (в параметре ядра lsm=); контейнер не должен запрещать его.",
    ky="Landlock бар Linux 5.13 же жаңысы керек (ядронун lsm= параметринде); контейнер аны тыйбашы керек.",
    en="Linux 5.13 or newer with landlock is needed (kernel parameter lsm=), and a container that does not forbid it.",
)
SECCOMP = Term(
    ru="Нужен Linux с seccomp на x86_64 или aarch64.",
    ky="x86_64 же aarch64 машинасында seccomp бар Linux керек.",
    en="Linux with seccomp is needed, on x86_64 or aarch64.",
)
LIMITS = Term(
    ru="Нужна система с пределами процесса (setrlimit): Linux.",
    ky="Процесстин чектери (setrlimit) бар система керек: Linux.",
    en="A system with limits of a process (setrlimit) is needed: Linux.",
)
LAYERS = {
    "files": (
        Term(ru="ни файла сервера", ky="сервердин бир да файлы жок", en="no file of the server"),
        LANDLOCK,
    ),
    "calls": (
        Term(
            ru="ни сети, ни других процессов",
            ky="тармак да, башка процесстер да жок",
            en="no network, no other process",
        ),
        SECCOMP,
    ),
    "limits": (
        Term(
            ru="время и память ограничены",
            ky="убакыт менен эс чектелген",
            en="time and memory have an end",
        ),
        LIMITS,
    ),
}
"What each layer gives, and what to do where it is not there."
