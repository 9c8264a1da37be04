"""Measures the checker of Easy Read on published texts, which stay outside the repository.

Give it a folder with easy/*.txt and ordinary/*.txt. It prints how often each rule speaks in both kinds, and how well
one figure tells them apart. From the root: PYTHONPATH=hooks python tests/readability/measure.py FOLDER
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random

from campaign.readability.check import check_easy_read
from campaign.readability.context import Context
from campaign.readability.finding import Finding, Level
from campaign.readability.taking_apart import take_apart

NOT_IN_PLAIN_TEXT = frozenset({"ER02", "ER04", "ER06", "ER13", "ER22", "ER31", "ER34"})
"""Rules about lines, bold, pictures, headings and whole pages: a passage copied out of its page has lost them."""

YEAR = 2026
"""What the checker is told, as when it checks a site. Older dates need no day of the week."""

SEED = 2026

_ITEM = re.compile(r"([ \t]*)[•*]\s+")
_WORDS_OF_A_HEADING = 10


@dataclass(frozen=True)
class Passage:
    name: str
    easy: bool
    words: int
    sentences: int
    findings: tuple[Finding, ...]

    def of(self, level: Level) -> list[Finding]:
        return [
            found
            for found in self.findings
            if found.severity is level and found.rule not in NOT_IN_PLAIN_TEXT
        ]

    @property
    def errors_in_100_words(self) -> float:
        return 100 * len(self.of(Level.ERROR)) / self.words


def as_markdown(text: str) -> str:
    """Each line is a paragraph, a list item or a heading, by its form alone; a line that goes on is joined."""
    pieces: list[str] = []
    blank = True
    for line in text.splitlines():
        after_blank, blank = blank, not line.strip()
        if blank:
            continue
        if item := _ITEM.match(line):
            pieces.append(f"{' ' * (4 if len(item[1]) > 2 else 0)}- {line[item.end() :].strip()}")
        elif pieces and pieces[-1][-1] not in ".:?!" and (line.strip()[0].islower() or not after_blank):
            pieces[-1] += f" {line.strip()}"
        else:
            pieces.append(line.strip())
    return "".join(_with_space(pieces))


def _with_space(pieces: Sequence[str]) -> Iterator[str]:
    for piece, following in zip(pieces, (*pieces[1:], ""), strict=True):
        is_item = piece.lstrip().startswith("- ")
        if not is_item and len(piece.split()) <= _WORDS_OF_A_HEADING and piece[-1] not in ".:,;!)":
            yield f"# {piece}\n\n"
        else:
            yield f"{piece}\n" if is_item and following.lstrip().startswith("- ") else f"{piece}\n\n"


def measured(path: Path, *, easy: bool) -> Passage:
    text = as_markdown(path.read_text("utf-8"))
    taken = take_apart(text, easy=True)
    words = sum(len(sentence.words) for sentence in taken.sentences)
    findings = check_easy_read(text, Context(contact_is_added=True, year=YEAR))
    return Passage(path.stem, easy, words, len(taken.sentences), findings)


def half(paths: Sequence[Path], which: str) -> list[Path]:
    """One half by chance, always the same: the held-out half is not looked at before the checker is mended."""
    held_out = set(Random(SEED).sample(paths, len(paths) // 2))
    return [path for path in paths if which == "all" or (path in held_out) == (which == "held-out")]


def table(passages: Sequence[Passage]) -> Iterator[str]:
    """For each rule, how often it speaks in 100 words, and in one sentence."""
    yield "| rule | level | Easy Read, in 100 words | ordinary, in 100 words | Easy Read, in a sentence | ordinary, in a sentence |"
    yield "|---|---|---|---|---|---|"
    kinds = [[p for p in passages if p.easy is easy] for easy in (True, False)]
    for level in (Level.ERROR, Level.WARNING):
        counts = [Counter(found.rule for p in kind for found in p.of(level)) for kind in kinds]
        for rule in ("all", *sorted(counts[0] | counts[1])):
            found = [count.total() if rule == "all" else count[rule] for count in counts]
            by_words = [100 * n / sum(p.words for p in kind) for n, kind in zip(found, kinds, strict=True)]
            by_sentence = [n / sum(p.sentences for p in kind) for n, kind in zip(found, kinds, strict=True)]
            cells = [*(f"{n:.2f}" for n in by_words), *(f"{n:.2f}" for n in by_sentence)]
            yield f"| {rule} | {level.name.lower()} | {' | '.join(cells)} |"


def wrong_side(passages: Sequence[Passage], limit: float) -> tuple[list[str], list[str]]:
    """The Easy Read passages with ``limit`` errors in 100 words or more, and the ordinary ones with fewer."""
    return (
        [p.name for p in passages if p.easy and p.errors_in_100_words >= limit],
        [p.name for p in passages if not p.easy and p.errors_in_100_words < limit],
    )


def best_limit(passages: Sequence[Passage]) -> float:
    """The limit with the fewest passages on the wrong side: in the middle between two of them, the lowest if several are as good."""
    rates = sorted({p.errors_in_100_words for p in passages})
    between = [(low + high) / 2 for low, high in pairwise(rates)]
    return min(between, key=lambda limit: sum(map(len, wrong_side(passages, limit))))


def pairs_in_order(passages: Sequence[Passage]) -> float:
    """In how many of 1 pairs (easy, ordinary) the ordinary one has more errors: the area below the ROC curve."""
    easy = [p.errors_in_100_words for p in passages if p.easy]
    ordinary = [p.errors_in_100_words for p in passages if not p.easy]
    won = sum((o > e) + (o == e) / 2 for e in easy for o in ordinary)
    return won / (len(easy) * len(ordinary))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--half", choices=("all", "looked-at", "held-out"), default="all")
    arguments.add_argument("--limit", type=float, help="errors in 100 words; the best one if left out")
    arguments.add_argument(
        "--list", choices=("errors", "warnings"), help="print each, to be read by a person"
    )
    told = arguments.parse_args()
    passages = [
        measured(path, easy=kind == "easy")
        for kind in ("easy", "ordinary")
        for path in half(sorted((told.folder / kind).glob("*.txt")), told.half)
    ]
    print(*table(passages), sep="\n")
    for p in sorted(passages, key=lambda p: p.errors_in_100_words):
        kind = "easy" if p.easy else "ordinary"
        print(f"{p.errors_in_100_words:6.2f}  {kind:8}  {p.name}  ({p.words} words)")
    limit = best_limit(passages) if told.limit is None else told.limit
    print(f"Limit {limit:.2f}: on the wrong side {wrong_side(passages, limit)}")
    print(f"Pairs in order: {pairs_in_order(passages):.3f}")
    if told.list:
        level = Level.ERROR if told.list == "errors" else Level.WARNING
        for name, f in ((p.name, f) for p in passages if p.easy for f in p.of(level)):
            print(f"{name}:{f.line}:{f.column} {f.rule} {f.what}")


if __name__ == "__main__":
    main()
