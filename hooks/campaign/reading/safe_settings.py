"""Settings are code: an engine runs what ``mkdocs.yml`` names, and prints what it takes from the environment.

So the file is read here first, as text, and whatever is not on the list of what it may say is a problem on its line.
Nothing in it is followed or built. What is below ``extra.campaign`` is a record like others; here, only its tags are asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import yaml

from campaign.problems import Problem, in_short
from campaign.reading.settings import SETTINGS
from campaign.reading.settings_values import (
    ASKED_OF_ENVIRONMENT,
    Environment,
    Rule,
    Wrong,
    address_of_edits,
    any_words,
    link_at_the_foot,
    list_of,
    mapping_of,
    menu,
    not_from_environment,
    nothing,
    only,
    place_in_here,
    web_page,
    where_the_site_is,
)
from campaign.reading.yaml_text import PLAIN_TAGS, read_yaml, top_of

HOOKS = ("hooks/publish_site.py", "hooks/reload.py")
THEME = "hooks/theme"

_NOT_OURS = "Code from elsewhere could change every page."

_ANYTHING = mapping_of(None)

ALLOWED: Mapping[str, Rule] = {
    "site_name": any_words,
    "site_description": any_words,
    "site_author": any_words,
    "copyright": any_words,
    "site_url": where_the_site_is,
    "repo_url": web_page,
    "repo_name": any_words,
    "edit_uri": address_of_edits,
    "nav": menu,
    "not_in_nav": any_words,
    "exclude_docs": any_words,
    "draft_docs": any_words,
    "docs_dir": any_words,  # another folder is told of where pages are compared
    "site_dir": only("site"),
    "theme": mapping_of(
        {
            "name": only("material", what=_NOT_OURS),
            "custom_dir": only(THEME, f"./{THEME}", what=_NOT_OURS),
            "font": only("false", "no"),
        }
    ),
    "hooks": list_of(only(*HOOKS, *(f"./{name}" for name in HOOKS), what=_NOT_OURS)),
    "watch": list_of(place_in_here),
    "plugins": nothing(_NOT_OURS),
    "markdown_extensions": nothing("Words are read by our own Markdown, and by no other."),
    "validation": mapping_of({"nav": _ANYTHING, "links": _ANYTHING}),
    "use_directory_urls": only("true", "yes"),
    "strict": only("true", "yes", "false", "no"),
    "dev_addr": any_words,
    "extra": mapping_of({"footer": list_of(link_at_the_foot), "campaign": lambda _node, _environment: ()}),
}
"""What ``mkdocs.yml`` may say, and how."""


def problems_in_settings(text: str, environment: Environment) -> list[Problem]:
    """Everything in the text of ``mkdocs.yml`` that no engine should read, sorted by place.

    ``environment`` is asked for what a setting may take from there.
    """
    top = top_of(text)
    if top is None:
        return list(read_yaml(text, SETTINGS).problems)
    found = (*_of_tags(top), *mapping_of(ALLOWED)(top, environment), *_left_to_an_engine(top))
    return sorted({_problem(*wrong) for wrong in found})


def without_our_hooks(text: str) -> Problem | None:
    """What is wrong where the engine would build a site of its own: it publishes pages as they are, facts and all."""
    top = top_of(text)
    hooks = [value for key, value in top.value if key.value == "hooks"] if top else []
    named = [item.value for node in hooks if isinstance(node, yaml.SequenceNode) for item in node.value]
    if HOOKS[0] in named or f"./{HOOKS[0]}" in named:
        return None
    lines = ", ".join(f'"- {name}"' for name in HOOKS)
    what = 'There is no "hooks" with this software in it, and without it pages are published facts and all.'
    return Problem(SETTINGS, 1, 1, what, f'Write "hooks:", and below it the lines {lines}.')


def _left_to_an_engine(top: yaml.MappingNode) -> Iterator[Wrong]:
    """What an engine fills in with something of its own where the settings are silent, if they are for one at all."""
    said = _fields(top)
    if not {"hooks", "extra"} <= said.keys():
        return
    theme = _fields(said.get("theme"))
    if not said.get("site_name") or not said["site_name"].value:
        yield top, "The site has no name.", 'Write one, like "site_name: Co-production Week 2027".'
    if "plugins" not in said:
        yield (
            top,
            'There is no "plugins", and without it engines use one of their own.',
            'Write "plugins: []".',
        )
    for name, value in (("name", "material"), ("custom_dir", THEME), ("font", "false")):
        if name not in theme:
            what = f'The theme has no "{name}", and without it pages would look and do otherwise.'
            yield said.get("theme", top), what, f'Write "{name}: {value}" below "theme:".'


def _fields(node: yaml.Node | None) -> dict[str, yaml.Node]:
    return (
        {key.value: value for key, value in node.value if isinstance(key, yaml.ScalarNode)}
        if isinstance(node, yaml.MappingNode)
        else {}
    )


def _of_tags(top: yaml.MappingNode) -> Iterator[Wrong]:
    """A tag makes YAML build something, or take it from the environment; a name of a value repeats it."""
    waiting: list[tuple[yaml.Node, bool]] = [(top, False)]
    seen: set[int] = set()
    while waiting:
        node, may_be_asked = waiting.pop()
        if id(node) in seen:
            yield node, "This value is used a second time through * and &.", "Write the value out each time."
            continue
        seen.add(id(node))
        if node.tag == "!ENV" and not may_be_asked:
            yield node, *not_from_environment()
        elif "python" in node.tag:
            yield node, f'The tag "{in_short(node.tag)}" runs code.', "Delete this value."
        elif node.tag not in {*PLAIN_TAGS, "!ENV"}:
            yield node, f'The tag "{in_short(node.tag)}" is not allowed.', "Put quotes round the value."
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                waiting += [(key, False), (value, node is top and key.value in ASKED_OF_ENVIRONMENT)]
        elif isinstance(node, yaml.SequenceNode):
            waiting += [(item, False) for item in node.value]


def _problem(node: yaml.Node, what: str, do: str) -> Problem:
    return Problem(SETTINGS, node.start_mark.line + 1, node.start_mark.column + 1, what, do)
