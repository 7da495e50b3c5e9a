"""XML in one pass, without a tree: what begins, what ends, and what stands between."""

from collections.abc import Callable, Iterable
from xml.parsers.expat import ParserCreate

from ekokarta.jail.speech import Refusal

DEEPEST = 60
CHUNK = 2**16
Start = Callable[[str, dict[str, str]], None]
"Told of an element by its name without prefix, and of its attributes."


def walk(
    xml: bytes | Iterable[bytes],
    start: Start,
    end: Callable[[str], None],
    said: Callable[[str], None],
) -> None:
    """Go through, piece by piece; raises Refusal for a document type and for depth, ExpatError for no XML."""
    parser = ParserCreate()
    depth = 0

    def begins(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Refusal("table")
        start(name.rpartition(":")[2] if ":" in name else name, attributes)

    def ends(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name.rpartition(":")[2] if ":" in name else name)

    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler = begins, ends
    parser.CharacterDataHandler = said
    for piece in [xml] if isinstance(xml, bytes) else xml:
        for at in range(0, len(piece), CHUNK):
            parser.Parse(piece[at : at + CHUNK], False)
    parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    """Nobody needs a document type here, and with one a text may grow without end."""
    raise Refusal("table")
