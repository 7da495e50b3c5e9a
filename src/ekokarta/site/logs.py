"""What the log may hold: events, numbers and names of our code, never what somebody typed.

A line is JSON, or plain text where a person looks at a terminal. Personal data enter a log in three
ways, and each is closed here: by the arguments of a message (only its template is kept), by extra keys
(only those on the list are kept), and by the message of an exception (only its type and its frames
are kept, and the message where it speaks of the machine).
"""

import logging
import sys
import traceback
from typing import Any

import structlog
from structlog.types import EventDict, Processor, WrappedLogger

from ekokarta.site.trouble import trouble_of

KEYS = (
    "call", "method", "door", "route", "status", "ms", "release", "seconds", "kind", "what",
    "code", "file",
)  # fmt: skip
"What a line may say beside its event. A new key is a decision: is it never a person?"


def formatter() -> logging.Formatter:
    """Of every logger of the process, ours and others', by the same rules."""
    before: list[Processor] = [
        structlog.stdlib.ExtraAdder(allow=KEYS),
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        template_only,
        frames_only,
    ]
    after: list[Processor] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        _renderer(),
    ]
    return structlog.stdlib.ProcessorFormatter(foreign_pre_chain=before, processors=after)


def template_only(logger: WrappedLogger, name: str, said: EventDict) -> EventDict:
    """«Not Found: %s» without the address that was asked for."""
    record: logging.LogRecord = said["_record"]
    said["event"] = str(record.msg)
    return said


def frames_only(logger: WrappedLogger, name: str, said: EventDict) -> EventDict:
    """Where it went wrong, without the values that it went wrong with."""
    error = said["_record"].exc_info
    said.pop("exc_info", None)
    said["_record"].exc_info = said["_record"].exc_text = None
    if error and error[1] is not None:
        said["error"] = type(error[1]).__name__
        if trouble_of(error[1]):
            said["message"] = str(error[1])
        frames = traceback.extract_tb(error[2])
        said["frames"] = [f"{f.filename.split('/src/')[-1]}:{f.lineno} {f.name}" for f in frames]
    return said


def _renderer() -> Any:
    if sys.stderr.isatty():
        return structlog.dev.ConsoleRenderer(colors=False)
    return structlog.processors.JSONRenderer(ensure_ascii=False)
