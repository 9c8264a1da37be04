"""The pages of ``docs/`` that the engine would publish: they must be those that the core has read, no more and no fewer.

The engine shows a page with whatever front matter it has, and asks nobody. What it leaves out is in ``exclude_docs`` of
``mkdocs.yml``; both sides are compared here, so that a check finds what a build would stumble over.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pathspec.gitignore import GitIgnoreSpec

from campaign.model.on_disk import in_one_form
from campaign.model.published_file import DOCS
from campaign.problems import Problem
from campaign.publishing.menu import out_of_the_menu
from campaign.publishing.settings import setting
from campaign.reading.easy_reads import is_twin
from campaign.reading.files import printable
from campaign.reading.repository import NOT_PUBLISHED
from campaign.reading.settings import SETTINGS
from campaign.site.site import Site

MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd", ".md")
"""Ends of names that MkDocs takes for pages."""

LEFT_OUT_BY_ITSELF = (".*", "/templates/")
"""What MkDocs leaves out unless a line of ``exclude_docs`` that begins with ``!`` says otherwise."""


def is_for_nobody(below_docs: str) -> bool:
    """Whether a file, by its path below ``docs/``, is never published, whatever ``mkdocs.yml`` says."""
    return PurePosixPath(below_docs).parts[0] in NOT_PUBLISHED or is_twin(below_docs)


def never_checked(path: PurePosixPath) -> Problem:
    """What is wrong with a page that the engine has and the core does not."""
    return Problem(
        printable(path),
        1,
        1,
        "MkDocs would publish this page, but nothing has checked it.",
        f'Delete it, or add it to "exclude_docs" in {SETTINGS}.',
    )


def left_out(path: PurePosixPath) -> Problem:
    """What is wrong with a page that the core has and the engine does not."""
    return Problem(
        printable(path),
        1,
        1,
        f'"exclude_docs" or "draft_docs" of {SETTINGS} leaves out this page, as MkDocs does all of docs/templates/, '
        "but its words would be in the search.",
        "Keep it elsewhere, such as in docs/decisions/.",
    )


def out_of_step(site: Site, root: Path) -> Iterator[Problem]:
    """Every page that only one of the two would have."""
    if setting(root, "docs_dir") not in ("", "docs", "./docs", "docs/"):
        yield Problem(
            SETTINGS,
            1,
            1,
            '"docs_dir" names another folder, but pages are read from docs/.',
            'Delete "docs_dir".',
        )
        return
    try:
        excluded = GitIgnoreSpec.from_lines(
            [*LEFT_OUT_BY_ITSELF, *setting(root, "exclude_docs").splitlines()]
        )
        drafts = GitIgnoreSpec.from_lines(setting(root, "draft_docs").splitlines())
    except ValueError as error:
        what = f'A line of "exclude_docs" or "draft_docs" is not a pattern: {error}'.rstrip(".")
        yield Problem(SETTINGS, 1, 1, f"{what}.", "Correct it.")
        return
    read = {
        record.source.path.relative_to(DOCS).as_posix() for kind, record in site.with_kinds() if kind.is_tree
    }
    for page in sorted(_markdown_below(root / DOCS)):
        if page in read:
            if excluded.match_file(page) or drafts.match_file(page):
                yield left_out(DOCS / page)
        elif not is_for_nobody(page) and not excluded.match_file(page):
            yield never_checked(DOCS / page)
    yield from out_of_the_menu(site, root)


def _markdown_below(docs: Path) -> Iterator[str]:
    for folder, _, names in os.walk(docs):
        for name in names:
            if name.endswith(MARKDOWN):
                yield in_one_form(Path(folder, name).relative_to(docs).as_posix())
