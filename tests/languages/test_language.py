"""Languages: one a catalogue, each with its direction, its plurals and its place on the site."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from campaign.languages.catalogue import catalogue
from campaign.languages.language import Language, first_language, languages
from campaign.languages.phrases import ENGLISH, say
from made_up_languages import MARKED, MIRRORED, TAGS, phrases_of

HOOKS = Path(__file__).parent.parent.parent / "hooks"
WELSH = Language("cy-GB", "en", "cy/")

PLURALS = ("zero", "one", "two", "few", "many", "none")


def asked(folder: Path, expression: str, **catalogues: dict[str, str]) -> Any:
    """What an expression over the languages gives, where they have these catalogues too."""
    package = folder / "campaign" / "languages"
    shutil.copytree(HOOKS / "campaign" / "languages", package, ignore=shutil.ignore_patterns("__pycache__"))
    for code, phrases in catalogues.items():
        (package / f"{code}.yml").write_text(yaml.safe_dump(phrases, allow_unicode=True), "utf-8")
    script = (
        "import json\n"
        "from campaign.languages.language import languages\n"
        "from campaign.languages.phrases import say\n"
        f"print(json.dumps({expression}))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(HOOKS)},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout)


def test_each_catalogue_is_a_language(tmp_path: Path) -> None:
    """English is at the root of the site; each other file is a language below its own folder."""
    found = asked(
        tmp_path, "[[each.tag, each.prefix] for each in languages()]", aa={"language.tag": "cy-GB"}, xb=phrases_of(MIRRORED)
    )  # fmt: skip

    assert found == [["en-GB", ""], ["cy-GB", "aa/"], ["he-IL", "xb/"]]


def test_english_is_what_its_catalogue_says() -> None:
    """The language that is chosen where no other is asked for has the tag of its own file."""
    assert catalogue(ENGLISH.catalogue)["language.tag"] == ENGLISH.tag
    assert languages()[0] == first_language() == ENGLISH


def test_english_is_named_in_one_place() -> None:
    """Code asks for a language, so that none is English by an oversight."""
    naming = {
        path.relative_to(HOOKS).as_posix()
        for path in HOOKS.rglob("*.py")
        if re.search(r"\bENGLISH\b", path.read_text("utf-8"))
    }

    assert naming == {"campaign/languages/language.py", "campaign/languages/phrases.py"}


@pytest.mark.parametrize(
    ("tag", "direction"), [("en-GB", "ltr"), ("cy-GB", "ltr"), ("he-IL", "rtl"), ("ar", "rtl")]
)
def test_a_language_knows_its_direction(tag: str, direction: str) -> None:
    """As CLDR says."""
    assert Language(tag, "en").direction == direction


def test_welsh_has_six_plurals() -> None:
    """As CLDR says."""
    assert [WELSH.plural(n) for n in (0, 1, 2, 3, 6, 4)] == ["zero", "one", "two", "few", "many", "other"]


def test_a_number_chooses_its_plural(tmp_path: Path) -> None:
    """Each category has its own form; a form that is not there is the phrase itself; none comes before zero."""
    phrases = {
        "language.tag": "cy-GB",
        "dogs": "{n} ci", "dogs.zero": "dim ci", "dogs.two": "{n} gi", "dogs.few": "{n} chi", "dogs.many": "{n} chŵn",
        "cats": "{n} cath", "cats.none": "dim cathod", "cats.zero": "{n} o gathod",
    }  # fmt: skip
    expression = (
        '[[say(languages()[1], key, n=n) for n in (0, 1, 2, 3, 6, 4, "2")] for key in ("dogs", "cats")]'
    )

    assert asked(tmp_path, expression, cy=phrases) == [
        ["dim ci", "1 ci", "2 gi", "3 chi", "6 chŵn", "4 ci", "2 ci"],
        ["dim cathod", "1 cath", "2 cath", "3 cath", "6 cath", "4 cath", "2 cath"],
    ]


def test_a_missing_phrase_names_its_language() -> None:
    """Whoever translates is told which phrase of which language is missing."""
    with pytest.raises(KeyError, match=r'cy-GB has no phrase "no\.such\.key"'):
        say(WELSH, "no.such.key")


def _differing(one: dict[str, str], other: dict[str, str]) -> set[str]:
    """Keys that only one of two catalogues has, but for the plurals of phrases that both have."""
    return {
        key
        for key in one.keys() ^ other.keys()
        if not (key.rpartition(".")[2] in PLURALS and key.rpartition(".")[0] in one.keys() & other.keys())
    }


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.tag)
def test_each_language_has_the_phrases_of_english(language: Language) -> None:
    """No page can fail for want of a phrase, and nobody translates what is not asked for. Plurals may differ."""
    assert _differing(catalogue("en"), catalogue(language.catalogue)) == set()


def test_differing_phrases_are_found() -> None:
    """A phrase that is missing or new is found, and a plural is not."""
    welsh = phrases_of(MARKED) | {"week.events.two": "", "menu.nome": ""}
    del welsh["menu.name"], welsh["week.events.one"]

    assert _differing(catalogue("en"), welsh) == {"menu.name", "menu.nome"}
    assert welsh["language.tag"] == TAGS[MARKED]
