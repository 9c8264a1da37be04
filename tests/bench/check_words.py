"""Checks the words of so many pages, each so many times as long as a usual one; with 0 pages, only loads the lists."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1])]

# ruff: noqa: E402 - the tests' modules are found by the line above
from bench.items import made_up
from campaign.readability.check import check_easy_read, check_ordinary
from campaign.readability.context import ORDINARY, Context

A_LIST = "a list of easy words to load"


def check(pages: int, times_as_long: int) -> None:
    """Each page both as an Easy Read and as any other."""
    check_easy_read(A_LIST, Context())
    stories = (item.body for item in made_up(2 * pages * times_as_long, ["Health", "Money"]) if item.body)
    for _ in range(pages):
        text = "\n\n".join(islice(stories, times_as_long))
        check_easy_read(text, Context(year=2027))
        check_ordinary(text, Context(limits=ORDINARY, year=2027))


if __name__ == "__main__":
    check(int(sys.argv[1]), int(sys.argv[2]))
