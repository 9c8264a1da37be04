"""A campaign of which each event, story and quote says what somebody else wrote to break programs like this one."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from campaign.problems import Problem, Severity
from campaign.publishing.checked_sources import read_and_check
from kept_sites.campaigns import small_campaign

TODAY = date(2027, 7, 7)

MOST_ROUNDS = 20
"""How often what was refused is taken out until nothing is: a piece that is wrong can hide another."""

IN_PLACE = {
    "title": "title: Tea",
    "summary": "summary: A cup of tea.",
    "told by": "told by: { name: Robin, name is: chosen }",
}
"""What stands in the place of a refused piece that cannot be left out."""


@dataclass
class Piece:
    """Lines of a source. ``words`` are somebody else's; in ours are none."""

    text: str
    words: str = ""

    @property
    def name(self) -> str:
        return self.text.strip().removeprefix("- ").partition(":")[0].strip("{ ")


@dataclass
class Hostile:
    """A source whose pieces can be taken out one by one; ``facts`` and ``body`` are made of them."""

    path: str
    facts: list[Piece]
    body: list[Piece] = field(default_factory=list)
    refused: list[Piece] = field(default_factory=list)

    def written(self) -> str:
        facts = "".join(f"{piece.text}\n" for piece in self.facts)
        return f"---\n{facts}---\nTea.\n\n{self._body()}" if self.path.endswith(".md") else facts

    def _body(self) -> str:
        return "".join(f"{piece.text}\n\n" for piece in self.body)

    def take_out(self, problems: Iterable[Problem]) -> None:
        """The pieces that problems name; where they name one of ours, the first that is not."""
        for line in sorted({problem.line for problem in problems}, reverse=True):
            piece = self._at(line)
            if piece is None or not piece.words:
                piece = next((one for one in (*self.facts, *self.body) if one.words), None)
            if piece is None:  # what is left has another problem now, or none
                continue
            self.refused.append(Piece(piece.text, piece.words))
            if piece in self.body:
                self.body.remove(piece)
            elif piece.name in IN_PLACE:
                piece.text, piece.words = IN_PLACE[piece.name], ""
            else:
                self.facts.remove(piece)

    def _at(self, line: int) -> Piece | None:
        is_story = self.path.endswith(".md")
        below = 2 if is_story else 1
        for piece in self.facts:
            if line == below:
                return piece
            below += 1
        below += 3
        for piece in self.body:
            height = len(re.split("\r\n|\r|\n", piece.text)) + 1
            if below <= line < below + height:
                return piece
            below += height
        return None


def quoted(text: str) -> str:
    """As YAML in quotation marks, on one line."""
    written = json.dumps(text, ensure_ascii=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff]", lambda sign: f"\\u{ord(sign[0]):04x}", written)


def _fields(names: Iterable[str], text: str) -> list[Piece]:
    return [Piece(f"{name}: {quoted(text)}", text) for name in names]


OTHER_FIELDS = ("expenses", "meeting point", "room", "planned by", "led by", "payment", "for", "status note")


def an_event(number: int, text: str) -> Hostile:
    """Title, summary, cost, place and, in turn, two of the other fields."""
    turn = OTHER_FIELDS[number % 8], OTHER_FIELDS[(number + 3) % 8]
    facts = _fields(("title", "summary", *turn), text)
    facts += [Piece(f"cost: {quoted(f'£5 {text}')}", text)]
    facts += [
        Piece(line) for line in ("short title: Tea", "when: 8 July 2027, 10am to 11am", "how: in person")
    ]
    if number % 2:
        facts += [Piece("where: { name: " + quoted(text) + ", street: 1 Lane, town: Sampleton }", text)]
    else:
        facts += [Piece("also on: [{ when: '9 July 2027, 10am', note: " + quoted(text) + " }]", text)]
    if "status note" in turn:
        facts += [Piece("status: few places left")]
    return Hostile(f"events/2027/other-{number}.yml", facts)


def a_story(number: int, texts: Sequence[str]) -> Hostile:
    """Four bodies in one, and the facts say the first of them."""
    facts = _fields(("title", "quote", "about", "content note"), texts[0])
    facts += [Piece("told by: { name: " + quoted(texts[-1]) + ", name is: chosen }", texts[-1])]
    facts += [Piece("summary: A cup of tea."), Piece("short title: Tea"), Piece("consent: made up")]
    return Hostile(
        f"stories/2027/lived-experience/other-{number}.md", facts, [Piece(text, text) for text in texts]
    )


def a_case_study(number: int, texts: Sequence[str]) -> Hostile:
    """With ten quotes, and one more in its words."""
    ours = (
        f"title: Tea {number}",
        "summary: A cup.",
        "service: A café",
        "what changed: Tea",
        "what next: not recorded",
        "consent: made up",
    )
    facts = [Piece(line) for line in (*ours, "quotes:", "  - { words: Good tea }")]
    facts += [Piece("  - { words: " + quoted(text) + " }", text) for text in texts]
    body = [Piece(f"::: quote\nby: {quoted(text)}\n---\nTea is good.\n:::", text) for text in texts[:1]]
    return Hostile(f"stories/2027/case-studies/other-{number}.md", facts, body)


def hostile_campaign(root: Path, texts: Sequence[str]) -> tuple[list[Hostile], list[Problem]]:
    """Write the campaign into ``root`` and take out what is refused until nothing is; returns all that was refused."""
    small_campaign(root)
    sources = [an_event(number, text) for number, text in enumerate(texts)]
    sources += [a_story(at, texts[at : at + 4]) for at in range(0, len(texts), 4)]
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
