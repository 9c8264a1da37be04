"""Asks one question at a time on the terminal, and checks each answer at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from campaign.problems import Problem
from campaign.reading.yaml_text import Document, Location, Tree
from campaign.starting.trial import Tried

ASKED_HERE = PurePosixPath("answers")
"""Stands for the file that there is none of."""


class Stopped(Exception):
    """Whoever was asked went away, or said no."""


@dataclass(frozen=True)
class Question:
    """``at`` is the answer's place in the answers. ``is_list`` is so where a comma begins the next line or word."""

    at: tuple[str, ...]
    words: str
    example: str
    is_needed: bool = True
    is_list: bool = False


QUESTIONS = (
    Question(("name",), "What is the name of the week, as the site should have it?", "Riverbend Co-production Week 2027"),
    Question(("when",), "When is it? Its first and last day.", "Monday 5 to Sunday 11 July 2027"),
    Question(("theme",), "What is its theme?", "Together from the start"),
    Question(("strapline",), "A few words under the theme?", "Join in before it is decided", is_needed=False),
    Question(("summary",), "The week in one or two sentences?", "Seven days of events in Riverbend and online."),
    Question(("publisher", "name"), "Which organisation's site is it? Its name in full.", "Riverbend Community Health Trust"),
    Question(("publisher", "short name"), "Is there a shorter name that people say?", "Riverbend Health", is_needed=False),
    Question(("publisher", "link"), "What is the organisation's own web address?", "https://example.org/", is_needed=False),
    Question(("site address",), "At which web address will this site be?", "https://week.example.org/"),
    Question(("contact", "phone"), "Which number can people ring to talk to a person?", "01632 960 200"),
    Question(("contact", "email"), "Which e-mail address can they write to?", "week@example.org"),
    Question(("contact", "post"), "Where can they send a letter? A comma begins the next line.", "Co-production Week, 1 High Street, Riverbend", is_list=True),
    Question(("contact", "hours"), "When does somebody answer the phone?", "Monday to Friday, 9.30am to 4.30pm", is_needed=False),
    Question(("nation",), "Where is the organisation: England, Scotland, Wales or Northern Ireland?", "England", is_needed=False),
    Question(("repository",), "At which web address are the files of this site, if other people may see them?", "https://example.org/co-production-week", is_needed=False),
)  # fmt: skip
"""What a site cannot be without, and what only its people know. All else can be added to ``mkdocs.yml`` later."""


def ask(try_out: Callable[[Document, PurePosixPath], Tried], today: date) -> Tried:
    """Raises :class:`Stopped` at the end of the input, at Ctrl-C, or at "no" in the end."""
    print("This makes the campaign your own: it asks a few things, then takes the sample out.")
    print("Nothing is changed before the last question. To stop: Ctrl-C.")
    tree: dict[str, Tree] = {}
    for question in QUESTIONS:
        _ask_one(question, tree, try_out, today)
    while True:
        tried = try_out(_document(tree), ASKED_HERE)
        if tried.plan:
            break
        # What only shows when all is there: each answer that it is about is asked for again.
        for problem in tried.problems:
            print(f"  {problem.what} {problem.do}")
        again = {_asked_on(problem.line) for problem in tried.problems}
        for question in [each for each in QUESTIONS if each in again] or QUESTIONS:
            _ask_one(question, tree, try_out, today)
    if _answer('\nTake the sample out and write your own campaign? "yes" or "no": ').lower() not in (
        "yes",
        "y",
    ):
        raise Stopped
    return tried


def _ask_one(
    question: Question,
    tree: dict[str, Tree],
    try_out: Callable[[Document, PurePosixPath], Tried],
    today: date,
) -> None:
    """Until the answer is right."""
    print(f"\n{question.words}\n  For example: {question.example}")
    if not question.is_needed:
        print("  You can leave it out: press Enter.")
    while True:
        written = _answer("> ")
        if not written and question.is_needed:
            print("  This is needed. Write it, or stop with Ctrl-C.")
            continue
        _put(tree, question, written)
        wrong = _wrong_with(question, tree, try_out, today) if written else []
        if not wrong:
            return
        for problem in wrong:
            print(f"  {problem.what} {problem.do}")


def _answer(prompt: str) -> str:
    try:
        return input(prompt).strip()
    except (EOFError, KeyboardInterrupt) as error:
        raise Stopped from error
    except UnicodeDecodeError:
        print("  This is not UTF-8 text. Write it again.")
        return _answer(prompt)


def _put(tree: dict[str, Tree], question: Question, written: str) -> None:
    group = tree
    for name in question.at[:-1]:
        below = group.setdefault(name, {})
        assert isinstance(below, dict)
        group = below
    lines = [line.strip() for line in written.split(",") if line.strip()]
    group.pop(question.at[-1], None)
    if written:
        group[question.at[-1]] = [*lines] if question.is_list else written


def _wrong_with(
    question: Question,
    tree: dict[str, Tree],
    try_out: Callable[[Document, PurePosixPath], Tried],
    today: date,
) -> list[Problem]:
    """What is wrong with this answer, when all that is not asked yet is taken to be right."""
    whole: dict[str, Tree] = json.loads(json.dumps(_stand_ins(today)))
    for other in QUESTIONS:
        if (given := _given(tree, other.at)) is not None:
            group: Tree = whole
            for name in other.at[:-1]:
                assert isinstance(group, dict)
                group = group[name]
            assert isinstance(group, dict)
            group[other.at[-1]] = given
    tried = try_out(_document(whole), ASKED_HERE)
    return [problem for problem in tried.problems if _asked_on(problem.line) == question]


def _given(tree: Tree, at: tuple[str, ...]) -> Tree | None:
    for name in at:
        if not isinstance(tree, dict) or name not in tree:
            return None
        tree = tree[name]
    return tree


def _stand_ins(today: date) -> dict[str, Tree]:
    return {
        "name": "Our week",
        "when": f"1 July {today.year + 1} to 7 July {today.year + 1}",
        "theme": "Our theme",
        "summary": "Our week.",
        "publisher": {"name": "Our organisation"},
        "site address": "https://site.invalid/",
        "contact": {"phone": "999", "email": "us@site.invalid", "post": ["Our house"]},
    }


def _document(tree: dict[str, Tree]) -> Document:
    """As if each answer stood on a line with the number of its question."""
    places: dict[Location, tuple[int, int]] = {(): (len(QUESTIONS) + 1, 1)}
    for number, question in enumerate(QUESTIONS, 1):
        for end in range(1, len(question.at) + 1):
            places.setdefault(question.at[:end], (number, 1))
    values = {at: place for at, place in places.items() if _given(tree, tuple(map(str, at))) is not None}
    return Document(tree, {**places}, values)


def _asked_on(line: int) -> Question | None:
    return QUESTIONS[line - 1] if line <= len(QUESTIONS) else None
