"""A campaign of which each event, story and quote says what somebody else wrote to break programs like this one."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from campaign.problems import Problem, Severity
from campaign.publishing.checked_sources import read_and_check
from kept_sites.campaigns import small_campaign

TODAY = date(2027, 7, 7)

MOST_ROUNDS = 12
"""How often what was refused is taken out until nothing is: a field that is wrong can hide another."""

_AGREED = "consent: made up"


@dataclass
class Hostile:
    """A source whose lines with somebody else's words can be taken out one by one. ``body`` is all below the facts."""

    path: str
    text: str
    lines: list[str]
    body: str = ""
    refused: list[str] = field(default_factory=list)

    def written(self) -> str:
        facts = "".join(f"{line}\n" for line in self.lines)
        return f"---\n{facts}---\n{self.body}\n" if self.path.endswith(".md") else facts

    def take_out(self, problems: Iterable[Problem]) -> None:
        """What a problem names. A title or summary becomes one of ours."""
        offset = 2 if self.path.endswith(".md") else 1
        for number in sorted({problem.line - offset for problem in problems}, reverse=True):
            if not 0 <= number < len(self.lines):
                self.refused.append("body")
                self.body = "Nothing else."
                continue
            line = self.lines[number]
            if "# ours" in line:
                # What two lines are, or one below this one: the words of the first that is not ours.
                number = next((at for at, other in enumerate(self.lines) if "# ours" not in other), number)
                line = self.lines[number]
            name = line.strip().removeprefix("- ").partition(":")[0]
            self.refused.append(name)
            kept = {"title": "Tea", "summary": "A cup of tea.", "told by": "{ name: Robin, name is: chosen }"}.get(name)
            self.lines[number] = f"{name}: {kept} # ours" if kept else "# ours"


def quoted(text: str) -> str:
    """As YAML in quotation marks, on one line."""
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff]", lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(text, ensure_ascii=False))


def an_event(number: int, text: str) -> Hostile:
    words = quoted(text)
    names = ("title", "summary", "for", "expenses", "meeting point", "room", "planned by", "led by", "payment")
    lines = [f"{name}: {words}" for name in names]
    lines += ["short title: Tea # ours", f"cost: {quoted('£5 ' + text)}"]
    lines += ["where: { name: " + words + ", street: 1 Lane, town: Sampleton }"]
    lines += ["when: 8 July 2027, 10am to 11am # ours", "how: in person # ours"]
    lines += ["also on: [{ when: '9 July 2027, 10am', note: " + words + " }]"]
    return Hostile(f"events/2027/other-{number}.yml", text, lines)


def a_story(number: int, text: str) -> Hostile:
    words = quoted(text)
    lines = [f"{name}: {words}" for name in ("title", "summary", "quote", "about", "content note")]
    lines += ["told by: { name: " + words + ", name is: chosen }", f"{_AGREED} # ours"]
    return Hostile(f"stories/2027/lived-experience/other-{number}.md", text, lines, text)


def a_case_study(number: int, texts: list[str]) -> Hostile:
    """With ten quotes."""
    lines = [f"{line} # ours" for line in (f"title: Tea {number}", "summary: A cup.", "service: A café", "what changed: Tea", "what next: not recorded", _AGREED, "quotes:")]
    lines += ["  - { words: " + quoted(text) + " }" for text in texts]
    lines += ["  - { words: Good tea } # ours"]
    return Hostile(f"stories/2027/case-studies/other-{number}.md", "", lines, "\n\n".join(f"::: quote\n> {text}\n:::" for text in texts[:1]))


def hostile_campaign(root: Path, texts: Iterable[str]) -> tuple[list[Hostile], list[Problem]]:
    """Write the campaign into ``root`` and take out what is refused until nothing is; returns all that was refused."""
    texts = list(texts)
    small_campaign(root)
    sources = [make(number, text) for number, text in enumerate(texts) for make in (an_event, a_story)]
    sources += [a_case_study(at, texts[at : at + 10]) for at in range(0, len(texts), 10)]
    by_path = {source.path: source for source in sources}
    for source in sources:
        (root / source.path).write_text(source.written(), "utf-8", newline="")
    every: list[Problem] = []
    for _ in range(MOST_ROUNDS):
        _, _, problems = read_and_check(root, lambda _: TODAY, "https://week.example.org/")
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        if not errors:
            return sources, every
        every += errors
        found = defaultdict(list)
        for problem in errors:
            found[problem.path.as_posix()].append(problem)
        for path, wrong in found.items():
            by_path[path].take_out(wrong)
            (root / path).write_text(by_path[path].written(), "utf-8", newline="")
    raise AssertionError([str(problem) for problem in errors[:20]])
