"""Texts looked through as if they were in a file."""

from __future__ import annotations

from pathlib import PurePosixPath

from campaign.personal_data.scan import Found, scan

A_STORY = PurePosixPath("stories/2027/lived-experience/the-bell.md")
AN_EVENT = PurePosixPath("events/2027/choir.yml")


def in_a_story(
    words: str, facts: str = "title: The bell\n", own: frozenset[str] = frozenset()
) -> tuple[Found, ...]:
    """What is found in words below facts."""
    return scan(A_STORY, f"---\n{facts}---\n{words}", frozenset(), own).found


def in_an_event(facts: str) -> tuple[Found, ...]:
    return scan(AN_EVENT, facts).found


def told(found: tuple[Found, ...]) -> list[str]:
    """The kind of each, with a question mark where it may be harmless."""
    return [f"{each.kind}{'' if each.sure else '?'}" for each in found]
