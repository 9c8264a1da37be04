"""Easy Read of every event of the whole campaign: nobody loses a number."""

from __future__ import annotations

import re
from datetime import date

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.model.easy_read import EasyRead
from campaign.model.event import Event
from campaign.site.site import Site
from campaign.telling.easy_event import easy_read_of
from campaign.telling.untold import untold
from making import an_event
from telling.easy_events import cases, event_of, once_over, still_to_come

TODAY = date(2027, 6, 1)
PHONE, EMAIL = "01632 960 300", "sing@example.org"


def easy(event: Event, today: date = TODAY) -> EasyRead:
    return easy_read_of(event, today, ENGLISH, ENGLISH)


def lines(event: Event, about: str) -> list[str]:
    return [
        line.text
        for part in still_to_come(easy(event)).parts
        if part.about == about
        for block in part.blocks
        for line in block.lines
    ]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "You can call {phone} to book."),
        ({"status": "few places left"}, "You can call {phone} to book."),
        ({"status": "full"}, "Call {phone} to ask if a place comes free."),
        ({"places_left": "0"}, "Call {phone} to ask if a place comes free."),
        ({"status": "waiting list"}, "Call {phone} to go on the waiting list."),
        ({"status": "by invitation"}, "Call {phone} to ask about an invitation."),
        ({"drop_in": "yes"}, "You can call {phone} to book."),
        ({"run_by_others": {"name": "Next Town"}}, "You can call {phone} to book."),
    ],
)
def test_nobody_loses_the_number(fields: dict[str, object], said: str) -> None:
    """Whoever can still do something is told how, with all that is written about it."""
    join = {"note": "Ask for Robin.", "phone": PHONE, "email": EMAIL, "book at": "https://example.org/book"}
    if left := fields.pop("places_left", None):
        join["places left"] = str(left)
    found = lines(an_event(join=join, **fields), "booking")  # type: ignore[arg-type]

    assert said.format(phone=f"[{PHONE}](tel:01632960300)") in found
    assert "Ask for Robin." in found
    assert any(f"mailto:{EMAIL}" in line for line in found)
    assert any("https://example.org/book" in line for line in found)


def test_nobody_is_told_to_book_what_people_only_come_to() -> None:
    """They can call all the same."""
    event = an_event(drop_in="yes", join={"phone": PHONE})

    assert "Call [01632 960 300](tel:01632960300) if you have a question." in lines(event, "booking")


def test_several_days_and_another_time_keep_their_length() -> None:
    """Four of five days would be gone, and so would what is different on the other date."""
    event = an_event(
        when="Wednesday 7 to Sunday 11 July 2027",
        also_on=[
            {"when": "Saturday 17 July 2027, 10am to 11am", "note": "For families. Bring a blanket."},
            {
                "when": "Friday 23 July 2027, 10am to Sunday 25 July 2027, 00:00",
                "where": {"name": "The Park"},
            },
        ],
    )

    assert lines(event, "when") == [
        "It happens 3 times.",
        "It starts on Wednesday 7 July 2027.",
        "The last day is Sunday 11 July 2027.",
        "It is on Saturday 17 July 2027.",
        "It is from 10am to 11am.",
        "For families.",
        "Bring a blanket.",
        "It starts on Friday 23 July 2027 at 10am.",
        "The last day is Saturday 24 July 2027.",
        "It ends at midnight.",
        "This time it is at The Park.",
    ]


def test_a_note_of_one_of_many_dates_is_told() -> None:
    """However many they are."""
    others = [{"when": f"{day} July 2027, 10am"} for day in range(10, 20)]
    event = an_event(also_on=[*others, {"when": "20 July 2027, 10am", "note": "Online."}])

    assert "Online." in lines(event, "when")


def test_help_with_money_is_told() -> None:
    """Whoever cannot pay learns that they need not."""
    event = an_event(
        cost="Lunch is £4",
        expenses="If £4 is too much, lunch is free. We pay your bus fare",
        payment="£20 each",
    )

    assert lines(event, "cost") == [
        "Lunch is £4.",
        "If £4 is too much, lunch is free.",
        "We pay your bus fare.",
        "Pay: £20 each.",
    ]


def test_how_much_say_people_have_is_told() -> None:
    """On each rung, and who plans it and leads it."""
    event = an_event(how_much_say="co-design", planned_by="Patients and staff", led_by="Robin leads it.")

    assert lines(event, "say") == [
        "You help to make the plan.",
        "The organisers carry it out.",
        "Who planned it: Patients and staff.",
        "Robin leads it.",
        "We do not know if some of them know it from their own life.",
    ]


def test_by_when_says_whom_and_what_for() -> None:
    """Somebody who only reads this line can do it."""
    access = {"ask": {"name": "Robin"}, "ask by": "Thursday 24 June 2027"}

    assert lines(an_event(access=access), "ask")[-1] == (
        "If you need something, please ask Robin by Thursday 24 June 2027."
    )
    assert lines(an_event(access={"ask by": "Thursday 24 June 2027"}), "ask") == [
        "If you need something, please ask us by Thursday 24 June 2027."
    ]


