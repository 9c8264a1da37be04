"""What the values of ``mkdocs.yml`` may be, each told as a rule: what is wrong with a node, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias
from urllib.parse import urlsplit

import yaml

from campaign.model.web_host import is_whole_https
from campaign.nearest import nearest_few
from campaign.problems import INVISIBLE, in_short, invisible
from campaign.prose.links import wrong_with_link

Wrong: TypeAlias = tuple[yaml.Node, str, str]
"""Where, what is wrong, and what to do."""

Environment: TypeAlias = Mapping[str, str]
"""What may be asked of the environment."""

Rule: TypeAlias = Callable[[yaml.Node, Environment], Iterable[Wrong]]

OF_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
"""Hosts that no page leaves the machine for."""

_NOT_IN_AN_ADDRESS = re.compile(r"[\s\\<>\"'`{}|^\x00-\x20\x7f-\x9f]")


def any_words(node: yaml.Node, _environment: Environment) -> Iterator[Wrong]:
    if not isinstance(node, yaml.ScalarNode):
        yield node, "This setting is one line of words.", "Write it behind the colon."
    else:
        yield from _hidden_signs(node)


def _hidden_signs(node: yaml.Node) -> Iterator[Wrong]:
    """Signs that a double-quoted value may name, and that no page can show."""
    if isinstance(node, yaml.ScalarNode) and (hidden := INVISIBLE.search(node.value)):
        yield node, *invisible(hidden[0])


def only(*values: str, what: str = "") -> Rule:
    """One of these words, and nothing else; ``what`` says why."""

    def rule(node: yaml.Node, _environment: Environment) -> Iterator[Wrong]:
        if not isinstance(node, yaml.ScalarNode) or not ({node.value, _yes_or_no(node.value)} & {*values}):
            said = f'"{in_short(node.value)}"' if isinstance(node, yaml.ScalarNode) else "This"
            allowed = " or ".join(f'"{value}"' for value in values if not value.startswith("./"))
            yield (
                node,
                f"{said} is not ours. {what}".strip() if what else f"{said} is not possible here.",
                f"Write {allowed}.",
            )

    return rule


def _yes_or_no(written: str) -> str:
    """The words of YAML for yes and no are the same in capitals. A name is not: it is another file."""
    return written.lower() if written.lower() in ("true", "false", "yes", "no") else written


def nothing(what: str) -> Rule:
    """An empty list."""

    def rule(node: yaml.Node, _environment: Environment) -> Iterator[Wrong]:
        if isinstance(node, yaml.ScalarNode) or node.value:
            yield node, what, 'Write "[]".'

    return rule


def list_of(rule: Rule) -> Rule:
    def rule_of_all(node: yaml.Node, environment: Environment) -> Iterator[Wrong]:
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                yield from rule(item, environment)
        elif not _is_empty(node):
            yield node, "This setting is a list.", "Write each part on a line of its own, behind a dash."

    return rule_of_all


def mapping_of(rules: Mapping[str, Rule] | None) -> Rule:
    """``rules`` by name; None for any names with words behind them."""

    def rule(node: yaml.Node, environment: Environment) -> Iterator[Wrong]:
        if not isinstance(node, yaml.MappingNode):
            if not _is_empty(node):
                yield node, "This setting has lines of its own below it.", "Compare it with the example."
            return
        first: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                yield key, "The name of a setting must be a word.", "Delete it."
                continue
            name = key.value
            if first.setdefault(name, key) is not key:
                what = f'"{in_short(name)}" is here twice; the first is on line {first[name].start_mark.line + 1}.'
                yield key, what, "Keep one of them, and delete the other."
            if rules is None:
                yield from any_words(value, environment)
            elif name in rules:
                yield from rules[name](value, environment)
            else:
                yield key, *_not_allowed(name, rules)

    return rule


def _not_allowed(name: str, rules: Mapping[str, Rule]) -> tuple[str, str]:
    if name == "INHERIT":
        return (
            "Settings from another file are not read by any check.",
            "Write them here, and delete this line.",
        )
    what = f'The setting "{in_short(name)}" is not used here, and could bring in what nobody has checked.'
    close = nearest_few(name, rules, most=1, alike=0.8)
    return what, f'Delete it. Did you mean "{close[0]}"?' if close else "Delete it."


def menu(node: yaml.Node, _environment: Environment) -> Iterator[Wrong]:
    """Pages of ``docs/`` by their paths, in menus however deep. Nothing in it leads elsewhere."""
    waiting = [(node, 0)]
    while waiting:
        at, depth = waiting.pop()
        if depth > DEEPEST_MENU:
            yield at, "This is nested too deeply.", "Compare it with the example file."
        elif isinstance(at, yaml.SequenceNode):
            for item in at.value:
                if isinstance(item, yaml.SequenceNode):
                    yield item, "This is a list in a list.", "Write the name of the menu before it."
                else:
                    waiting.append((item, depth + 1))
        elif isinstance(at, yaml.MappingNode):
            for key, value in at.value:
                yield from _hidden_signs(key)
                waiting.append((value, depth + 1))
        elif not _PAGE.fullmatch(at.value) or ".." in at.value.split("/"):
            yield (
                at,
                f'"{in_short(at.value)}" is no page of docs/.',
                'Write its path, like "get-involved.md".',
            )


_PAGE = re.compile(r"(?!/)[^:\\?#&\x00-\x1f]+\.md")

DEEPEST_MENU = 12
"""Levels. A menu has two; the engine goes into each by a call of its own."""


def link_at_the_foot(node: yaml.Node, _environment: Environment) -> Iterator[Wrong]:
    """A name, and where it leads: it is on every page."""
    fields = {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
    if fields.keys() != {"name", "address"} or not all(
        isinstance(value, yaml.ScalarNode) for value in fields.values()
    ):
        what = "This link at the foot of each page needs a name and an address, and nothing else."
        yield node, what, 'Write it like "{name: Privacy, address: privacy/}".'
        return
    yield from _hidden_signs(fields["name"])
    to = fields["address"]
    wrong = wrong_with_link(to.value) if to.value else None
    if wrong or to.value.startswith("/"):
        what = wrong or 'A link cannot begin with "/".'
        yield to, what, 'Write a page of this site like "privacy/", or a whole address.'


def place_in_here(node: yaml.Node, environment: Environment) -> Iterator[Wrong]:
    yield from any_words(node, environment)
    if isinstance(node, yaml.ScalarNode) and re.search(r"^[/~\\]|^\w:|\.\.", node.value):
        yield node, "This leads out of the folder of the campaign.", "Name a folder in it, such as stories."


def web_page(node: yaml.Node, _environment: Environment) -> Iterator[Wrong]:
    """An address that is on every page."""
    if not isinstance(node, yaml.ScalarNode) or (node.value and not _is_https(node.value)):
        yield node, "This is a link on every page, and it is no whole https address.", _WHOLE


_WHOLE = 'Write it in full, like "https://example.org/co-production-week".'


def address_of_edits(node: yaml.Node, _environment: Environment) -> Iterator[Wrong]:
    """What the link "Change this page" begins with: below ``repo_url``, or whole."""
    written = node.value if isinstance(node, yaml.ScalarNode) else "\\"
    scheme = re.match(r"[^/?#]*:", written)
    if _NOT_IN_AN_ADDRESS.search(written) or written.startswith("//") or (scheme and not _is_https(written)):
        what = "This is a link on every page, and it leads neither below repo_url nor to an https address."
        yield node, what, 'Write it like "edit/main/docs/".'


def where_the_site_is(node: yaml.Node, environment: Environment) -> Iterator[Wrong]:
    """Each of the addresses that it may come to, in the environment too. One that is missing is told of elsewhere."""
    if node.tag == "!ENV":
        names = list(node.value) if isinstance(node, yaml.SequenceNode) else [node]
        default = names.pop() if len(names) > 1 else None
        for name in names:
            if not isinstance(name, yaml.ScalarNode) or name.value not in NAMES_IN_ENVIRONMENT:
                yield (
                    name,
                    _NOT_FOR_PAGES,
                    f'Write "!ENV [{NAMES_IN_ENVIRONMENT[0]}, https://week.example.org/]".',
                )
            elif environment.get(name.value) and not _may_be_a_site(environment[name.value]):
                yield name, f"What {name.value} is in the environment is no https address.", "Set it to one."
        if default is None:
            return
        node = default
    if not isinstance(node, yaml.ScalarNode) or not _may_be_a_site(node.value):
        what = "The address of the site is on every page, and it is no https address."
        yield node, what, 'Write it like "https://week.example.org/".'


NAMES_IN_ENVIRONMENT = ("SITE_URL",)
"""What the settings may take from the environment: see docs/guide/the-week.md."""

_NOT_FOR_PAGES = "What is in the environment may be secret, and would be on every page."

ASKED_OF_ENVIRONMENT = ("site_url",)


def not_from_environment() -> tuple[str, str]:
    name = NAMES_IN_ENVIRONMENT[0]
    only_here = f'Only "site_url" may come from there: "site_url: !ENV [{name}, https://week.example.org/]".'
    return _NOT_FOR_PAGES, f"Write the value itself. {only_here}"


def _may_be_a_site(written: str) -> bool:
    """Whether it is https, or of this machine. Words that are no address at all are told of by another check."""
    try:
        parts = urlsplit(written)
        host = parts.hostname
    except ValueError:
        return True
    if _NOT_IN_AN_ADDRESS.search(written) or written.startswith("//"):
        return False
    if not host:
        return parts.scheme in ("", "http", "https")
    return _is_https(written) or (parts.scheme == "http" and host in OF_THIS_MACHINE and not parts.username)


def _is_https(written: str) -> bool:
    return is_whole_https(written) and not _NOT_IN_AN_ADDRESS.search(written)


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value in ("", "~", "null")
