"""The phrase catalogue: every key that is asked for is there, and every key that is there is asked for."""

from __future__ import annotations

import ast
import re
import string
from functools import cache
from pathlib import Path

import pytest
import yaml

from campaign.kinds.table import KINDS
from campaign.languages.access_facts import phrases_of_access
from campaign.languages.phrases import ENGLISH, catalogue, say

HOOKS = Path(__file__).parent.parent.parent / "hooks"
CODE = sorted((HOOKS / "campaign").rglob("*.py"))
TEMPLATES = sorted((HOOKS / "theme").rglob("*.html"))
CATALOGUE = HOOKS / "campaign" / "languages" / "en.yml"
ACCESS_FACTS = HOOKS / "campaign" / "languages" / "access_facts.yml"

LISTS = {kind.list_page.name for kind in KINDS if kind.list_page}
PUT_TOGETHER = ("topics.", *(f"{name}." for name in sorted(LISTS)))
"""Beginnings of keys that code puts together in full, as for the pages that list records."""

NUMBERED = sorted(
    key
    for key in catalogue("en")
    if key.endswith((".one", ".none")) and key.rpartition(".")[0] in catalogue("en")
)

KEY = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*")


@cache
def _asked_in_code() -> tuple[set[str], set[str], set[str]]:
    """Keys that code names in a call; beginnings of keys that it puts together; all that could be a key."""
    named: set[str] = set()
    begun: set[str] = set()
    mentioned: set[str] = set()
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
                mentioned.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                begun |= {str(part.value) for part in node.values[:1] if isinstance(part, ast.Constant)}
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "say" and len(node.args) > 1:
                key = node.args[1]
                answers = (key.body, key.orelse) if isinstance(key, ast.IfExp) else (key,)
                named |= {str(answer.value) for answer in answers if isinstance(answer, ast.Constant)}
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "in_pattern":
                named |= {
                    f"date.{argument.value!s}" for argument in node.args if isinstance(argument, ast.Constant)
                }
    # "date." belongs to in_pattern, whose keys are named where it is called.
    return (
        named,
        {start for start in begun if re.fullmatch(r"[a-z_]+\.(?:[a-z_]+\.)*", start)} - {"date."},
        mentioned,
    )


@cache
def _asked_in_templates() -> tuple[set[str], set[str], set[str]]:
    """The same of templates."""
    text = "\n".join(path.read_text("utf-8") for path in TEMPLATES)
    calls = re.findall(r"""\bsay\(\s*["']([a-z0-9_.]+)["']\s*(~?)""", text)
    named = {key for key, joined in calls if not joined}
    begun = {key for key, joined in calls if joined}
    return named, begun, set(re.findall(r"""["']([a-z0-9_]+(?:\.[a-z0-9_]+)*)["']""", text))


def test_every_key_that_is_asked_for_is_there() -> None:
    """No page can fail for want of a phrase."""
    (in_code, _, _), (in_templates, begun_there, _) = _asked_in_code(), _asked_in_templates()
    keys = catalogue("en")
    missing = [key for key in in_code | in_templates if key not in keys]
    missing += [start for start in begun_there if not any(key.startswith(start) for key in keys)]

    assert sorted(missing) == []


def test_every_key_that_is_there_is_asked_for() -> None:
    """Translators are never asked for words that nobody reads."""
    (in_code, begun, mentioned), (in_templates, begun_there, mentioned_there) = (
        _asked_in_code(),
        _asked_in_templates(),
    )
    # A function or macro may be given a key, so any string that could be a key counts.
    used = in_code | in_templates | mentioned | mentioned_there
    starts = (*begun, *begun_there, *PUT_TOGETHER)
    not_asked = [
        key
        for key in catalogue("en")
        if not {key, re.sub(r"\.(?:one|none)\Z", "", key)} & used and not key.startswith(starts)
    ]

    assert not_asked == []


def test_no_key_is_written_twice() -> None:
    """YAML would keep the last of two, and nobody would know which."""
    (_, keys), *others = _mappings(CATALOGUE)

    assert len(keys) == len(set(keys))
    assert others == []
    assert set(keys).isdisjoint(phrases_of_access("en"))


def test_no_key_of_an_access_fact_is_written_twice() -> None:
    """Nor would anybody know of the table of access facts."""
    twice = [(line, keys) for line, keys in _mappings(ACCESS_FACTS) if len(keys) != len(set(keys))]

    assert twice == []


def _mappings(path: Path) -> list[tuple[int, list[str]]]:
    """The keys of each mapping of a YAML file, with the line on which it begins."""
    ahead = [yaml.compose(path.read_text("utf-8"), Loader=yaml.BaseLoader)]
    found = []
    for node in ahead:
        if isinstance(node, yaml.MappingNode):
            found.append((node.start_mark.line + 1, [key.value for key, _ in node.value]))
            ahead += [value for _, value in node.value]
    return found


@pytest.mark.parametrize("key", sorted(catalogue("en")))
def test_each_phrase_is_words_with_named_facts(key: str) -> None:
    """A phrase is text, and each gap in it has a name."""
    phrase = catalogue("en")[key]

    assert KEY.fullmatch(key)
    assert phrase.strip()
    assert all(name is None or name.isidentifier() for _, name, _, _ in string.Formatter().parse(phrase))


@pytest.mark.parametrize("key", NUMBERED)
def test_a_number_picks_its_phrase(key: str) -> None:
    """One and none have phrases of their own where the catalogue has them."""
    plain, _, ending = key.rpartition(".")
    facts: dict[str, str | int] = {
        name: "x" for _, name, _, _ in string.Formatter().parse(catalogue("en")[key]) if name
    }
    facts["n"] = {"one": 1, "none": 0}[ending]

    assert say(ENGLISH, plain, **facts) == catalogue("en")[key].format(**facts)


def test_an_unknown_key_is_an_error() -> None:
    """A slip in a key stops the build, and is never shown."""
    with pytest.raises(KeyError):
        say(ENGLISH, "no.such.key")
