"""Quotes and pictures of people in texts: whether their people agreed, and what is not said of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from campaign.build import Build
from campaign.checks.consent import LONG_QUOTATION
from campaign.model.agreement import NAMED_IN_TEXT, consents_in
from campaign.model.consent import Agreed, Basis, Consent, basis_in_words
from campaign.model.public_view import markdown_in, spot_of
from campaign.model.published_file import DOCS
from campaign.model.record import Record
from campaign.problems import Problem, Severity
from campaign.prose.markdown import links_in
from campaign.prose.people_in_text import Showing, people_in
from campaign.prose.place import Where, address_of
from campaign.reading.yaml_text import Place
from campaign.site.pictures_of_people import folder_of, shown_with_consent
from campaign.site.site import Site

Wrong = tuple[str, str]
"""What is wrong, and what to do."""


@dataclass(frozen=True)
class _Said:
    """A quote or picture of a record. ``numbers`` are the consents of the record by theirs."""

    record: Record
    showing: Showing
    numbers: Mapping[str, Sequence[Consent]]
    place: Place
    place_of_consent: Place

    def problem(self, wrong: Wrong, severity: Severity, place: Place | None = None) -> Problem:
        return Problem(self.record.source.path, *(place or self.place), *wrong, severity)


def people_in_texts_agreed(site: Site, _build: Build) -> Iterator[Problem]:
    """What a quote or picture says of its people has to be so, in whatever it stands."""
    for record in (*site.weeks, *site.records()):
        for said in _said_in(record):
            for wrong in _wrong(said):
                yield said.problem(wrong, Severity.ERROR, said.place_of_consent)
    yield from _shown_without_their_people(site)


def texts_say_who_is_in_them(site: Site, _build: Build) -> Iterator[Problem]:
    """Notes, since texts that were written before they could say it go on being published."""
    for record in (*site.weeks, *site.records()):
        named = set[str]()
        for said in _said_in(record):
            named |= {*map(_bare, said.showing.consents)}
            for wrong in _unsaid(said):
                yield said.problem(wrong, Severity.NOTE)
        for part, consent in consents_in(record):
            if (
                len(part.path) == 2
                and part.path[0] == NAMED_IN_TEXT
                and _bare(consent.reference or "") not in named
            ):
                yield Problem(
                    record.source.path, *record.source.place_of(part.path), "Nothing on this page names this consent.",
                    'Add a line "consent:" with its number to the quote or figure that it is for, or delete it.', Severity.NOTE,
                )  # fmt: skip


def _said_in(record: Record) -> Iterator[_Said]:
    numbers: dict[str, list[Consent]] = {}
    for text in markdown_in(record):
        spot = spot_of(record, text)
        for showing in people_in(text.words):
            if not numbers:
                for _, consent in consents_in(record):
                    numbers.setdefault(_bare(consent.reference or ""), []).append(consent)
            place = spot(showing.line + 1, showing.column + 1)
            line, column = showing.consents_at
            at_consent = spot(line + 1, column + 1) if showing.is_block else place
            yield _Said(record, showing, numbers, place, at_consent)


def _bare(number: str) -> str:
    return "".join(number.casefold().split())


def _wrong(said: _Said) -> Iterator[Wrong]:
    showing = said.showing
    if showing.says_nobody and showing.consents:
        yield "This says that nobody can be seen, and whose consent it is shown with.", "Keep one of the two."
    elif showing.says_nobody is False and not showing.consents:
        yield (
            "The picture shows people, but their consents are not here.",
            'Add a line "consent:" with the number of each, or choose another picture.',
        )
    for name in showing.consents:
        if (
            wrong := _wrong_in_words(basis, showing)
            if (basis := basis_in_words(name))
            else _wrong_with(name, said)
        ):
            yield wrong
            return


def _wrong_in_words(basis: Basis, showing: Showing) -> Wrong | None:
    if showing.is_quote:
        if basis is Basis.PUBLISHED_BEFORE and not showing.says_where:
            return (
                "This does not say where it was published.",
                'Add a line "from:" with where, and in which year.',
            )
    elif basis is Basis.PUBLISHED_BEFORE:
        return (
            "A picture is not a quotation.",
            "Ask its people, and write the numbers of their consents. Or choose another.",
        )
    elif basis is Basis.NOBODY_IDENTIFIED:
        return (
            "Of a picture, this is said in other words.",
            'If nobody can be seen, write "people shown: nobody" in its place.',
        )
    return None


def _wrong_with(name: str, said: _Said) -> Wrong | None:
    """What keeps a picture or a quote from being shown with the consent of this number."""
    if said.showing.is_example:
        return (
            "The lines of an example are shown, so the number of a consent cannot be here.",
            'Write "made up".',
        )
    if not isinstance(
        getattr(said.record, NAMED_IN_TEXT, getattr(said.record, "consent", None)), tuple | Consent
    ):
        return (
            "There can be no consents in this file, since it must not go when one ends.",
            "Move this to a page of docs/, or take it out.",
        )
    known = said.numbers.get(_bare(name))
    if not known:
        do = 'Correct it, or write the consent below "consents:" in the facts of the page.'
        if not hasattr(said.record, NAMED_IN_TEXT):
            do = "Correct it, or write the consent into the facts as docs/guide/consent.md says."
        return "No consent in the facts of this file has this number.", do
    return next(filter(None, map(partial(_not_covered, said.showing), known)), None)


def _not_covered(showing: Showing, consent: Consent) -> Wrong | None:
    if showing.is_quote:
        if consent.covers(Agreed.WORDS):
            return None
        return (
            "The consent does not say that their words may be shown.",
            'Add "words" to "agreed" if they agreed to that, or take the quote out.',
        )
    if not consent.covers(Agreed.FACE):
        return (
            "The consent does not say that their face may be shown.",
            'Add "face" to "agreed" if they agreed to that, or choose another picture.',
        )
    if consent.under_18:
        return "Nobody under 18 may be seen here.", "Choose a picture without people."
    return None


def _unsaid(said: _Said) -> Iterator[Wrong]:
    showing, record = said.showing, said.record
    if showing.is_quote:
        has_one = isinstance(getattr(record, "consent", None), Consent)
        if not showing.consents and not has_one:
            yield (
                "This does not say if its person agreed to be quoted here.",
                'Add a line "consent:" with its number, made up, published before or nobody identified.',
            )
        is_from_elsewhere = Basis.PUBLISHED_BEFORE in map(basis_in_words, showing.consents)
        if is_from_elsewhere and showing.words > LONG_QUOTATION:
            yield (
                f"This quotes {showing.words} words that were published elsewhere.",
                "The law allows no more than you need. Quote less and link to the source, or ask whoever wrote it.",
            )
    elif showing.says_nobody is None and not showing.consents and not getattr(record, "people_shown", None):
        yield (
            "This does not say who can be seen in the picture.",
            'Add a line "people shown: nobody", or "consent:" with the number of each person.'
            if showing.is_block
            else 'Add "people shown: nobody" to the facts of the page, or show it in a figure block with "consent:".',
        )


def _shown_without_their_people(site: Site) -> Iterator[Problem]:
    """A picture goes when the consent ends that one page names. No other may be left with a hole, or with a way to it."""
    people: dict[PurePosixPath, PurePosixPath] = {}
    for kind, record in site.with_kinds():
        if consents_in(record):
            people |= dict.fromkeys(shown_with_consent(kind, record), record.source.path)
    if not people:
        return
    by_address = {site.files[file].address: file for file in people if file in site.files}
    folders: dict[PurePosixPath, Any] = {
        record.source.path: folder_of(kind, record) for kind, record in site.with_kinds()
    }
    for record in (*site.weeks, *site.records()):
        place = Where(folder=folders.get(record.source.path, DOCS), files=site.files)
        for said in _said_in(record):
            file = place.path(said.showing.file) if said.showing.file else None
            if file in people and not said.showing.consents:
                yield said.problem(_also_elsewhere(file, people[file]), Severity.ERROR)
        for text in markdown_in(record):
            for link in links_in(text.words):
                if (to := by_address.get(address_of(link.to.partition("#")[0], place) or "")) is not None:
                    at = spot_of(record, text)(link.line + 1, link.column + 1)
                    yield Problem(record.source.path, *at, *_also_elsewhere(to, people[to]))


def _also_elsewhere(file: PurePosixPath, page: PurePosixPath) -> Wrong:
    return (
        f'"{file.name}" shows people who agreed to be on {page}.',
        "Show it in a figure block that names their consents, or take it out here.",
    )
