"""What people took back stays away, with all its words. No message quotes any of them: logs of builds are public."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.build import Build
from campaign.checks.public_words import words_of_readers
from campaign.model.agreement import consents_in
from campaign.model.remains import reference_fingerprint, words_in
from campaign.model.withdrawn import WITHDRAWN_FILE, Withdrawn
from campaign.problems import Problem, Severity
from campaign.site.site import Site


def what_was_withdrawn_stays_away(site: Site, _build: Build) -> Iterator[Problem]:
    """Neither the name of its file nor the number of its consent comes back, in any year."""
    if not site.withdrawn:
        return
    gone = {each.slug: each for each in site.withdrawn}
    for kind, record in site.with_kinds():
        was = None if kind.is_own_listing else gone.get(record.slug)
        if was and was.path != record.source.path:
            yield Problem(
                record.source.path, 1, 1, f"Something with this name was withdrawn: {was.path}.",
                "If it is the same, delete this file. If it is not, give this file another name.",
            )  # fmt: skip
        elif was:
            yield Problem(
                record.source.path, 1, 1, "This was withdrawn, and must not come back.",
                f"Delete this file. Only if its person asks for it, first take it out of {WITHDRAWN_FILE}.",
            )  # fmt: skip
        for part, consent in consents_in(record):
            if consent.reference and _is_of_what_was_withdrawn(consent.reference, site):
                yield Problem(
                    record.source.path, *record.source.place_of(part.path), "The number of this consent is that of something that was withdrawn.",
                    "Ask the person. If they take this back too, withdraw it. If not, write the number of their new consent.",
                )  # fmt: skip


def _is_of_what_was_withdrawn(reference: str, site: Site) -> bool:
    return any(
        each.reference and each.reference == reference_fingerprint(reference, each.remains.salt)
        for each in site.withdrawn
    )


def nothing_of_it_is_left(site: Site, _build: Build) -> Iterator[Problem]:
    """Its words, and the name of its person, in anything else that is published; each with its line."""
    if not any(each.remains.runs or each.remains.names for each in site.withdrawn):
        return
    for text in words_of_readers(site):
        for number, line in _lines(text.words):
            words = words_in(line)
            said = [word.text for word in words]
            for each in site.withdrawn:
                if (at := next(iter(each.remains.found_in(said)), None)) is not None:
                    before = line[: words[at].at]
                    place = number + before.count("\n"), len(before) - before.rfind("\n")
                    yield Problem(text.path, *text.place(*place), *left_of(each))


def left_of(withdrawn: Withdrawn) -> tuple[str, str]:
    """What is wrong where something of it is left, and what to do."""
    what = f"Here are words or the name of something that was withdrawn: {withdrawn.path}."
    if withdrawn.is_still_there:
        do = (
            "Take them out. If this is the name of somebody else, or a sentence that many say, add "
            f'"name may stay: yes" or "words may stay:" with the sentence to {withdrawn.path.name}.'
        )
    else:
        do = f'Take them out. If many say this sentence, delete the line "words" of it in {WITHDRAWN_FILE}.'
    return what, do


def _lines(words: str) -> Iterator[tuple[int, str]]:
    """Each paragraph with the number of its first line: a sentence may go on in the next line."""
    first, lines = 1, list[str]()
    for number, line in enumerate([*words.split("\n"), ""], 1):
        if line.strip():
            first = first if lines else number
            lines.append(line)
        elif lines:
            yield first, "\n".join(lines)
            lines = []


def words_can_be_deleted(site: Site, _build: Build) -> Iterator[Problem]:
    for each in site.withdrawn:
        if each.is_still_there:
            yield Problem(
                each.path, *each.place, "This was withdrawn, and its words are still in this file.",
                f'Delete it, and keep it away: make withdraw STORY="{each.path}"', Severity.NOTE,
            )  # fmt: skip
