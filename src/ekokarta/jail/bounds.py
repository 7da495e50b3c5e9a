"""How much time, memory and speech a reader gets."""

from dataclasses import dataclass

MEGABYTE = 2**20


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """What it may use up; whoever uses up more ends."""

    seconds: int
    "Of a processor; by the clock on the wall it has twice as long."
    memory: int
    "Bytes of address space, libraries included."
    speech: int
    "Bytes that it may answer, however large the file is."

    def allowed(self, size: int) -> int:
        """Bytes that may be answered to a file of `size` bytes: a small file has little to say."""
        return min(self.speech, 8 * MEGABYTE + 60 * size)
