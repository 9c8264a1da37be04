"""Bytes that say of themselves whether they are whole: a disk may lose some of them, or change one letter of a title."""

from __future__ import annotations

from hashlib import blake2b


def sealed(content: bytes) -> bytes:
    return _seal(content) + content


def unsealed(found: bytes) -> bytes:
    """What was sealed. Raises ValueError if not all of it is as it was."""
    length = len(_seal(b""))
    seal, content = found[:length], found[length:]
    if seal != _seal(content):
        raise ValueError
    return content


def _seal(content: bytes) -> bytes:
    return f"{blake2b(content, digest_size=16).hexdigest()}\n".encode()
