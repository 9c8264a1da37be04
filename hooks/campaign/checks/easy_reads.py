"""Findings about Easy Read that the sources themselves can decide. Whether it is easy, only readers can say."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.build import Build
from campaign.forms.easy_read.page_pictures import problem_with_picture
from campaign.model.easy_read import EasyRead, TwinState
from campaign.problems import Problem, Severity
from campaign.site.easy_sources import (
    EasySource,
    easy_sources,
    has_changed_since_check,
    twins,
    version_of_twin,
)
from campaign.site.site import Site
from campaign.telling.dates import full_date


def twins_are_in_step(site: Site, build: Build) -> Iterator[Problem]:
    """A note, not an error: a source must not wait for its twin. The page tells readers."""
    for source, easy in twins(site, build.language):
        if easy.state is not TwinState.CURRENT:
            what = (
                f"{source.path.name} has changed since this Easy Read was written."
                if easy.state is TwinState.OUT_OF_DATE
                else f"This does not say which version of {source.path.name} this Easy Read was made from."
            )
            yield _at(
                easy, "matches", what,
                f"Ask of each sentence here whether it is said there too. Then {_how_to_match(easy, source)}", Severity.NOTE,
            )  # fmt: skip


def _how_to_match(easy: EasyRead, source: EasySource) -> str:
    """Where to write the version: at the top of a file, in a block, or in a block that is still only words."""
    line = f'write "matches: {source.version}"'
    if easy.file != easy.source or "matches" in easy.places:
        return f"{line}. Do this last."
    if "words" in easy.places:
        return f'{line} below "easy read:", two spaces further in. Do this last.'
    return f'{line} and "words: |" below "easy read:", two spaces further in, and the words two more. Do this last.'


def nobody_has_checked_tomorrow(site: Site, build: Build) -> Iterator[Problem]:
    """A check by people is a thing of the past (reference rule ER39)."""
    for _, easy in twins(site, build.language):
        if easy.checked and easy.checked.on > build.today:
            yield _at(
                easy, "checked on", f"{full_date(easy.checked.on, build.language)} is still to come.",
                "Write the day on which people checked it, or delete all three lines about the check.",
            )  # fmt: skip


def people_checked_these_words(site: Site, build: Build) -> Iterator[Problem]:
    """A note, as above: the page stops saying that people checked it."""
    for _, easy in twins(site, build.language):
        line = f'"checked version: {version_of_twin(easy)}"'
        if has_changed_since_check(easy):
            yield _at(
                easy, "checked version", "This Easy Read has changed since people checked it.",
                f"Ask them to read it again. When they have, write {line}, the new day and how many read it.",
                Severity.NOTE,
            )  # fmt: skip
        elif easy.checked and easy.checked.version is None:
            yield _at(
                easy, "checked by", "This does not say which words people checked.",
                f"If they read these very words, write {line}.", Severity.NOTE,
            )  # fmt: skip


def pictures_are_there(site: Site, build: Build) -> Iterator[Problem]:
    """A block or a word of the glossary without its picture would be half of what its author wrote."""
    for _, easy in twins(site, build.language):
        for name, line in easy.pictures():
            if wrong := problem_with_picture(name, site.pictures):
                yield Problem(easy.file or easy.source, line or 1, 1, *wrong)
    for number, term in enumerate(site.glossary.words):
        if term.picture and (wrong := problem_with_picture(term.picture, site.pictures)):
            source = site.glossary.source
            yield Problem(source.path, *source.place_of(("words", number, "picture")), *wrong)


def main_pages_have_a_twin(site: Site, build: Build) -> Iterator[Problem]:
    """Or say why not (reference rule ER33). Some kinds have one from their facts; of writings, the report tells."""
    for source in easy_sources(site, build.language):
        known = source.path in site.easy_reads or source.path in site.without_easy_read
        if source.expects and not known and source.kind and source.kind.is_tree:
            twin = source.path.with_suffix(".easy.md")
            yield Problem(
                source.path, 1, 1, "This page has no Easy Read.",
                f'Write {twin.name} beside it, or say why not: "easy read: no. Because ..."', Severity.NOTE,
            )  # fmt: skip


def _at(easy: EasyRead, field: str, what: str, do: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(easy.file or easy.source, *easy.places.get(field, easy.begins), what, do, severity)
