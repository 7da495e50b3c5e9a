"""What an answer says."""

import json
from typing import Any

BIG = "big.bin"
BIG_BYTES = 40 * 1024 * 1024


def body(response: Any) -> bytes:
    """All bytes of an answer, also of one which comes in pieces."""
    if response.streaming:
        content = b"".join(response.streaming_content)
        response.close()
        return content
    return bytes(response.content)


def is_problem(response: Any, status: int) -> dict[str, Any]:
    """Checks the shape and gives what it says."""
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    assert response["Access-Control-Allow-Origin"] == "*"
    said: dict[str, Any] = json.loads(response.content)
    assert list(said) == ["type", "title", "status", "detail"]
    assert said["type"] == "about:blank" and said["status"] == status
    assert said["title"] and said["detail"]
    return said
