"""The words that readers of a document get, page by page, so that they can be looked through like those of a source."""

from __future__ import annotations

from contextlib import suppress

from campaign.carried import office, words_of_office, words_of_pdf
from campaign.carried.found import CannotTell
from campaign.carried.part import Part

ENDINGS = (".pdf", *office.ENDINGS)

DEEPEST = 2
"""Documents in documents."""


def words_of(data: bytes, ending: str, depth: int = 0) -> list[Part]:
    """Raises :class:`~campaign.carried.found.CannotTell`."""
    if ending == ".pdf":
        return words_of_pdf.words_of(data)
    found, inside = words_of_office.words_of(data, ending)
    for name, content in inside if depth < DEEPEST else ():
        with suppress(CannotTell):  # as of a picture: whoever reads the document does not see it
            found += [Part("a document inside it", part.text) for part in words_of(content, name, depth + 1)]
    return found