def test_what_is_by_phone_is_not_online() -> None:
    """Nobody looks for a link that is not needed."""
    online = {"phone": PHONE, "link comes": "You need no link."}

    assert lines(an_event(how="online", online=online), "where") == [
        "You can join by phone.",
        f"Call [{PHONE}](tel:01632960300).",
        "You need no link.",
    ]


@pytest.mark.parametrize(
    ("fields", "is_said"),
    [
        ({"online": {"phone": PHONE}}, False),
        ({"online": {"watch at": "https://example.org/watch"}}, False),
        ({"online": {"platform": "Zoom"}}, True),
        ({"online": {"phone": PHONE}, "how": "both"}, True),
        ({}, True),
    ],
)
def test_how_to_join_is_known_where_people_only_call_or_watch(
    fields: dict[str, object], is_said: bool
) -> None:
    """Nobody reads a number to call, and then that nobody knows how to join."""
    event = an_event(**{"how": "online", **fields})  # type: ignore[arg-type]

    assert ("We do not know yet how you can join in." in lines(event, "booking")) is is_said


def test_an_answer_is_said_once() -> None:
    """An author who writes it out adds nothing to it."""
    access = {"chat": "off. The chat is off.", "breaks": "yes. There are breaks. Only after the talk."}

    assert lines(an_event(how="online", access=access), "how_it_will_be") == [
        "There are breaks.",
        "Only after the talk.",
        "The chat is off.",
    ]


@pytest.mark.parametrize(
    ("cost", "said"),
    [
        ("£0", ["It is free.", "You do not pay anything."]),
        ("free entry", ["Cost: free entry."]),
        ("£5 or free for carers", ["Cost: £5 or free for carers."]),
        ("free for carers, £5 for others", ["It is free for carers, £5 for others."]),
        ("£5 for others", ["It costs £5 for others."]),
    ],
)
def test_a_price_fits_its_sentence_or_has_a_line_of_its_own(cost: str, said: list[str]) -> None:
    """Nobody says "It is free entry", or "It costs £5 or free for carers"."""
    assert lines(an_event(cost=cost), "cost") == said


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("What is next...", "What is next..."),
        ("Meet Jo & Co.", "Meet Jo & Co."),
        ("Are you in?", "Are you in?"),
    ],
)
def test_an_ending_of_an_author_s_own_stays(summary: str, said: str) -> None:
    """Three dots are one mark."""
    assert said in lines(an_event(summary=summary), "about")


def test_getting_there_is_told() -> None:
    """In lines, not by a link to another page."""
    place = {
        "name": "The Hall",
        "getting there": "Bus **9** stops at the gate.\n\n- Ring the bell.\n- Mind the step.",
    }

    assert lines(an_event(where=place), "getting_there") == [
        "Bus 9 stops at the gate.",
        "Ring the bell.",
        "Mind the step.",
    ]


@pytest.mark.parametrize("name", cases())
def test_what_readers_see_after_it_is_what_a_later_build_makes(name: str) -> None:
    """By their own clock, or because the site was built again."""
    event = event_of(cases()[name][0])

    assert once_over(easy(event)).parts == easy(event, date(2030, 1, 1)).parts


@pytest.mark.parametrize("when", ["Monday 5 July 2027, 10am", "not known yet"])
def test_what_was_cancelled_did_not_happen(when: str) -> None:
    """Nobody who reads it later takes it for an event that took place."""
    first, second, *_ = once_over(easy(an_event(status="cancelled", when=when))).lines()

    assert (first.text, second.text) == ("This event did not happen as we planned.", "It was **cancelled**.")


def test_the_number_of_every_page_is_in_its_easy_read(campaign_site: Site) -> None:
    """All phone numbers and e-mail addresses that its author gave, of every event that is still open."""
    checked = 0
    for event in campaign_site.all(Event):
        if event.is_stopped or event.is_over(TODAY):
            continue
        said = "\n".join(line.text for line in still_to_come(easy(event)).lines())
        ask, join = event.access.ask, event.join
        numbers = [join.phone, event.online.phone if event.online else None, ask.phone if ask else None]
        for number in numbers:
            if number is None:
                continue
            assert f"tel:{re.sub('[^0-9+]', '', number)}" in said, event.source.path
            checked += 1
        for address in [join.email, ask.email if ask else None]:
            assert address is None or f"mailto:{address}" in said, event.source.path

    assert checked > 10


def test_a_room_is_told_before_its_place_is_known() -> None:
    """Whoever named it knew it."""
    assert lines(an_event(room="Blue room, second floor"), "where")[-2:] == [
        "The room is called Blue room.",
        "It is on the second floor.",
    ]


def test_of_the_event_of_others_readers_ask_them() -> None:
    """Whose event it is not cannot know."""
    event = an_event(run_by_others={"name": "Next Town"}, cost=None)
    said = [line.text for line in still_to_come(easy(event)).lines()]

    assert "Please ask us." not in said
    assert said.count("Please ask the people who run it.") == 2
    assert said[-1] == "Ask the people who run it, and tell them what you need."


def test_what_cannot_be_told_is_found() -> None:
    """With its place, so that ``make check`` can list it."""
    long = "This sentence goes on and on for much longer than anybody could ever wish for in here"
    event = an_event(access={"breaks": f"yes. Two. {long}"}, description=long)

    assert [*untold(event, ENGLISH)] == [(("access", "breaks"), f"{long}.")]
