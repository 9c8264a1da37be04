"""``mkdocs.yml`` with somebody's own week in it. All that belongs to the software stays, comments too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from campaign.model.answers import Answers
from campaign.reading.yaml_text import Tree
from campaign.starting.written_yaml import fields, scalar

OF_THE_WEEK = ("time zone", "theme", "strapline", "summary")
"""Answers that stand in ``extra.campaign`` as they are, before the publisher."""

AFTER_THE_PUBLISHER = ("hashtags", "social", "day themes", "contact", "topics")

KEPT = ("help lines", "brand", "updates from")
"""What the sample says in ``extra.campaign`` that is true for anybody. It stays unless it was answered."""

_NO_REPOSITORY = (
    "# repo_url:  # where these files are, if others may see them; edit_uri leads from there to each\n"
)

_OF_THE_SITE = ("site_name", "site_url", "repo_url")


def with_answers(settings: str, tree: dict[str, Tree], answers: Answers, publisher: str) -> str:
    """``settings`` is the text of the file, ``tree`` the answers as they are written, ``publisher`` a file's name."""
    values = {
        "site_name": answers.name,
        "site_url": f"{answers.site_address.rstrip('/')}/",
        "repo_url": answers.repository,
    }
    parts = []
    there = [name for name, _ in parts_of(settings, 0)]
    for name, part in [*((name, "") for name in _OF_THE_SITE if name not in there), *parts_of(settings, 0)]:
        if name == "extra":
            parts.append(_with(part, 2, {"campaign": _campaign(part, tree, answers, publisher)}))
        elif name in _OF_THE_SITE:
            parts.append(_one_line(part, name, values[name]))
        elif name == "edit_uri" and answers.repository is None:
            # On its own it would lead nowhere, and MkDocs warns of it.
            parts.append(f"{_NO_REPOSITORY}# {part}")
        else:
            parts.append(part)
    return "".join(parts)


def parts_of(text: str, indent: int) -> Iterator[tuple[str, str]]:
    """A mapping in a YAML text, cut before each of its keys: the key, and the lines from there to the next.

    What is before the first key has the key "". Comments above a key stay with what is before it.
    """
    key = ""
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        if found := re.match(rf" {{{indent}}}([A-Za-z][\w ]*):", line):
            yield key, "".join(lines)
            key, lines = found[1], []
        lines.append(line)
    yield key, "".join(lines)


def _with(text: str, indent: int, written: dict[str, str]) -> str:
    return "".join(written.get(name, part) for name, part in parts_of(text, indent))


def _one_line(part: str, name: str, value: str | None) -> str:
    """The first line with another value and its comment; nothing in its place if there is no value."""
    first, *below = part.splitlines(keepends=True) or [""]
    rest = [line for line in below if line.strip()[:1] in ("", "#")]
    if not value:
        return "".join(rest)
    comment = re.search(r"(?<!\s)\s++#\s.*", first.rstrip("\n"))
    return f"{name}: {scalar(value)}{comment[0] if comment else ''}\n" + "".join(rest)


def _campaign(extra: str, tree: dict[str, Tree], answers: Answers, publisher: str) -> str:
    before: dict[str, str] = dict(parts_of(dict(parts_of(extra, 2)).get("campaign", ""), 4))

    def answered(*names: str) -> Iterator[str]:
        yield from fields({name: tree[name] for name in names if name in tree}, 4)

    def as_before(name: str) -> Iterator[str]:
        yield from before.get(name, "").splitlines()

    lines: list[str] = [
        "  campaign:",
        f"    id: {scalar(answers.id or id_from(answers.site_address))}    # never change it: people's calendars rely on it",
        f"    name: {scalar(answers.name)}",
        f"    year: {answers.when.first and answers.when.first.year}",
        *answered("when"),
        *answered(*OF_THE_WEEK),
        f"    publisher: {publisher}    # a file in events/organisers/",
        *answered(*AFTER_THE_PUBLISHER),
        *(line for name in KEPT for line in (answered if name in tree else as_before)(name)),
        "    accessibility:                         # what the law asks you to say; see docs/guide/the-week.md",
        *([f"      nation: {scalar(str(tree['nation']))}"] if answers.nation else []),
        "      status: not yet tested               # until an audit of your own site is recorded here",
        "    # What else can stand here, such as partners and ways in, is in docs/guide/the-week.md.",
    ]
    return "".join(f"{line}\n" for line in lines)


def id_from(address: str) -> str:
    """What calendars know the site by: its first address without the scheme."""
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}".rstrip("/")


def answer_of(at: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The answer that a value of ``extra.campaign`` comes from."""
    match at:
        case ("year", *_):
            return ("when",)
        case ("accessibility", *rest):
            return tuple(rest)
        case _:
            return at
