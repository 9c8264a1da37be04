"""Pictures of days and times: what they show is drawn from the date, so that it cannot be another."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date, time, timedelta

import pytest

from campaign.forms.easy_read.date_pictures import (
    SMALLEST_LETTERS,
    calendar_picture,
    clock_picture,
    date_picture,
)
from campaign.languages.language import Language
from campaign.languages.phrases import ENGLISH
from campaign.problems import AuthorMistake

WELSH = Language("cy-GB", "en")


def words_in(svg: str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_one_day_is_one_leaf() -> None:
    """A leaf has the month, the weekday and the day of the month."""

    assert words_in(calendar_picture(date(2027, 7, 8), None, ENGLISH)) == ["Jul", "Thu", "8"]
    assert words_in(calendar_picture(date(2027, 7, 8), date(2027, 7, 8), ENGLISH)) == ["Jul", "Thu", "8"]


def test_two_days_are_two_leaves() -> None:
    """The first and the last day are side by side, in the language of the page."""
    week = date(2027, 7, 5), date(2027, 7, 11)

    assert words_in(calendar_picture(*week, ENGLISH)) == ["Jul", "Mon", "5", "Jul", "Sun", "11"]
    assert words_in(calendar_picture(*week, WELSH)) == ["Gorff", "Llun", "5", "Gorff", "Sul", "11"]


@pytest.mark.parametrize(
    ("at", "said"), [(time(10), "10am"), (time(12, 30), "12.30pm"), (time(12), "midday"), (time(0), "midnight")]
)  # fmt: skip
def test_a_clock_says_the_time_as_people_do(at: time, said: str) -> None:
    """There are no hands to read."""

    assert words_in(clock_picture(at, ENGLISH)) == [said]


def test_letters_can_be_read_at_120_pixels() -> None:
    """No letters are under 16 pixels there, on any weekday, in either language."""
    week = [date(2027, 7, 5) + timedelta(days=number) for number in range(7)]
    drawn = [calendar_picture(day, week[-1], language) for day in week for language in (ENGLISH, WELSH)]
    months = [date(2027, month, 5) for month in range(1, 13)]
    drawn += [calendar_picture(day, months[-1], language) for day in months for language in (ENGLISH, WELSH)]
    drawn += [clock_picture(time(hour, 45), ENGLISH) for hour in range(24)]
    sizes = [float(size) for svg in drawn for size in re.findall(r'font-size="([\d.]+)"', svg)]

    assert min(sizes) >= SMALLEST_LETTERS
    assert SMALLEST_LETTERS * 120 / 72 >= 16


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("date Monday 5 July 2027", "assets/symbols/dates/2027-07-05.svg"),
        ("Date 2027-07-05", "assets/symbols/dates/2027-07-05.svg"),
        ("date 5 to 11 July 2027", "assets/symbols/dates/2027-07-05-to-2027-07-11.svg"),
        ("date Thursday 8 July 2027, 10am to 12.30pm", "assets/symbols/dates/2027-07-08.svg"),
        ("time 12.30pm", "assets/symbols/times/1230.svg"),
        ("time midday", "assets/symbols/times/1200.svg"),
    ],
)
def test_a_name_says_what_is_drawn(name: str, address: str) -> None:
    """Days and times are written as everywhere else."""
    found = date_picture(name)

    assert found
    assert found.address == address


@pytest.mark.parametrize("name", ["date", "dates", "time", "bus", "datebook 5 July 2027", ""])
def test_other_names_are_other_pictures(name: str) -> None:
    """Only "date" or "time" with something behind it is drawn."""

    assert date_picture(name) is None


@pytest.mark.parametrize(
    "name", ["date Tuesday 5 July 2027", "date soon", "date not known yet", "time 12pm", "time <script>"]
)
def test_a_day_that_cannot_be_is_a_mistake(name: str) -> None:
    """The weekday is checked against the date, as everywhere else."""
    with pytest.raises(AuthorMistake):
        date_picture(name)
