"""Consents that are not yet given, end soon, have run out, or are missing; and what they leave unsaid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from campaign.build import Build
from campaign.checks.at import at_field
from campaign.model.agreement import Part, consents_in
from campaign.model.consent import Basis, Consent
from campaign.model.files_beside import Photo
from campaign.model.people import Quote
from campaign.model.public_view import parts
from campaign.model.record import Record
from campaign.problems import Problem, Severity
from campaign.site.kind import Kind
from campaign.site.site import Site
from campaign.telling.dates import full_date

SOON = timedelta(days=30)
"""Time to find a person and ask again."""

LONG_QUOTATION = 200
"""Words. The law names no number: it allows what the purpose needs. From here on, somebody should think about it."""

ASKED_OF_EVERYBODY = ("how to change their mind", "under 18")
ASKED_OF_TELLERS = ("saw the final text", "other people")
"""Fields that older files do not have. Whoever is only seen, or quoted, tells of nobody."""


def consent_holds_today(site: Site, build: Build) -> Iterator[Problem]:
    """A note where it has run out: the site goes on without the record, whatever day it is built on."""
    for kind, record in site.with_kinds():
        if not kind.is_own_listing and not isinstance(getattr(record, "consent", None), Consent):
            what = "This has no consent, so it is not published."
            yield at_field(record, "consent", what, "Write down who agreed to what.", Severity.NOTE)
            continue
        for part, consent in consents_in(record):
            if consent.withdrawn:
                yield _at(
                    record, part, "This consent was taken back, so this is not published.", _to_take_out(part)
                )
                continue
            if consent.given and consent.given > build.today:
                yield _at(
                    record, part, f"The consent is of {full_date(consent.given, build.language)}, which is still to come.",
                    'Write under "given" the day on which the person agreed.', Severity.ERROR,
                )  # fmt: skip
            if consent.ask_again_by and consent.ask_again_by < build.today:
                until = full_date(consent.ask_again_by, build.language)
                yield _at(
                    record, part, f"The consent was until {until}, so this is not published.",
                    'Ask the person again, and change "given" and "ask again by".',
                )  # fmt: skip
    for record, part, consent in ending_soon(site, build):
        assert consent.ask_again_by
        until = full_date(consent.ask_again_by, build.language)
        yield _at(
            record, part, f"The consent ends on {until}. After that day this is not published any more.",
            'Ask the person again now. If they agree, change "given" and "ask again by".',
        )  # fmt: skip


def _to_take_out(part: Part) -> str:
    if part.path == ("consent",):
        return 'Write "withdrawn: yes" at the top of the facts too, as docs/guide/changing-ones-mind.md says.'
    return "Delete what it was for, in its Easy Read too, and then this consent."


def ending_soon(site: Site, build: Build) -> Iterator[tuple[Record, Part, Consent]]:
    """Consents that hold today and end within :data:`SOON`."""
    for record in site.records():
        for part, consent in consents_in(record):
            if (
                consent.withdrawn is not True
                and consent.ask_again_by
                and build.today <= consent.ask_again_by <= build.today + SOON
            ):
                yield record, part, consent


def under_18s_are_allowed(site: Site, _build: Build) -> Iterator[Problem]:
    """Only where an organisation has said once that it publishes them (UK GDPR, recital 38)."""
    if site.campaign.under_18s:
        return
    for _, record in site.with_kinds():
        for part, consent in consents_in(record):
            if consent.under_18:
                yield _at(
                    record, part, "This person is under 18, and this site publishes no stories of people under 18.",
                    'Take it out. Only if your safeguarding lead agrees, add "under 18s: yes" to "campaign" in mkdocs.yml.',
                    Severity.ERROR,
                )  # fmt: skip


def consents_are_whole(site: Site, _build: Build) -> Iterator[Problem]:
    """Files that were written before these fields were there have none of them. Unknown is not no, so they are asked for."""
    for _, record in site.with_kinds():
        for part, consent in consents_in(record):
            if consent.basis is not Basis.A_PERSON_AGREED:
                continue
            asked = (*ASKED_OF_EVERYBODY, *(ASKED_OF_TELLERS if part.path == ("consent",) else ()))
            missing = [f'"{name}"' for name in asked if getattr(consent, name.replace(" ", "_")) is None]
            if missing:
                yield _at(
                    record, part, f"The consent does not say {', '.join(missing)}.",
                    "Find out, and add what is missing: docs/guide/consent.md says how.",
                )  # fmt: skip
            if consent.saw_the_final_text is False:
                yield _at(
                    record, part, "This person has not seen the final text.",
                    'Show it to them, and change "saw the final text" to yes when they have read or heard it.',
                )  # fmt: skip


def photos_say_who_is_shown(site: Site, _build: Build) -> Iterator[Problem]:
    for _, record in site.with_kinds():
        for path, photo in parts(record, Photo):
            if photo.people_shown is None:
                yield Problem(
                    record.source.path, *record.source.place_of(path), "This does not say who can be seen in the photo.",
                    'Add "people shown:" with nobody, the teller, others, or the teller and others.', Severity.NOTE,
                )  # fmt: skip


def quotations_are_short(site: Site, _build: Build) -> Iterator[Problem]:
    """What was published elsewhere may be quoted as far as the purpose needs (Copyright, Designs and Patents Act 1988, 30)."""
    for kind, record in site.with_kinds():
        for part, consent in consents_in(record):
            if (
                consent.basis is Basis.PUBLISHED_BEFORE
                and (words := _quoted(kind, record, part)) > LONG_QUOTATION
            ):
                yield _at(
                    record, part, f"This quotes {words} words that were published elsewhere.",
                    "The law allows no more than you need. Quote less and link to the source, or ask whoever wrote it.",
                )  # fmt: skip


def _quoted(kind: Kind[Record], record: Record, part: Part) -> int:
    """Of a quote with a consent of its own, its words; of a whole record, those of its quotes, and its body if that is one."""
    if len(part.path) > 1:
        return sum(len(quote.words.split()) for path, quote in parts(record, Quote) if path == part.path[:-1])
    own = sum(len(quote.words.split()) for _, quote in parts(record, Quote) if quote.consent is None)
    return own + (len(record.body.split()) if kind.is_in_own_words else 0)


def _at(record: Record, part: Part, what: str, do: str, severity: Severity = Severity.NOTE) -> Problem:
    """A consent of a whole record is at its field, and any other as deep as its place is known."""
    if len(part.path) == 1:
        return at_field(record, str(part.path[0]), what, do, severity)
    return Problem(record.source.path, *record.source.place_of(part.path), what, do, severity)
