"""The name of a file that was imported is nobody's source; a release says that none is given."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from ekokarta.domains.waste.models import WasteSite
from ekokarta.journal.models import Batch, Change
from ekokarta.publication import publish
from ekokarta.reading import current

pytestmark = pytest.mark.django_db
HEAD = "key,name,where,source"
ROWS = [f"{key},Свалка,41702220000000,{said}" for key, said in (("a", "акт 5"), ("b", ""))]


def test_a_source_that_an_import_took_from_its_file_is_not_made_public(
    imported: Any, agreed: Any, releases: Path, settings: Any, client: Client
) -> None:
    batch = imported("waste-sites", HEAD, *ROWS).batch
    agreed("waste-sites")
    file = Batch.objects.get(pk=getattr(batch, "pk", batch)).file
    WasteSite.objects.filter(key="b").update(source=file)
    lines = Change.objects.count()
    publish(releases, (2023,))
    rows = {row["key"]: row for row in current(releases).rows("waste-sites")}
    assert rows["a"]["source"] == "акт 5" and not rows["b"]["source"] and file
    assert WasteSite.objects.get(key="b").source == file and Change.objects.count() == lines

    settings.RELEASES = releases
    page = client.get(f"/ru/objects/waste-sites/{rows['b']['id']}/").content.decode()
    assert "источник не указан" in page and file not in page
