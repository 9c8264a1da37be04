"""What pages ask for by name is there: a picture, a drawn day, or a picture crossed out."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from campaign.forms.easy_read.date_pictures import date_picture
from campaign.forms.easy_read.page_pictures import PagePictures, drawn_pictures, problem_with_picture
from campaign.forms.easy_read.people_pictures import EMPTY, FILLED
from campaign.languages.phrases import ENGLISH
from campaign.look.symbols import Credit, Picture, Pictures


def drawn(*addresses: str) -> dict[str, bytes]:
    """What a page asks for that shows these pictures."""
    html = "".join(f'<img src="../../{address}" alt="">' for address in addresses)
    return dict(drawn_pictures(html, ENGLISH))


def test_each_name_gets_an_address_with_a_file() -> None:
    """It is of the set, or drawn for the page; a name that means nothing gets no address."""
    ask = PagePictures(Pictures())
    names = (
        "Ticket",
        "date 2027-07-05",
        "date 5 to 11 July 2027",
        "time 10am",
        "no lift",
        "8 of 10 people",
        "tiket",
    )
    addresses = [ask(name) for name in names]
    files = {*dict(ask.files()), *drawn(*filter(None, addresses))}

    assert addresses == [
        "assets/symbols/ticket.svg",
        "assets/symbols/dates/2027-07-05.svg",
        "assets/symbols/dates/2027-07-05-to-2027-07-11.svg",
        "assets/symbols/times/1000.svg",
        "assets/symbols/no/lift.svg",
        "assets/symbols/people/8-of-10.svg",
        None,
    ]
    assert set(addresses) - {None} <= files


def test_the_address_of_a_drawing_says_what_is_on_it() -> None:
    """As the name does that authors write."""
    ask = PagePictures(Pictures())
    for name in ("date 2027-07-05", "date 5 to 11 July 2027", "time 2.30pm"):
        picture = date_picture(name)
        assert picture
        assert drawn(str(ask(name))) == {picture.address: picture.svg(ENGLISH).encode()}


def test_only_what_is_shown_is_drawn() -> None:
    """There are as many days as there are dates."""
    assert drawn("assets/symbols/ticket.svg") == {}


@pytest.mark.parametrize(
    "said",
    ["dates/2027-02-31", "dates/2027-07-05-to-", "dates/first-to-last", "times/2570", "times/10", "no/tiket"],
)
def test_what_only_looks_like_a_drawing_is_none(said: str) -> None:
    """Such an address may be in somebody's words."""
    assert drawn(f"assets/symbols/{said}.svg") == {}


def test_no_crosses_a_picture_out() -> None:
    """The picture is still there, with a red cross over it, and is still a drawing."""
    ask = PagePictures(Pictures())
    crossed = drawn(str(ask("no lift")))["assets/symbols/no/lift.svg"]
    plain = dict(ask.files())["assets/symbols/lift.svg"]
    assert isinstance(plain, bytes)

    assert crossed.startswith(plain.removesuffix(b"</svg>"))
    assert ET.fromstring(crossed)[-1].tag.endswith("g")


def test_a_picture_that_means_no_is_not_crossed_out() -> None:
    """ "No photos" and "no steps" are words of pictures."""
    ask = PagePictures(Pictures())

    assert ask("no photos") == "assets/symbols/no-photos.svg"
    assert ask("no steps") == "assets/symbols/step-free.svg"


def test_no_works_beside_own_pictures() -> None:
    """Where the organisation has its own lift, "no lift" is ours crossed out."""
    own = Picture("lift", Path("lift.png"), (600, 400), Credit("Sam", permission="Sam said yes."))

    assert PagePictures(Pictures().with_own([own]))("no lift") == "assets/symbols/no/lift.svg"


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("tiket", 'There is no picture "tiket".'),
        ("no tiket", 'There is no picture "no tiket".'),
        ("date Tuesday 5 July 2027", "5 July 2027 is a Monday"),
        ("ticket", None),
        ("no ticket", None),
        ("time 10am", None),
    ],
)
def test_a_name_that_means_nothing_is_a_problem(name: str, what: str | None) -> None:
    """The message says what is wrong with a word, or with a day."""
    problem = problem_with_picture(name, Pictures())

    assert (problem is None) if what is None else (problem is not None and what in problem[0])


@pytest.mark.parametrize("n", range(11))
def test_as_many_people_are_dark_as_it_says(n: int) -> None:
    """Of ten, and the others are empty, so that nobody needs to see colours."""
    ask = PagePictures(Pictures())
    (svg,) = drawn(str(ask(f"{n} out of 10 people"))).values()
    filled = [group.get("fill") for group in ET.fromstring(svg)]

    assert (filled.count(FILLED), filled.count(EMPTY)) == (n, 10 - n)


@pytest.mark.parametrize("name", ["11 of 10 people", "8 of 9 people", "-1 of 10 people", "8 of 10"])
def test_what_is_not_so_many_of_ten_has_no_picture(name: str) -> None:
    """And says so on its line."""
    assert PagePictures(Pictures())(name) is None
    assert problem_with_picture(name, Pictures())
