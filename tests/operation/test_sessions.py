"""Sessions that ended go with a new day; nobody has to think of it."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from ekokarta.site import worker
from ekokarta.site.heartbeat import Beat, now

pytestmark = pytest.mark.django_db


def test_ended_sessions_go_with_a_new_day(monkeypatch: Any, settings: Any, tmp_path: Any) -> None:
    settings.DATA, settings.RELEASES = tmp_path, tmp_path / "releases"
    monkeypatch.setattr(worker, "needed", lambda: False)
    hour = timedelta(hours=1)
    for key, ends in (("old", timezone.now() - hour), ("new", timezone.now() + hour)):
        Session.objects.create(session_key=key, session_data="", expire_date=ends)
    said = worker.look(Beat(at=now()))
    assert Session.objects.count() == 2, "the same day"
    worker.look(Beat(at=said.at - worker.DAY))
    assert [session.session_key for session in Session.objects.all()] == ["new"]
