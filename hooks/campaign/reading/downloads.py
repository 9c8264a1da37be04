"""The documents of the content, as they are: what readers download, and what lies beside it in a public repository."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b, file_digest
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from campaign.carried.files import LARGEST
from campaign.carried.office import TOO_LARGE
from campaign.carried.part import NoWords, Part
from campaign.carried.words import ENDINGS, words_of
from campaign.carried.words_of_pdf import TOO_MUCH
from campaign.reading.memory_limit import A_FILE, no_more_memory_than
from campaign.reading.raw_texts import files_of_the_content
from campaign.reading.time_limit import no_longer_than
from campaign.unexpected import TakesTooLong

SECONDS = 60.0
"""Of a processor, for one document. One of a hundred pages takes about five, once."""


class Download(NamedTuple):
    path: PurePosixPath
    full: Path

    def fingerprint(self) -> str:
        """Of all its bytes; "" if nobody can read them."""
        try:
            with self.full.open("rb") as opened:
                return file_digest(opened, blake2b).hexdigest()
        except OSError:
            return ""

    def words(self) -> list[Part]:
        """Raises :class:`~campaign.carried.found.CannotTell`."""
        try:
            if self.full.stat().st_size > LARGEST:
                return []  # it is refused for that
            data = self.full.read_bytes()
        except OSError:  # whoever offers it says so
            return []
        return words_within_limits(data, self.path.suffix.lower())


def words_within_limits(data: bytes, ending: str) -> list[Part]:
    """Raises :class:`~campaign.carried.found.CannotTell`, or TakesTooLong."""
    try:
        with no_longer_than(SECONDS), no_more_memory_than(A_FILE):
            return words_of(data, ending)
    except (TakesTooLong, MemoryError) as error:
        if ending == ".pdf":
            raise NoWords(*TOO_MUCH) from error
        if isinstance(error, MemoryError):
            raise TOO_LARGE from error
        raise


def downloads(root: Path) -> Iterator[Download]:
    """Without what is behind links, and sorted by path."""
    for path in files_of_the_content(root):
        if path.suffix.lower() in ENDINGS:
            yield Download(path, root / path)
