"""A limit for the memory that one file takes in this process."""

from __future__ import annotations

import sys
from typing import NoReturn

import pytest

from campaign.carried import words_of_pdf
from campaign.carried.found import CannotTell
from campaign.carried.part import NoWords
from campaign.reading import downloads
from campaign.reading.downloads import words_within_limits
from campaign.reading.memory_limit import no_more_memory_than
from campaign.unexpected import TakesTooLong
from carried.documents import a_docx_of, a_pdf_of, a_stream

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere nobody can say what is held.")

MB = 1_000_000


def test_what_needs_more_is_stopped_and_the_next_is_not() -> None:
    """It is a limit of what is done inside, and of nothing after it."""
    with pytest.raises(MemoryError), no_more_memory_than(100 * MB):
        bytearray(400 * MB)

    assert len(bytearray(400 * MB)) == 400 * MB


def test_a_limit_of_the_system_stays() -> None:
    """Whoever set a lower one meant it."""
    import resource  # noqa: PLC0415 - Windows has none

    before = resource.getrlimit(resource.RLIMIT_AS)
    with no_more_memory_than(900 * MB), no_more_memory_than(2_000 * MB), pytest.raises(MemoryError):
        bytearray(1_500 * MB)

    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_a_document_that_takes_too_much_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four bytes for each letter of the file, and a hundred more to keep them apart."""
    monkeypatch.setattr(downloads, "A_FILE", 100 * MB)
    whole = a_pdf_of("Tea")
    drawn = b"<< /Length %d /Filter /ASCII85Decode >>\nstream\n%b~>\nendstream" % (5 * MB + 2, b"z" * 5 * MB)
    data = whole.replace(a_stream(b"BT /F1 12 Tf 14 TL 72 720 Td (Tea) Tj T* ET"), drawn)
    assert data != whole

    with pytest.raises(CannotTell, match="more in this PDF than can be read"):
        words_within_limits(data, ".pdf")


def test_a_limit_is_told_of_what_is_inside_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes after it was not looked through, so this is no document that only nobody sees."""

    def for_ever(_: bytes) -> NoReturn:
        while True:
            pass

    monkeypatch.setattr(downloads, "SECONDS", 0.1)
    monkeypatch.setattr(words_of_pdf, "refuse_what_is_closed", for_ever)
    data = a_docx_of(
        "Tea", **{"word/embeddings/a.pdf": b"%PDF-", "word/embeddings/b.docx": a_docx_of("Cake")}
    )

    with pytest.raises(TakesTooLong):
        words_within_limits(data, ".docx")
    with pytest.raises(NoWords, match="more in this PDF than can be read"):
        words_within_limits(b"%PDF-", ".pdf")
