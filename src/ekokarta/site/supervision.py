"""Processes which live and die together: a dead one is started again, none outlives its parent."""

import ctypes
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence

log = logging.getLogger(__name__)
PR_SET_PDEATHSIG = 1
LONGEST_PAUSE = 30.0


def die_with_parent() -> None:
    """Ask Linux to kill this process when its parent is gone, so that nothing keeps its port or lock."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Child:
    """A process which is started again when it ends, after pauses that grow while it keeps ending."""

    def __init__(self, words: Sequence[str], environment: Mapping[str, str]) -> None:
        self.words, self.environment = words, environment
        self.pause = 0.0
        self.due = 0.0
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *self.words],
            env=dict(self.environment),
            preexec_fn=die_with_parent,
        )
        self.began = time.monotonic()

    def look_after(self) -> None:
        """Start it again if it has ended and its pause is over."""
        if self.process.poll() is None:
            return
        now = time.monotonic()
        if not self.due:
            lived_long = now - self.began > 2 * LONGEST_PAUSE
            self.pause = 0.5 if lived_long else min(max(0.5, 2 * self.pause), LONGEST_PAUSE)
            self.due = now + self.pause
            log.warning("process_ended", extra={"what": self.words[1], "code": self.process.poll()})
        elif now >= self.due:
            self.due = 0.0
            self.start()

    def stop(self) -> None:
        """Ask it to end; insist after 15 seconds."""
        self.process.terminate()
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()


def keep(children: Sequence[Child], until: Callable[[], bool] = lambda: False) -> None:
    """Look after the children until somebody stops us; then stop them."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        while not until():
            for child in children:
                child.look_after()
            time.sleep(0.3)
    except KeyboardInterrupt:
        pass
    finally:
        for child in children:
            child.stop()


def environment(**more: str) -> dict[str, str]:
    """Our own, in which a child finds the package and whatever else it should know."""
    return {**os.environ, **more}
