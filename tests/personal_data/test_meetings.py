"""Nobody finds a way into a meeting or a chat on the site: strangers come and spoil it."""

from __future__ import annotations

import pytest

from campaign.personal_data.finding import Kind
from personal_data.scanned import in_a_story

MEETINGS = [
    "https://zoom.us/j/81234567890",
    "https://us02web.zoom.us/j/81234567890?pwd=UkxhQk1",
    "Come in at US02WEB.ZOOM.US/J/81234567890.",
    "https://example-org.zoom.us/my/robin.room",
    "https://zoom.us/w/91234567890?tk=x",
    "https://zoom.us/wc/join/81234567890",
    "https://zoom.us/s/81234567890",
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Yzk%40thread.v2/0?context=x",
    "https://teams.microsoft.com/meet/3456789012345?p=x",
    "https://teams.live.com/meet/9356789012345",
    "https://meet.google.com/abc-defg-hij",
    "https://meet.google.com/lookup/abcdefghij",
    "https://example.webex.com/meet/robin",
    "https://example.webex.com/example/j.php?MTID=m1234567890",
    "https://example.webex.com/wbxmjs/joinservice/sites/example/meeting/download/x",
    "https://whereby.com/our-room",
    "https://meet.jit.si/OurRoom",
    "https://global.gotomeeting.com/join/123456789",
    "https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join%2F19%3ameeting_abc",
    "https://teams.microsoft.com/v2/?meetingjoin=true#/l/meetup-join/19:meeting_abc",
    "zoommtg://zoom.us/join?confno=81234567890",
    "Zoom ID: 812 3456 7890",
    "Meeting number: 2345 678 9012",
    "Zoom meeting 812 3456 7890, PIN 123456",
    "Meeting ID: 812 3456 7890",
    "Meeting ID 81234567890",
    "The meeting id is 345 678 901 23",
    "Webinar ID: 812-3456-7890",
    "Phone conference ID: 123 456 789#",
    "Passcode: 4xY9kk",
    "passcode 123456",
    "Pass code: 1234",
    "Meeting İD: 123 456 789",
    "paſscode: 12345",
    "The passcode is 4xY9kk.",
    "Password: choir",
    "Password: choir\nSee you there",
    "Zoom password = Sing2027",
    "The password is sunflower.",
    'The password is "tea and cake"',
    "Our passphrase is seaweed, all in small letters",
    "dial in and type 812 3456 7890",
    "Call 01632 960 200 and then type 812 3456 7890",
    "Ring 01632 960 200, enter the code 345678#",
    "Meeting PIN: 4471",
    "https://chat.whatsapp.com/AbCdEfGhIjK",
    "https://t.me/+AbCdEfGhIjK",
    "https://t.me/joinchat/AbCdEfGhIjK",
    "https://signal.group/#CjQKIAbCd",
    "https://discord.gg/a1b2c3",
    "https://discord.com/invite/a1b2c3",
    "https://m.me/j/AbCdEf/",
    "https://invite.viber.com/?g=AbCd",
    "https://join.skype.com/a1b2c3",
    "Cyfrinair: blodyn",
    "Y cyfrinair yw blodyn.",
    "Cod pas: 4xY9kk",
    "Côd mynediad yw 123456",
    "Rhif y cyfarfod: 812 3456 7890",
    "ID'r cyfarfod yw 812 3456 7890",
    "Cyfarfod Zoom 812 3456 7890",
    "Ffoniwch 01632 960 200 a theipiwch 812 3456 7890",
]

NO_MEETINGS = [
    "Call us about the Zoom meeting (01632 960 111).",
    "The teams number is 01632 960 123.",
    "The conference number is 01632 960 123.",
    "Zoom meeting 2027-07-05",
    "Zoom meeting, 10 - 11 30",
    "Zoom",
    "On Zoom, in a small meeting.",
    "The meeting of 8 July 2027 is in room 12.",
    "We send the meeting ID and the passcode after you book.",
    "You get a passcode by e-mail.",
    "The passcode comes on the day.",
    "Passcode: we send it when you book.",
    "Passcode: none",
    "The passcode has 6 digits.",
    "No password needed",
    "Call 01632 960 100 about the meeting.",
    "Meeting point: 12 Market Street",
    "A bus pass is enough; show it to driver 12345.",
    "Pass 24 doors and turn left.",
    "https://zoom.us/webinar/register/WN_a1B2c3D4e5",
    "https://us02web.zoom.us/meeting/register/tZ0kdu",
    "https://events.teams.microsoft.com/event/1a2b@3c4d",
    "https://teams.microsoft.com/registration/abc",
    "https://example.webex.com/weblink/register/r1234",
    "https://support.zoom.us/hc/en-us/articles/115004954946",
    "https://meet.google.com/",
    "https://example.org/zoom/join/2027",
    "https://whereby.com/information/tos",
    "The password is sent to you.",
    "The password is in the e-mail.",
    "The passcode is different each week.",
    "The password is not needed.",
    "Anfonwn y cyfrinair ar ôl i chi archebu.",
    "Dial 999 if somebody is in danger.",
    "Call 01632 960 100 and press 2.",
    "https://www.whatsapp.com/",
    "https://discord.com/safety",
    "https://signal.org/",
]


@pytest.mark.parametrize("words", MEETINGS)
def test_what_would_let_anybody_into_a_meeting(words: str) -> None:
    """Links, numbers and passwords are found among other words, in English and in Welsh."""

    assert Kind.MEETING in {found.kind for found in in_a_story(f"Join us.\n\n{words}\n")}


@pytest.mark.parametrize("words", NO_MEETINGS)
def test_what_only_speaks_of_a_meeting(words: str) -> None:
    """The names of programs, phone numbers and pages to book at are for everybody."""

    assert Kind.MEETING not in {found.kind for found in in_a_story(f"Join us.\n\n{words}\n\nBring tea.\n")}


def test_a_link_is_found_whole() -> None:
    """Its passcode is in its end, and so must be hidden with it."""
    (found,) = in_a_story("Come to [us](https://us02web.zoom.us/j/81234567890?pwd=UkxhQk1).")

    assert found.written == "https://us02web.zoom.us/j/81234567890?pwd=UkxhQk1"
