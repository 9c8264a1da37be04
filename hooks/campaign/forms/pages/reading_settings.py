"""The page where readers choose how the site looks. The choice never leaves their browser."""

from __future__ import annotations

from typing import TypedDict

from campaign.addresses import READING_SETTINGS
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.languages.phrases import say

CHOICES: dict[str, tuple[str, ...]] = {
    "size": ("normal", "large", "larger", "largest"),
    "spacing": ("normal", "wide"),
    "colours": ("device", "light", "dark", "cream", "contrast"),
    "font": ("atkinson", "lexend", "own"),
}
"""One of each is chosen. The first is what the site has when nobody chooses, and is never kept."""

SWITCHES = {"pictures": "hidden", "calm": "on"}
"""Each is on, as this says, or off."""


class ChoiceFacts(TypedDict):
    """One of several."""

    value: str
    title: str


class ChoicesFacts(TypedDict):
    """A choice of one."""

    name: str
    title: str
    choices: list[ChoiceFacts]


class SwitchFacts(TypedDict):
    """On or off."""

    name: str
    value: str
    title: str


class SettingsFacts(TypedDict):
    """The reading settings."""

    groups: list[ChoicesFacts]
    switches: list[SwitchFacts]


def reading_settings_page(build: Build) -> Artefact:
    groups: list[ChoicesFacts] = [
        {
            "name": name,
            "title": say(build.language, f"settings.{name}"),
            "choices": [
                {"value": value, "title": say(build.language, f"settings.{name}.{value}")} for value in values
            ],
        }
        for name, values in CHOICES.items()
    ]
    switches: list[SwitchFacts] = [
        {"name": name, "value": value, "title": say(build.language, f"settings.{name}")}
        for name, value in SWITCHES.items()
    ]
    return page(
        READING_SETTINGS,
        "reading-settings.html",
        say(build.language, "settings.name"),
        say(build.language, "settings.summary"),
        {"groups": groups, "switches": switches},
        build,
    )
