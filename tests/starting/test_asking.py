"""Questions on the terminal: one at a time, each answer checked at once, and nothing touched by who goes away."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from campaign.starting.asking import QUESTIONS, Stopped, ask
from campaign.starting.trial import Tried, try_out
from starting.answered import before

RIGHT = {
    "name": "Riverbend Week",
    "when": "Monday 5 to Friday 9 July 2027",
    "theme": "Plan it with us",
    "summary": "Five days: plan with us.",
    "publisher name": "Riverbend Health",
    "site address": "https://week.riverbend.test/",
    "contact phone": "0300 111 2222",
    "contact email": "week@riverbend.test",
    "contact post": "Co-production Week, 1 High Street",
    "nation": "Wales",
}


def typed(**instead: list[str]) -> str:
    """What somebody types who answers all that is needed; some answers only after others."""
    lines = []
    for question in QUESTIONS:
        name = " ".join(question.at)
        lines += [*instead.get(name.replace(" ", "_"), []), RIGHT.get(name, "")]
    return "\n".join([*lines, "yes", ""])


def asked(root: Path, words: str, monkeypatch: pytest.MonkeyPatch) -> Tried:
    monkeypatch.setattr("sys.stdin", io.StringIO(words))
    settings = (root / "mkdocs.yml").read_text("utf-8")
    return ask(lambda answers, path: try_out(answers, path, settings, root, before), before(""))


def test_answers_make_a_plan(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What may be left out is asked too, and Enter leaves it out. A comma begins the next line of an address."""
    tried = asked(root, typed(), monkeypatch)

    assert tried.plan
    assert tried.answers
    assert tried.answers.contact.post == ("Co-production Week", "1 High Street")
    assert tried.answers.strapline is None
    assert "nation: Wales" in tried.plan.settings


@pytest.mark.parametrize(
    ("name", "wrong", "said"),
    [
        ("when", "Monday 5 to", "There is no year in this date."),
        ("when", "Monday 6 to Friday 10 July 2026", "This week is over."),
        ("theme", "Party 🎉", "The social image has no letters for 🎉."),
        ("name", "", "This is needed."),
        ("site_address", "week.riverbend.test", "This is not a web address."),
        ("contact_phone", "01632 960 200", "The number 01632 960 200 is kept free for examples"),
        ("nation", "Cornwall", "is not one of the words known here."),
    ],
)
def test_a_wrong_answer_is_asked_for_again(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    wrong: str,
    said: str,
) -> None:
    """At once, with what is wrong and what to do; all other questions come once."""
    assert asked(root, typed(**{name: [wrong]}), monkeypatch).plan
    shown = capsys.readouterr().out

    assert said in shown
    assert [shown.count(question.words) for question in QUESTIONS] == [1] * len(QUESTIONS)
    assert all(f"For example: {question.example}" in shown for question in QUESTIONS)


@pytest.mark.parametrize("lines", [0, 3, len(QUESTIONS)])
def test_who_goes_away_has_changed_nothing(root: Path, monkeypatch: pytest.MonkeyPatch, lines: int) -> None:
    """At the first question, in the midst or at the last one."""
    with pytest.raises(Stopped):
        asked(root, "".join(typed().splitlines(keepends=True)[:lines]), monkeypatch)


def test_no_is_no(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is anything but yes."""
    with pytest.raises(Stopped):
        asked(root, typed().replace("\nyes\n", "\nperhaps\n"), monkeypatch)
