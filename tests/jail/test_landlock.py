"""What is forbidden over files follows from what the kernel offers, version by version."""

import pytest

from ekokarta.jail import landlock


@pytest.mark.parametrize(
    ("offered", "rights", "net", "scoped", "size"),
    [(1, 13, 0, 0, 8), (2, 14, 0, 0, 8), (3, 15, 0, 0, 8), (4, 15, 3, 0, 16), (5, 16, 3, 0, 16),
     (6, 16, 3, 3, 24), (7, 16, 3, 3, 24), (99, 16, 3, 3, 24)],
)  # fmt: skip
def test_all_that_a_version_can_forbid_is_forbidden(
    offered: int, rights: int, net: int, scoped: int, size: int
) -> None:
    said, known = landlock.rules(offered)
    assert (said.files, said.net, said.scoped, known) == (2**rights - 1, net, scoped, size)


def test_a_kernel_without_it_is_told_apart_from_one_that_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(landlock, "call", lambda *_: -1)
    assert landlock.keep_only([]) is False
    monkeypatch.setattr(landlock, "version", lambda: 3)
    with pytest.raises(OSError):
        landlock.keep_only([])
