"""`manage.py run`: everything that a clerk needs, in one command."""

import os
import secrets
import socket
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from ekokarta.site.backup.copies import half_restored
from ekokarta.site.closed import close
from ekokarta.site.diagnosis.database import emptied, moved
from ekokarta.site.diagnosis.jail import jail
from ekokarta.site.diagnosis.origin import origin
from ekokarta.site.first_data import clear_demo, demo, seed
from ekokarta.site.heartbeat import alone
from ekokarta.site.management.speech import plainly
from ekokarta.site.options import ADDRESS, DEMO, PATIENCE, PORT
from ekokarta.site.shipped import is_settled, settle
from ekokarta.site.supervision import Child, environment, keep
from ekokarta.site.worker import publish_if_needed
from ekokarta.staff.user import Role, User
from ekokarta.terms import Term


class Command(BaseCommand):
    """Makes the registry, the first data, two logins and a release; serves until it is stopped."""

    help = "Set everything up and serve the site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--accept-removals", default="", metavar="DIGEST",
                            help="of the list that an upgrade showed")  # fmt: skip

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly():
            port = self._port()
            close(settings.DATA, settings.RELEASES)
            with alone(settings.DATA / "setup.lock"):  # two may start on one folder
                self._refuse_moved()
                call_command("migrate", verbosity=0)
                self._data()
                publish_if_needed(given["accept_removals"])
                self._logins()
            self._say_what_is_open()
            self.stdout.write(str(READY.filled(address=f"http://127.0.0.1:{port}/")))
            self.stdout.flush()
            self._serve(port)

    def _port(self) -> int:
        """The port, if it is free; a sentence if it is not."""
        text = PORT.value
        if not text.isdigit() or not 0 < int(text) < 65536:
            self._stop(BAD_PORT.filled(port=text))
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((ADDRESS.value, int(text)))
            except OSError:
                self._stop(TAKEN.filled(port=text))
        return int(text)

    def _refuse_moved(self) -> None:
        """A registry which was moved away, or is not all here yet, is nothing to begin with."""
        if half := half_restored() or emptied():
            self._stop(half)
        if finding := moved():
            self._stop(finding.sentence)

    def _say_what_is_open(self) -> None:
        """What the jail for foreign files lacks on this machine; invented rows that have lost their mark."""
        for finding in (*jail(), *origin()):
            if finding.advice:
                self.stderr.write(f"{finding.sentence} {finding.advice}")

    def _stop(self, sentence: Term) -> None:
        self.stderr.write(str(sentence))
        raise SystemExit(2)

    def _data(self) -> None:
        """The first data; a product that has not changed has nothing new to bring."""
        if is_settled():
            return
        for slug, taken in seed():
            for refused in taken.refused:
                self.stderr.write(f"{slug}: {refused}")
        if DEMO.value == "0":
            clear_demo()
        else:
            list(demo())
        settle()

    def _logins(self) -> None:
        """The two staff accounts, with passwords which are shown once."""
        for role in Role:
            user, new = User.objects.get_or_create(
                username=str(role), defaults={"role": role, "is_staff": True}
            )
            if new:
                password = secrets.token_urlsafe(12)
                user.set_password(password)
                user.save()
                self.stdout.write(f"{user.username}: {password}")

    def _serve(self, port: int) -> None:
        """The server and the worker, side by side; one that ends is started again."""
        granian = [
            *("-m", "granian", "--interface", "wsgi", "--host", ADDRESS.value, "--port", str(port)),
            *("--workers", "1", "--blocking-threads", THREADS, "--no-ws", "--log-level", "error"),
            *("--respawn-failed-workers", "--respawn-interval", "0.5"),
            "ekokarta.site.wsgi:application",
        ]
        manage = [str(settings.ROOT / "manage.py"), "worker"]
        paths = os.pathsep.join([str(settings.PACKAGE.parent), os.environ.get("PYTHONPATH", "")])
        here = environment(PYTHONPATH=paths.rstrip(os.pathsep))
        hasty = {PATIENCE.name: "5", **here}
        keep([Child(granian, hasty), Child(manage, here)])


THREADS = "32"
"Of these the desk takes twelve at most (`site.crowd`)."
READY = Term(
    ru="Экокарта: {address}",
    ky="Экокарта: {address}",
    en="Ekokarta: {address}",
)
TAKEN = Term(
    ru="Порт {port} занят. Выберите другой: make run PORT=8001",
    ky="{port} порту бош эмес. Башкасын тандаңыз: make run PORT=8001",
    en="Port {port} is taken. Choose another: make run PORT=8001",
)
BAD_PORT = Term(ru="«{port}» — не порт.", ky="«{port}» — порт эмес.", en="“{port}” is no port.")
