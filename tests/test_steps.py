"""What counts steps can be relied on."""

from __future__ import annotations

import re

import pytest

from campaign.checks import unexplained
from campaign.prose import explainer, mistakes
from campaign.prose.components import blocks
from steps import growth, growth_of_pattern, patterns_of, steps_of_pattern

TEXT = 'Ask the CCG’s "lead".\n::: a b \n```\nx: 1\n```\n<p class="a>b">A <b>co-op</b>, a@b.uk &#10; https://x.y/\n## End'
PATTERNS = [
    pattern
    for module in (explainer, unexplained, mistakes, blocks)
    for pattern in patterns_of(module)
    if r"\1" not in pattern.pattern
]


@pytest.mark.parametrize(
    "pattern",
    [
        *PATTERNS, re.compile(r"(?<!\w)(?:a|(?i:B))+?\b|[^\W\d]*+$"), re.compile("(?:a*)*b|(?i:[^C-Z\n]+)|x?"),
    ],
    ids=lambda pattern: pattern.pattern[:20],
)  # fmt: skip
def test_steps_of_a_pattern_find_what_python_finds(pattern: re.Pattern[str]) -> None:
    """So its steps are those that Python takes."""
    assert steps_of_pattern(pattern, TEXT)[1] == [found.span() for found in pattern.finditer(TEXT)]


def test_what_takes_the_square_of_a_text_is_told_from_what_goes_through_it_once() -> None:
    """The growth is 16 or 4."""
    assert 12 < growth(lambda text: [other for _ in text for other in text], "a", 100) < 17
    assert 3 < growth(lambda text: [sign.upper() for sign in text], "a", 100) < 5
    assert 12 < growth_of_pattern(re.compile("a+b"), "a", 100) < 17
    assert 3 < growth_of_pattern(re.compile("ab"), "a", 100) < 5
