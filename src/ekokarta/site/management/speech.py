"""In which language a command speaks, and how it ends."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import Error as DatabaseError
from django.utils.translation import override

from ekokarta.errors import EkokartaError
from ekokarta.site.trouble import trouble_of
from ekokarta.terms import LANGUAGES, Term


def own_language() -> str:
    """The language of the person at the terminal: LC_ALL, LC_MESSAGES or LANG; else ky."""
    said = next((os.environ[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(n)), "")
    return said[:2] if said[:2] in LANGUAGES else "ky"


@contextmanager
def plainly(language: str | None = None, code: int = 2) -> Iterator[None]:
    """Speak the person's language; what we have a sentence for ends in it and `code`, no traceback."""
    with override(language or own_language()):
        try:
            yield
        except EkokartaError as error:
            print(error, file=sys.stderr)
            raise SystemExit(code) from error
        except (OSError, DatabaseError, sqlite3.Error) as error:
            print(_sentence(error), file=sys.stderr)
            raise SystemExit(code) from error


def _sentence(error: OSError | DatabaseError | sqlite3.Error) -> Term:
    """What the machine could not do; a mistake of ours is raised again."""
    if trouble := trouble_of(error):
        return trouble.sentence
    if isinstance(error, OSError) and error.filename:
        return NOT_DONE.filled(file=error.filename, said=error.strerror)
    raise error


NOT_DONE = Term(
    ru="Не получилось, ничего не записано: {file} ({said}).",
    ky="Болбой калды, эч нерсе жазылган жок: {file} ({said}).",
    en="This could not be done, nothing was written: {file} ({said}).",
)
