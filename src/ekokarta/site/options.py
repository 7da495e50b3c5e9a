"""Every setting of the environment on one page: its name, its default, what it does."""

import os
from typing import NamedTuple


class Option(NamedTuple):
    """A setting which a person may set in the environment; all have a default."""

    name: str
    default: str
    about: str

    @property
    def value(self) -> str:
        """What the environment says, else the default."""
        return os.environ.get(self.name) or self.default


DATA = Option("EKOKARTA_DATA", "var", "Folder of the registry, the releases and the secret.")
SECRET = Option(
    "EKOKARTA_SECRET_KEY", "", "Key of the sessions; made once in the data folder if empty."
)
HOSTS = Option("EKOKARTA_HOSTS", "127.0.0.1,localhost", "Names under which the site may be asked.")
DEBUG = Option(
    "EKOKARTA_DEBUG", "", "Any text shows tracebacks to the developer. Never on a server."
)
HTTPS = Option("EKOKARTA_HTTPS", "", "Any text: the site stands behind HTTPS, cookies are secure.")
DATABASE = Option(
    "EKOKARTA_DATABASE_URL",
    "",
    "postgresql://user:password@host/name; empty: SQLite in the data folder.",
)
PATIENCE = Option(
    "EKOKARTA_PATIENCE",
    "20",
    "Seconds that a command waits while another writes; the pages of the desk wait 5.",
)
LOG = Option("EKOKARTA_LOG", "warning", "Level of the log: info writes a line for each request.")
TOKEN = Option(
    "EKOKARTA_METRICS_TOKEN",
    "",
    "Lets others than this machine read /metrics: Authorization: Bearer …",
)
PROXIES = Option(
    "EKOKARTA_PROXIES",
    "127.0.0.1,::1",
    "Addresses of proxies whose X-Forwarded-For is believed when tries to sign in are counted.",
)
CONTACT = Option(
    "EKOKARTA_SECURITY_CONTACT",
    "",
    "Where to report a hole: e-mail or address of a page, several by commas; shown in /.well-known/security.txt.",
)
MINISTRY_KEY = Option(
    "EKOKARTA_MINISTRY_KEY",
    "",
    "The public key, 64 hex digits, with which the ministry signs named releases; shown on /about/.",
)
YEARS = Option("EKOKARTA_YEARS", "2022,2023,2024", "The years which are compared.")
ADDRESS = Option(
    "EKOKARTA_ADDRESS", "127.0.0.1", "Where `make run` listens; in a container 0.0.0.0."
)
PORT = Option("PORT", "8000", "Port of `make run`.")
DEMO = Option("DEMO", "1", "0: start without simulated rows, and take those away that are there.")

OPTIONS = (
    DATA,
    DATABASE,
    PATIENCE,
    SECRET,
    LOG,
    TOKEN,
    HOSTS,
    DEBUG,
    HTTPS,
    PROXIES,
    CONTACT,
    MINISTRY_KEY,
    YEARS,
    ADDRESS,
    PORT,
    DEMO,
)
