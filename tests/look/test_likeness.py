"""A picture is known again that was saved anew, and another one is not taken for it."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance

from campaign.look.likeness import MOST_APART, are_alike, likeness_of, likeness_of_file
from seen_photos import a_photo, saved

PHOTO = a_photo(1)
TURNED = Image.Exif()
TURNED[0x0112] = 6  # on its side: readers see it turned by a quarter to the right

AGAIN = {
    **{f"quality {quality}": saved(PHOTO, "JPEG", quality=quality) for quality in (30, 60, 95)},
    **{f"{size} wide": saved(PHOTO.resize((size, size * 420 // 640)), "JPEG") for size in (160, 320, 2560)},
    "WebP": saved(PHOTO, "WEBP", quality=50),
    "PNG": saved(PHOTO),
    "colours of a list": saved(PHOTO.quantize(64)),
    "grey": saved(PHOTO.convert("L"), "JPEG"),
    "darker": saved(ImageEnhance.Brightness(PHOTO).enhance(0.9), "JPEG"),
    "lighter": saved(ImageEnhance.Brightness(PHOTO).enhance(1.1), "JPEG"),
    "without its left edge": saved(PHOTO.crop((13, 0, 640, 420)), "JPEG"),
    "turned in its head alone": saved(PHOTO.transpose(Image.Transpose.ROTATE_90), "JPEG", exif=TURNED),
    "with what can be seen through": saved(PHOTO.convert("RGBA"), "WEBP"),
}


def likeness(content: bytes) -> str:
    found = likeness_of(content)
    assert found
    return found


@pytest.mark.parametrize("how", AGAIN)
def test_a_picture_that_was_saved_again_is_alike(how: str) -> None:
    """In other formats, sizes and lights."""
    assert are_alike(likeness(saved(PHOTO)), likeness(AGAIN[how]))


def test_other_pictures_are_not_alike() -> None:
    """Each of 40 with each."""
    all_others = [likeness(saved(a_photo(seed))) for seed in range(40)]

    assert not any(are_alike(one, other) for one, other in combinations(all_others, 2))


def test_it_is_looked_at_both_ways() -> None:
    """Two pictures of stripes that lie, in another order; and two of stripes that stand."""
    for turn in (Image.Transpose.ROTATE_180, Image.Transpose.TRANSPOSE):
        stripes = [
            a_photo(seed, (240, 240)).resize((1, 240)).resize((240, 240)).transpose(turn) for seed in (3, 4)
        ]

        assert not are_alike(*(likeness(saved(each)) for each in stripes))


def test_some_steps_may_differ_and_no_more() -> None:
    """The end of the range, counted."""
    one = likeness(saved(PHOTO))
    apart = [f"{int(one, 16) ^ ((1 << steps) - 1):032x}" for steps in (MOST_APART, MOST_APART + 1)]

    assert [are_alike(one, other) for other in apart] == [True, False]


@pytest.mark.parametrize(
    "picture",
    [
        Image.new("RGB", (300, 200), "white"),
        Image.new("RGBA", (300, 200), (0, 0, 0, 0)),
        Image.new("L", (1, 1), 7),
        Image.linear_gradient("L").point(lambda grey: 200 + grey // 40).convert("RGB"),
    ],
    ids=["white", "nothing", "a dot", "a wall"],
)
def test_a_picture_with_nothing_in_it_is_like_none(picture: Image.Image) -> None:
    """It would be like every other of its kind."""
    assert likeness_of(saved(picture)) is None


def test_what_is_no_picture_is_like_none(tmp_path: Path) -> None:
    """Whatever its name says, and if it is cut short or not there."""
    whole = saved(PHOTO, "JPEG")
    for content in (b"", b"words", saved(PHOTO, "GIF"), whole[:60]):
        (tmp_path / "photo.jpg").write_bytes(content)
        assert likeness_of(content) is None
        assert likeness_of_file(tmp_path / "photo.jpg") is None
    assert likeness_of_file(tmp_path / "none.jpg") is None


def test_a_likeness_is_the_same_every_time(tmp_path: Path) -> None:
    """Of a file and of its bytes; 128 steps are 32 digits."""
    (tmp_path / "photo.png").write_bytes(saved(PHOTO))

    assert likeness_of_file(tmp_path / "photo.png") == likeness(saved(PHOTO)) == likeness(saved(PHOTO))
    assert len(likeness(saved(PHOTO))) == 32
