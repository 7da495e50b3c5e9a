"""The agreements of the demo: without one in force not even an invented row is shown."""

from ekokarta.intake import Taken, take
from ekokarta.intake.table import as_csv
from ekokarta.journal.undoing import withdraw
from ekokarta.law.models import DisplayAgreement
from ekokarta.layers import State, all_layers
from ekokarta.release import Ground, Stage
from ekokarta.staff.system import system_user
from ekokarta.terms import Term


def agree_to_the_demo() -> Taken:
    """Let each layer that holds invented rows show these; the agreements are marked like them."""
    slugs = {layer.slug for layer in all_layers() if layer.accepted.filter(simulated=True).exists()}
    retire_former()
    slugs.add(DisplayAgreement.layer.slug)  # they are rows themselves
    rows = [
        ["key", "register", *SAID],
        *([f"{slug}:simulated", slug, *SAID.values()] for slug in sorted(slugs)),
    ]
    return take(
        DisplayAgreement.layer, "demo.csv", as_csv(rows), by=system_user(), accept=True,
        simulated=True,
    )  # fmt: skip


def retire_former() -> int:
    """Withdraw the grounds of invented rows which the first version shipped as if they were real.

    With a line in the journal each; the agreements of the demo stand in their place.
    """
    rows = DisplayAgreement._default_manager.filter(ground=Ground.SIMULATED, simulated=False)
    shipped = rows.filter(state=State.ACCEPTED, key__contains=":simulated:")
    return len(withdraw(shipped, by=system_user(), why=str(RETIRED)))


RETIRED = Term(
    ru="Заменено основанием демонстрации.",
    ky="Демонстрациянын негизи менен алмаштырылды.",
    en="Replaced by the agreement of the demo.",
)
SAID = {
    "ground": str(Ground.SIMULATED),
    "stage": str(Stage.AGREED),
    "name": "Условные (демонстрационные) данные для проверки системы",
    "name_ky": "Системаны текшерүү үчүн көрсөтмө (шарттуу) маалымат",
    "name_en": "Simulated data to try the system",
    "owner": "Экокарта",
    "owner_en": "Ekokarta",
    "licence": "CC-BY-4.0",
    "refreshed": "не обновляется",
    "refreshed_ky": "жаңыртылбайт",
    "refreshed_en": "not renewed",
    "source": "Демонстрация Экокарты; согласия владельца нет, основание — условные (демонстрационные) данные",
}
