"""The menu in ``mkdocs.yml``, compared with the pages that are there: an engine stops at what is in only one of the two."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import yaml
from pathspec.gitignore import GitIgnoreSpec

from campaign.checks.one_address import made_addresses
from campaign.model.on_disk import in_one_form
from campaign.model.published_file import DOCS
from campaign.nearest import nearest
from campaign.problems import Problem, in_short
from campaign.publishing.settings import node_of, setting
from campaign.reading.settings import SETTINGS
from campaign.site.site import Site

_WARNS = "warn"


def out_of_the_menu(site: Site, root: Path) -> Iterator[Problem]:
    """Each page that ``nav`` and ``not_in_nav`` leave out, and each name in ``nav`` that no page has.

    An engine can be told to say nothing of either.
    """
    menu = node_of(root, "nav")
    if not isinstance(menu, yaml.SequenceNode):
        return  # all pages are in it
    pages = {
        record.source.path.relative_to(DOCS).as_posix(): kind.is_draft(record)
        for kind, record in site.with_kinds()
        if kind.is_tree
    }
    made = {record.address for record in site.records()} | {address for address, _ in made_addresses(site)}
    known = {*pages, "index.md", *(f"{address}index.md" for address in made)}
    named = {in_one_form(PurePosixPath(item.value).as_posix()): item for item in _pages_in(menu)}
    if _told_of(root, "not_found", _WARNS) == _WARNS:
        for name, item in named.items():
            if name not in known:
                close = nearest(name, known)
                yield Problem(
                    SETTINGS, item.start_mark.line + 1, item.start_mark.column + 1,
                    f'The menu names a page that is not there: "{in_short(item.value)}".',
                    f'Did you mean "{close}"?' if close else "Take it out, or correct its path below docs/.",
                )  # fmt: skip
    if _told_of(root, "omitted_files", "info") == _WARNS:
        may_be_out = GitIgnoreSpec.from_lines(setting(root, "not_in_nav").splitlines())
        for page, is_draft in sorted(pages.items()):
            if page not in named and not is_draft and not may_be_out.match_file(page):
                yield Problem(
                    DOCS / page, 1, 1, f"This page is not in the menu, and {SETTINGS} does not say that this is meant.",
                    f'Add "{page}" below "nav" there, or below "not_in_nav".',
                )  # fmt: skip


def _told_of(root: Path, what: str, otherwise: str) -> str:
    node = node_of(root, "validation", "nav", what)
    return node.value if isinstance(node, yaml.ScalarNode) else otherwise


def _pages_in(menu: yaml.Node) -> Iterator[yaml.ScalarNode]:
    waiting = [menu]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            yield node
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            waiting += [value for _, value in node.value]
