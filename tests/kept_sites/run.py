"""One edit after another, and after most of them a comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random
from typing import TypeAlias

from kept_sites.campaigns import Campaign, difference
from kept_sites.edits import Edit
from whole_campaign import files_of

Step: TypeAlias = tuple[Edit | None, int]
"""An edit, or none to take some back, and what decides all that is left to chance."""

SEVERAL_AT_ONCE = 0.25
"""How often a build comes only after the next edit."""


def compare_after(
    campaign: Campaign, steps: Iterable[Step], tell: Callable[[str], object] = lambda _: None
) -> int:
    """Returns how many sites were compared. Raises AssertionError for one that differs, after all that was done before."""
    compared = 0
    done: list[str] = []
    good = [campaign.content()]
    for edit, seed in steps:
        chance = Random(seed)
        if edit:
            said = edit(campaign, chance)
        else:
            campaign.put(chance.choice(good))
            said = "some edits are taken back"
        if not said:
            continue
        tell(said)
        done.append(said)
        if chance.random() < SEVERAL_AT_ONCE:
            continue
        if compare(campaign, "\n".join(done), tell):
            compared += 1
            good.append(campaign.content())
        else:
            campaign.put(good[-1])
            done.append("that was refused, and is taken back")
    return compared


def compare(campaign: Campaign, done: str = "", tell: Callable[[str], object] = lambda _: None) -> bool:
    """Whether there was something to compare: a build may stop, and then has to leave the last site as it was."""
    site = campaign.root / "site"
    last = files_of(site)
    kept, (new, made) = campaign.build(), campaign.build_from_nothing()
    now = files_of(site)
    if kept.status:
        tell(f"   refused: {kept.said[-300:]}")
        assert new.status or "in the built site" in kept.said, (
            f"{done}\nOnly from nothing can this be built: {kept.said}"
        )
        assert now == last, f"{done}\nA build that stopped has changed the site: {difference(last, now)}"
        return False
    assert not new.status, f"{done}\nFrom nothing, this cannot be built: {new.said}"
    assert now == made, f"{done}\n{difference(now, made)}"
    return True
