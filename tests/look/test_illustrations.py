"""Each record without a photo has a picture of its own, of the brand's shapes."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from campaign.look.illustrations import FLOOR, WIDTH, Fill, Scene, illustration
from look.extents import extents

SCENES: tuple[Scene, ...] = get_args(Scene)
NAMES = [f"2027/events/event-number-{number}/" for number in range(60)]


@pytest.mark.parametrize("scene", SCENES)
def test_no_two_records_share_a_picture(scene: Scene) -> None:
    """Sixty names give sixty pictures."""
    assert len({illustration(name, scene) for name in NAMES}) == len(NAMES)


@pytest.mark.parametrize("scene", SCENES)
def test_a_record_keeps_its_picture(scene: Scene) -> None:
    """The same name gives the same shapes on every day and machine."""
    assert illustration(NAMES[0], scene, "Carers") == illustration(NAMES[0], scene, "Carers")


def test_kinds_have_scenes_of_their_own() -> None:
    """An event and a story of one name do not look alike."""
    assert len({illustration("a", scene) for scene in SCENES}) == len(SCENES)


def test_a_topic_is_in_the_picture() -> None:
    """Records of other topics have another small thing beside their people."""
    topics = ["Carers", "Mental health", "Older people", "Places and travel", "Young people"]

    assert len({illustration("a", "gathering", topic) for topic in topics}) > 1


def test_no_part_of_a_plant_or_cup_is_left_in_an_arch() -> None:
    """An arch is cut to the middle 192: what stands on the floor beside people is all in the picture, or not at all."""
    plain = set(illustration("a", "pair", "Carers"))
    standing = [
        shape
        for topic in NAMES
        for shape in illustration("a", "pair", topic)
        if shape not in plain and extents("path", {"d": shape.d})[0][1] > FLOOR / 4
    ]

    assert len({shape.d for shape in standing}) > 4
    for shape in standing:
        for left, _, right, _ in extents("path", {"d": shape.d}):
            assert right <= (WIDTH - 192) / 2 or left >= (WIDTH + 192) / 2


@pytest.mark.parametrize("scene", SCENES)
def test_it_is_drawn_in_colours_of_the_brand_alone(scene: Scene) -> None:
    """Every shape names one of five, people stand out from what is behind them, and the ground fills the picture."""
    for name in NAMES:
        ground, *shapes = illustration(name, scene)

        assert ground.d == f"M0 0H{WIDTH}V{FLOOR}H0z"
        assert {shape.fill for shape in (ground, *shapes)} <= set(get_args(Fill))
        assert ground.fill not in {shape.fill for shape in shapes}
        assert all(re.fullmatch(r"[MmHhVvLlAaQqZz0-9 .-]+", shape.d) for shape in shapes)


@pytest.mark.parametrize("scene", SCENES)
def test_it_is_light(scene: Scene) -> None:
    """A list of twenty costs less than a photo."""
    assert max(sum(len(shape.d) for shape in illustration(name, scene)) for name in NAMES) < 2_000
