"""What "check" says of promises at its end: this year's and those of the year before, by what came of them."""

from __future__ import annotations

from campaign.build import Build
from campaign.model.promise import Decision, Promise
from campaign.site.site import Site

_WORDS = {
    Decision.DID: "kept",
    Decision.DOING: "under way",
    Decision.UNDECIDED: "not decided yet",
    Decision.CANNOT: "not possible",
    Decision.CHANGED_NOTHING: "no change",
    Decision.OF_OTHERS: "somebody else's to decide",
}


def promises_by_answer(site: Site, build: Build) -> list[tuple[str, list[Promise]]]:
    """Words with the promises that they are true of. Those that nobody was told about come last, and are there twice."""
    promises = [each for each in site.all(Promise) if each.year in _years(site)]
    late = [each for each in promises if each.is_late(build.today)]
    by_answer = [
        (words, [each for each in promises if each.we is decision and each not in late])
        for decision, words in _WORDS.items()
    ]
    untold = [each for each in promises if not each.told and not each.is_without_an_answer]
    kept, *others = by_answer
    found = [
        kept,
        ("late", late),
        *others,
        ("that nobody was told about, as far as anybody wrote down", untold),
    ]
    return [(words, those) for words, those in found if those]


def _years(site: Site) -> set[int]:
    this = site.campaign.year
    before = {each.year for each in site.all(Promise) if each.year and each.year < this}
    return {this, *sorted(before)[-1:]}
