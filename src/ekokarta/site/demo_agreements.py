"""The agreements of the demo: without one in force not even an invented row is shown."""

from ekokarta.intake import Taken, take
from ekokarta.intake.table import as_csv
from ekokarta.law.models import DisplayAgreement
from ekokarta.layers import all_layers
from ekokarta.release import Ground, Stage
from ekokarta.staff.system import system_user


def agree_to_the_demo() -> Taken:
    """Let each layer that holds invented rows show these; the agreements are marked like them."""
    slugs = {layer.slug for layer in all_layers() if layer.accepted.filter(simulated=True).exists()}
    slugs.add(DisplayAgreement.layer.slug)  # they are rows themselves
    rows = [
        ["key", "register", *SAID],
        *([f"{slug}:simulated", slug, *SAID.values()] for slug in sorted(slugs)),
    ]
    return take(
        DisplayAgreement.layer, "demo.csv", as_csv(rows), by=system_user(), accept=True,
        simulated=True,
    )  # fmt: skip


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
