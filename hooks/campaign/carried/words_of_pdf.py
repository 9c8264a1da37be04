"""The words in a PDF, read by pypdf within limits of work: pages, what they unpack to, and what is drawn on them.

Whoever made the file may have made it to do harm, and so whatever the library raises becomes one line.
"""

from __future__ import annotations

import io
import logging
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from campaign.carried.found import CannotTell
from campaign.carried.part import MOST_SIGNS, NoWords, Part
from campaign.carried.pdf import refuse_what_is_closed
from campaign.unexpected import TakesTooLong

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 1_000
LARGEST_PAGE = 10_000_000
"""Bytes of what one page draws, unpacked."""

LARGEST_WHOLE = 60_000_000
"""Bytes of what all pages draw."""

MOST_DRAWN = 3_000_000
"""Steps of drawing, on all pages together."""

A_FORM = 1_000
"""Steps that it costs to draw a form again: a form may have forms in it, and those may, too."""

MOST_NOTES = 20_000
"""Links, notes and fields, on all pages together."""

MOST_TOLD = 500_000
"""Bookmarks, fields and parts of the order in which it is read aloud."""

_LIMITS: dict[str, Any] = {
    "maximum_declared_stream_length": LARGEST_WHOLE,
    "array_based_stream_maximum_output_length": LARGEST_PAGE,
    "zlib_maximum_output_length": LARGEST_PAGE,
    "lzw_maximum_output_length": LARGEST_PAGE,
    "run_length_maximum_output_length": LARGEST_PAGE,
    "stream_filters_maximum_length": 4,
    "stream_decoding_work_maximum_length": 4 * LARGEST_PAGE,
    "stream_parsing_work_maximum_count": 1_000_000,
    "page_tree_maximum_entries": 10 * MOST_PAGES,
    "page_tree_maximum_page_entries": 100 * MOST_PAGES,
    "xform_maximum_invocations_per_extraction": MOST_DRAWN,  # beyond it, words are left out and nobody is told
    "disable_legacy_handling": True,
}
_OTHERWISE = "Save it again as PDF from the document that it is made from, or offer its words as a page."
_CANNOT_BE_READ = (
    "No program can read the words in this PDF, so screen readers cannot, and nothing looked for personal data in it",
    _OTHERWISE,
)
_NOTHING_IN_IT = (
    "There are no words in this PDF: it may be photos of pages. Screen readers cannot read it, and nothing looked for personal data in it",
    _OTHERWISE,
)
TOO_MUCH = (
    "There is more in this PDF than can be read, so nothing looked for personal data in it",
    "Save it again as PDF, smaller or in parts.",
)

