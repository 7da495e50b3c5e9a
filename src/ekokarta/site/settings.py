"""Django's settings. What a person may set stands in `options`."""

import contextlib
import os
import secrets
import sys
from pathlib import Path

import django_stubs_ext

from ekokarta.site import options
from ekokarta.site.databases import database

try:  # a newer SQLite than the system's, where there is a wheel of it
    import pysqlite3

    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
except ImportError:
    pass

django_stubs_ext.monkeypatch()  # Field[str, str] at run time

ROOT = Path(__file__).resolve().parents[3]
DATA = (
    Path(options.DATA.value)
    if Path(options.DATA.value).is_absolute()
    else ROOT / options.DATA.value
)
with contextlib.suppress(OSError):  # a disk that takes no writes is told by what writes
    DATA.mkdir(parents=True, exist_ok=True)
RELEASES = DATA / "releases"
MINISTRY_KEY = options.MINISTRY_KEY.value.strip().lower()
YEARS = tuple(int(year) for year in options.YEARS.value.split(","))
PACKAGE = Path(__file__).resolve().parents[1]


def _secret() -> str:
    """The key from the environment, else one made once and readable by its owner only."""
    if options.SECRET.value:
        return options.SECRET.value
    file = DATA / "secret"
    if not file.exists():
        _write_once(file, secrets.token_urlsafe(48))
    return file.read_text()


def _write_once(file: Path, text: str) -> None:
    """Whole or not at all, also where two start at the same moment: the first one's stays."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    beside.touch(mode=0o600)
    beside.write_text(text)
    with contextlib.suppress(FileExistsError):
        os.link(beside, file)
    beside.unlink()


SECRET_KEY = _secret()
DEBUG = bool(options.DEBUG.value)
ALLOWED_HOSTS = [host.strip() for host in options.HOSTS.value.split(",")]
HTTPS = bool(options.HTTPS.value)

DJANGO = ["auth", "contenttypes", "messages", "sessions", "staticfiles"]
ROOMS = ["staff", "journal", "territory", "subjects", "law"]
DOMAINS = [
    "air",
    "water",
    "waste",
    "nature",
    "subsoil",
    "industry",
    "energy",
    "climate",
    "radiation",
    "control",
]
INSTALLED_APPS = [
    "ekokarta.desk.apps.DeskConfig",
    "ekokarta.desk.apps.RegistersConfig",
    *(f"django.contrib.{app}" for app in DJANGO),
    *(f"ekokarta.{room}" for room in ROOMS),
    *(f"ekokarta.domains.{domain}" for domain in DOMAINS),
    "ekokarta.portal",
    "ekokarta.site",
]
AUTH_USER_MODEL = "staff.User"
DATABASES = {
    "default": database(options.DATABASE.value, DATA, float(options.PATIENCE.value)),
}
MIDDLEWARE = [
    "ekokarta.site.watched.watched",
    "ekokarta.site.headers.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ekokarta.site.headers.CompressPages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "ekokarta.site.methods.expected_methods",
    "ekokarta.site.size.bounded",
    "ekokarta.site.crowd.room_for_the_public",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "ekokarta.site.nul.NoNul",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "ekokarta.site.idleness.ends_when_idle",
    "ekokarta.site.sign_in.LimitedSignIn",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
ROOT_URLCONF = "ekokarta.site.urls"
WSGI_APPLICATION = "ekokarta.site.wsgi.application"
LANGUAGES = [("ky", "Кыргызча"), ("ru", "Русский"), ("en", "English")]
LANGUAGE_CODE = "ky"
LOCALE_PATHS = [ROOT / "locale"]
FORMAT_MODULE_PATH = "ekokarta.site.formats"
TIME_ZONE = "Asia/Bishkek"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
CSRF_FAILURE_VIEW = "ekokarta.portal.errors.stale_form"
LOGIN_URL = "/desk/login/"
LOGIN_REDIRECT_URL = "/desk/"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz|metrics)$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
SILENCED_SYSTEM_CHECKS = (
    [] if HTTPS else ["security.W004", "security.W008", "security.W012", "security.W016"]
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "ekokarta.site.logs.formatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "ekokarta": {"level": options.LOG.value.upper()},
        "django": {"handlers": [], "propagate": True},
        "django.request": {"level": "ERROR"},  # `site.watched` has a line for each answer
    },
}
