from __future__ import annotations

import pytest

from campaign.publishing.sealed import Damaged, sealed, unsealed


@pytest.mark.parametrize("content", [b"", b"words", b"two\nlines\n"])
def test_what_is_whole_comes_back(content: bytes) -> None:
    """Byte for byte."""
    assert unsealed(sealed(content)) == content


def test_what_is_not_whole_is_nothing() -> None:
    """Whichever byte is lost or other."""
    whole = sealed(b"words")
    broken = [whole[:number] for number in range(len(whole))]
    broken += [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(len(whole))]

    for found in (*broken, whole + b"!"):
        with pytest.raises(Damaged):
            unsealed(found)
