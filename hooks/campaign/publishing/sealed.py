"""Bytes that are kept with a fingerprint of themselves, so that a damaged file is as good as none.

It keeps out accidents. Whoever may write in ``.cache/`` may write in ``site/`` too.
"""

from __future__ import annotations

from hashlib import blake2b

_LENGTH = 32


class Damaged(ValueError):
    """Nobody knows what was kept."""


def sealed(content: bytes) -> bytes:
    return _seal(content) + content


def unsealed(kept: bytes) -> bytes:
    """Raises :class:`Damaged`."""
    content = kept[_LENGTH:]
    if kept[:_LENGTH] != _seal(content):
        raise Damaged
    return content


def _seal(content: bytes) -> bytes:
    return blake2b(content, digest_size=_LENGTH // 2).hexdigest().encode()
