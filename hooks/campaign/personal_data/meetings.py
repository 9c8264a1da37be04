"""Links, numbers and words that would let anybody into a meeting or a chat, in English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.personal_data.finding import NUMBER, Finder, Finding, Kind, whole_address

_WORD_TO_SAY = r"(?:pass ?(?:code|word|phrase)|access code|join(?:ing)? code|security code|cyfrinair|c[oô]d (?:pas|mynediad|ymuno|diogelwch)|gair pas)"
_IS = r"(?:is|was|will be|yw|ydy|ydi|fydd)"
_NOTHING_TO_SAY = (
    r"(?!(?:an?|the|y|yr|none|not|no|never|now|only|also|always|needed|required|optional|sent|given|shown|printed|shared|secret|private|"
    r"e-?mailed|emailed|texted|posted|different|changed|new|safe|ready|available|there|here|in|on|at|by|with|for|from|to|of|below|above|"
    r"case|the same|same|your|our|their|his|her|my|something|easy|hard|long|short|made|up|told|read|wrong|lost|what|when|how|only|ddim|ar|"
    r"gael|angen|wedi|dim|created|set|reset|stored|saved|forgotten|correct|incorrect|valid|invalid|protected|encrypted|hidden|visible|"
    r"displayed|entered|typed|checked|optional|missing|weak|strong|unique|enough|called|known|asked)\b)"
)

_WAY_IN = re.compile(
    r"zoom(?:gov)?\.(?:us|com)/(?:j|my|w|s|wc|launch)/\S{0,400}|zoommtg:\S{0,400}|teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/\S{0,400}"
    r"|teams\.(?:microsoft|live)\.com/\S{0,400}(?:meetup-join|meetingjoin)\S{0,400}"
    r"|meet\.google\.com/(?:lookup/|[a-z]{3}-)\S{0,400}|webex\.com/(?:\S{1,300}/)?(?:meet/|join/|j\.php|wbxmjs/)\S{0,400}"
    r"|whereby\.com/(?!information|blog)\w\S{0,400}|meet\.jit\.si/\w\S{0,400}|gotomeeting\.com/join/\S{0,400}|meet\.goto\.com/\d\S{0,400}"
    r"|join\.skype\.com/\w\S{0,400}|bluejeans\.com/\d\S{0,400}|chime\.aws/\d\S{0,400}|app\.gather\.town/app/\S{0,400}|discord\.(?:gg|com/invite)/\w\S{0,400}"
    r"|chat\.whatsapp\.com/\w\S{0,400}|whatsapp\.com/channel/\w\S{0,400}|t(?:elegram)?\.me/(?:joinchat/|\+)\w\S{0,400}|signal\.group/\S{0,400}"
    r"|(?:m\.me|messenger\.com|facebook\.com/messages)/(?:j|t|g)/\w\S{0,400}|invite\.viber\.com/\S{0,400}|groupme\.com/join_group/\S{0,400}"
    r"|(?:join\.slack\.com|[\w-]{1,60}\.slack\.com/join)/\S{0,400}|line\.me/R?/?ti/g/\S{0,400}"
    r"|\b(?:meeting|webinar|conference|zoom|teams|cyfarfod|gyfarfod|gynhadledd) id\b\W{0,9}(?:(?:is|yw)\W{1,9})?\d[\d -]{7,30}"
    r"|\b(?:id|rhif)(?:'r| y| yr)? (?:cyfarfod|gynhadledd|weminar|zoom|teams)\b\W{0,3}(?:yw\W{1,9})?\d[\d -]{7,30}"
    # A number of 9 digits or more that is neither one to call nor a date.
    r"|\b(?:(?:meeting|webinar|conference) number|(?:zoom|teams) meeting|cyfarfod (?:zoom|teams))\b\W{0,3}(?:(?:is|yw)\W{1,9})?(?!0|\d{4}-)(?:\d[ -]?){9,12}"
    # What people are asked to type once they are through.
    r"|\b(?:dial|call|phone|ring|d?d?eial\w{0,9}|ffoni\w{0,9})\b[^.!?\n]{0,70}?\b(?:type|enter|key in|key|press|put in|th?eipi\w{0,9}|[gc]?h?wasg\w{0,9}|rh?owch)\b(?:\W{1,3}[^\W\d]{1,12}){0,4}?\W{1,3}(?!0)\d(?:[ -]?\d){5,12}\#?"
    # A word with a digit in it, or the only word on the rest of the line.
    rf"|\b{_WORD_TO_SAY}\b\W{{0,9}}(?:{_IS}\W{{1,9}})?(?=\w{{0,40}}\d)\w{{4,60}}|\b{_WORD_TO_SAY}[ \t]{{0,9}}[:=][ \t]{{0,9}}{_NOTHING_TO_SAY}\w{{4,60}}(?:\W{{0,20}}$|[.!]?(?= (?-i:[A-Z])))"
    # A word that ends the sentence, or that stands in quotation marks.
    rf"|\b{_WORD_TO_SAY}\b[^\w\n]{{1,4}}{_IS}\b[^\w\n]{{1,3}}[\"'“‘]\w[^\"'”’\n]{{1,40}}|\b{_WORD_TO_SAY} {_IS}:? {_NOTHING_TO_SAY}\w{{3,60}}(?=[.!,;)]|[ \t]{{0,9}}$)"
    rf"|\b{_WORD_TO_SAY} [\"'“‘]\w[^\"'”’\n]{{1,40}}"
    r"|\b(?:meeting|zoom|teams|conference|host|participant|audio|dial-?in) (?:pin|code)\b\W{0,3}(?:is\W{1,9})?\d{4,12}",
    re.IGNORECASE | re.MULTILINE,
)


TO_A_COMMUNITY = re.compile(
    r"(?:discord\.(?:gg|com)|(?:chat\.)?whatsapp\.com|t(?:elegram)?\.me|signal\.group|m\.me|messenger\.com|invite\.viber\.com|groupme\.com"
    r"|(?:[\w-]{1,60}\.)?slack\.com|line\.me)\Z",
    re.IGNORECASE,
)
"""Hosts of chats that many are in, and to which one link leads for years."""


def ways_into_meetings(text: str) -> Iterator[Finding]:
    for found in _WAY_IN.finditer(text):
        is_link = "/" in found[0] or found[0].casefold().startswith("zoommtg")
        yield Finding(Kind.MEETING, *(whole_address(text, *found.span()) if is_link else found.span()))


MEETINGS = Finder(
    ways_into_meetings,
    frozenset(
        {
            NUMBER,
            "password",
            "passcode",
            "passphrase",
            "code",
            "pin",
            "zoommtg",
            "cyfrinair",
            "côd",
            "cod",
            "gair",
        }
    ),
    when=re.compile(r"[A-Za-z]/|pa[sſ]s(?:code|word)", re.IGNORECASE),
)