_APART = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""Letters that are drawn as one, as browsers do in "office": whoever looks for the word has typed them."""

_NO_LETTERS = frozenset({"Co", "Cn", "Cs"})
"""Categories of what stands where a font does not say which letters it draws."""

# It says in a log what it repairs, and whoever runs a check would read that as a problem.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False


def words_of(data: bytes) -> list[Part]:
    """Raises :class:`~campaign.carried.found.CannotTell`."""
    refuse_what_is_closed(data)
    from pypdf import PdfReader, apply_configuration  # noqa: PLC0415 - most sites have no PDF, and it takes time to load

    try:
        with apply_configuration(**_LIMITS):
            found = list(_parts(PdfReader(io.BytesIO(data))))
    except (CannotTell, TakesTooLong, MemoryError):  # limits of whoever asks, also for what this is a part of
        raise
    except Exception as error:  # whatever the library meets, down to a limit of this process
        raise NoWords(*_CANNOT_BE_READ) from error
    if not _has_words(found):
        raise NoWords(*_NOTHING_IN_IT)
    return found


def _parts(reader: PdfReader) -> Iterator[Part]:
    if len(reader.pages) > MOST_PAGES:
        raise NoWords(*TOO_MUCH)
    budget = _Budget()
    for number, page in enumerate(reader.pages, 1):
        contents = page.get_contents()
        budget.take("bytes", len(contents.get_data()) if contents is not None else 0)
        text = page.extract_text(visitor_operand_before=budget.drawn)
        text = "\n\n".join((text, *_beside(page, budget))).translate(_APART)
        budget.take("signs", len(text))
        yield Part(f"page {number}", text)
    if told := "\n\n".join(_told_beside(reader, budget)).translate(_APART):
        budget.take("signs", len(told))
        yield Part("what is said beside its pages", told)
    about = reader.metadata
    if about:
        said = (about.get("/Title"), about.get("/Subject"), about.get("/Keywords"))
        yield Part("its properties", "\n\n".join(str(each)[:10_000] for each in said if each))


class _Budget:
    def __init__(self) -> None:
        self._left = {
            "bytes": LARGEST_WHOLE,
            "signs": MOST_SIGNS,
            "drawn": MOST_DRAWN,
            "notes": MOST_NOTES,
            "told": MOST_TOLD,
        }

    def take(self, of: str, much: int) -> None:
        self._left[of] -= much
        if self._left[of] < 0:
            raise NoWords(*TOO_MUCH)

    def drawn(self, operator: object, _operands: object, _matrix: object, _text_matrix: object) -> None:
        self.take("drawn", A_FORM if operator == b"Do" else 1)


def _told_beside(reader: PdfReader, budget: _Budget) -> Iterator[str]:
    """Bookmarks, fields of forms, and what a screen reader says in place of a picture or of letters."""
    top = _plain(reader.trailer.get("/Root"))
    waiting: list[Any] = [
        part.get(name)
        for part, name in ((top, "/Outlines"), (top, "/StructTreeRoot"), (top, "/AcroForm"))
        if isinstance(part, dict)
    ]
    seen = set[tuple[int, int]]()
    while waiting:
        each = waiting.pop()
        reference = getattr(each, "indirect_reference", None) if isinstance(each, dict) else each
        at = (getattr(reference, "idnum", -1), getattr(reference, "generation", 0))
        if at[0] >= 0 and at in seen:
            continue
        seen.add(at)
        budget.take("told", 1)
        value = _plain(each)
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            waiting += [value[name] for name in _LEADS_ON if name in value]
            said = [_plain(value[name]) for name in _SAYS if name in value]
            several = [
                _plain(one) for words in said for one in (words if isinstance(words, list) else [words])
            ]
            yield from (str(words)[:10_000] for words in several if isinstance(words, str | bytes))


_LEADS_ON = ("/First", "/Next", "/K", "/Fields", "/Kids")
_SAYS = ("/Title", "/Alt", "/ActualText", "/E", "/V", "/DV", "/TU", "/RC")
"""Strings; an entry of the same name that is a name or a stream is none."""


def _beside(page: PageObject, budget: _Budget) -> Iterator[str]:
    """Where links lead, what notes say, and what somebody filled in."""
    notes = _plain(page.get("/Annots"))
    for each in notes if isinstance(notes, list) else ():
        budget.take("notes", 1)
        note = _plain(each)
        if not isinstance(note, dict):
            continue
        action = _plain(note.get("/A"))
        said = [
            action.get("/URI") if isinstance(action, dict) else None,
            *(note.get(name) for name in ("/Contents", *_SAYS)),
        ]
        for words in map(_plain, said):
            several = map(_plain, words) if isinstance(words, list) else (words,)
            yield from (str(one)[:10_000] for one in several if isinstance(one, str | bytes))


def _plain(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value


def _has_words(parts: list[Part]) -> bool:
    """Also not so of letters that are only drawn: a font need not say which they are."""
    signs = [
        sign for part in parts if part.where != "its properties" for sign in part.text if not sign.isspace()
    ]
    letters = sum(sign.isalnum() for sign in signs)
    unknown = sum(sign == "\ufffd" or unicodedata.category(sign) in _NO_LETTERS for sign in signs)
    return letters > unknown
