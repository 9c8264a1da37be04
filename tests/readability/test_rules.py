"""Each rule fires where its examples say, and nowhere in what is right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from campaign.readability.check import check_easy_read, check_ordinary
from campaign.readability.context import ORDINARY, Context, Limits
from campaign.readability.finding import Finding
from campaign.readability.rules.table import RULES

Example = dict[str, Any]

EXAMPLES: dict[str, dict[str, list[Example]]] = yaml.safe_load(
    (Path(__file__).parent / "rules.yml").read_text("utf-8")
)
BAD = [(rule, example) for rule, kinds in EXAMPLES.items() for example in kinds["bad"]]
GOOD = [(rule, example) for rule, kinds in EXAMPLES.items() for example in kinds["good"]]


def findings(example: Example, rule: str) -> list[Finding]:
    told = dict(example.get("context", {}))
    ordinary = example.get("ordinary", False)
    limits = Limits(**told.pop("limits")) if "limits" in told else ORDINARY if ordinary else Limits()
    context = Context(limits=limits, names=frozenset(told.pop("names", ())), **told)
    check = check_ordinary if ordinary else check_easy_read
    return [finding for finding in check(example["text"], context) if finding.rule == rule]


@pytest.mark.parametrize(("rule", "example"), BAD, ids=[f"{rule}: {e['text'][:40]!r}" for rule, e in BAD])
def test_what_is_bad_is_found_in_its_place(rule: str, example: Example) -> None:
    """The first finding is where the fault begins, is as severe as expected, says what to write, and is said as often."""
    found = findings(example, rule)

    assert found, "nothing was found"
    assert [found[0].line, found[0].column] == example["at"]
    assert found[0].severity.name.lower() == example.get("level", found[0].severity.name.lower())
    assert example.get("says", "") in str(found[0])
    assert len(found) == example.get("count", len(found))


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=[f"{rule}: {e['text'][:40]!r}" for rule, e in GOOD])
def test_what_is_good_is_left_alone(rule: str, example: Example) -> None:
    """A right text next to each rule's border gets no finding of that rule."""
    assert [str(finding) for finding in findings(example, rule)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_of_words_has_examples(rule: Any) -> None:
    """No rule is without two examples that break it and two that do not."""
    examples = EXAMPLES[rule.id]

    assert len(examples["bad"]) >= 2
    assert len(examples["good"]) >= 2


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.ordinary is not None], ids=lambda rule: rule.id
)
def test_ordinary_pages_get_no_errors(rule: Any) -> None:
    """What stops an Easy Read page is at most a warning on any other."""
    for example in EXAMPLES[rule.id]["bad"]:
        found = findings({**example, "ordinary": True, "context": {"content_note": False}}, rule.id)

        assert all(finding.severity.name != "ERROR" for finding in found)


def test_every_rule_has_examples_and_is_in_order() -> None:
    """Each number is there once, and examples are of rules in the table."""
    assert [rule.id for rule in RULES] == sorted(EXAMPLES)


def test_messages_are_plain_lines() -> None:
    """A message is one line that says what is wrong, and what to do, as sentences."""
    for rule, example in BAD:
        for finding in findings(example, rule):
            assert "\n" not in str(finding)
            assert finding.what.endswith(".")
            assert not finding.do or finding.do.endswith((".", ")"))
            assert finding.source


@pytest.mark.parametrize(
    ("words", "said"),
    [(600, []), (601, ["Use 600 or fewer"]), (1000, ["Use 600 or fewer"]), (1001, ["Use 1000 or fewer"])],
)
def test_a_page_has_as_many_words_as_readers_manage(words: int, said: list[str]) -> None:
    """More than 600 are a warning, more than 1,000 an error."""
    text = "\n\n".join(["We go."] * (words // 2) + ["Go."] * (words % 2))
    found = [finding for finding in check_easy_read(text, Context()) if finding.rule == "ER04"]

    assert [finding.do.partition(":")[0] for finding in found] == said
    assert [finding.severity.name for finding in found] == ["ERROR" if words > 1000 else "WARNING"] * len(
        said
    )


def measured(text: str, limits: Limits, rule: str = "ER40") -> list[str]:
    check = check_ordinary if limits is ORDINARY else check_easy_read
    return [f"{f.what} {f.do}" for f in check(text, Context(limits=limits)) if f.rule == rule]


@pytest.mark.parametrize(("limits", "most"), [(Limits(), 10), (ORDINARY, 15)])
def test_sentences_are_short_on_average(limits: Limits, most: int) -> None:
    """Ten words in Easy Read and fifteen elsewhere are allowed, and one more is not."""
    sentence = f"{' '.join(['We', *['go'] * (most - 1)])}.\n\n"

    assert measured(sentence * 3, limits) == []
    assert f"Aim for {most} or fewer." in measured(sentence.replace("We", "We go") * 3, limits)[0]


@pytest.mark.parametrize(("limits", "most", "long_words"), [(Limits(), 7, 13), (ORDINARY, 9, 31)])
def test_smog_has_a_limit(limits: Limits, most: int, long_words: int) -> None:
    """7 in Easy Read, 9 elsewhere: of 30 sentences, 13 and 31 words of three beats are just below."""

    def text(count: int) -> str:
        return "".join(f"We eat{' banana' * (count // 30 + (n < count % 30))}.\n\n" for n in range(30))

    assert measured(text(long_words), limits) == []
    assert f"Aim for {most} or less" in measured(text(long_words + 1), limits)[0]


def test_the_reading_age_has_a_limit() -> None:
    """9 years, which is grade 4, for Easy Read alone."""
    below, above = "We go to a table with water and a supper.", "We go to a table with water under a supper."

    assert measured(f"{below}\n\n" * 10, Limits()) == []
    assert "reading age of 9.8. Aim for 9:" in measured(f"{above}\n\n" * 10, Limits())[0]
    assert measured(f"{above}\n\n" * 10, ORDINARY) == []


def test_few_words_are_hard() -> None:
    """5 of 100 may be; a shorter text is not measured."""

    def text(hard: int, words: int) -> str:
        return "We go.\n\n" * (words // 2 - hard) + "We zax.\n\n" * hard

    assert measured(text(5, 100), Limits()) == []
    assert measured(text(6, 98), Limits()) == []
    assert "Of 100 words here, 6 may be hard words." in measured(text(6, 100), Limits())[0]


def test_a_picture_for_two_things_is_told_with_the_first() -> None:
    """An author sees which other block is meant, by the words with which it begins."""
    text = "# What this is\n\n![bus]\nTake the bus to us.\n\n![bus]\nTea is hot."
    found = [finding.what for finding in check_easy_read(text, Context()) if finding.rule == "ER22"]

    assert found == ['The picture "bus" is also beside "Take the bus to ...", which is about something else.']
