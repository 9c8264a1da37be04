"""Links, numbers and words that would let anybody into a meeting or a chat, in English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.personal_data.finding import NUMBER, Finder, Finding, Kind

_PASSWORD = r"(?:pass ?(?:code|word|phrase)|access code|join(?:ing)? code|security code|cyfrinair|c[oô]d (?:pas|mynediad|ymuno|diogelwch)|gair pas)"
_IS = r"(?:is|was|will be|yw|ydy|ydi|fydd)"
_NO_PASSWORD = (
    r"(?!(?:an?|the|y|yr|none|not|no|never|now|only|also|always|needed|required|optional|sent|given|shown|printed|shared|secret|private|"
    r"e-?mailed|emailed|texted|posted|different|changed|new|safe|ready|available|there|here|in|on|at|by|with|for|from|to|of|below|above|"
    r"case|the same|same|your|our|their|his|her|my|something|easy|hard|long|short|made|up|told|read|wrong|lost|what|when|how|only|ddim|ar|"
    r"gael|angen|wedi|dim)\b)"
)

_WAY_IN = re.compile(
    r"zoom(?:gov)?\.(?:us|com)/(?:j|my|w|s|wc|launch)/\S*|zoommtg:\S*|teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/\S*"
    r"|teams\.(?:microsoft|live)\.com/\S*(?:meetup-join|meetingjoin)\S*"
    r"|meet\.google\.com/(?:lookup/|[a-z]{3}-)\S*|webex\.com/(?:\S+/)?(?:meet/|join/|j\.php|wbxmjs/)\S*"
    r"|whereby\.com/(?!information|blog)\w\S*|meet\.jit\.si/\w\S*|gotomeeting\.com/join/\S*|meet\.goto\.com/\d\S*"
    r"|join\.skype\.com/\w\S*|bluejeans\.com/\d\S*|chime\.aws/\d\S*|app\.gather\.town/app/\S*|discord\.(?:gg|com/invite)/\w\S*"
    r"|chat\.whatsapp\.com/\w\S*|whatsapp\.com/channel/\w\S*|t(?:elegram)?\.me/(?:joinchat/|\+)\w\S*|signal\.group/\S*"
    r"|(?:m\.me|messenger\.com|facebook\.com/messages)/(?:j|t|g)/\w\S*|invite\.viber\.com/\S*|groupme\.com/join_group/\S*"
    r"|(?:join\.slack\.com|[\w-]{1,60}\.slack\.com/join)/\S*|line\.me/R?/?ti/g/\S*"
    r"|\b(?:meeting|webinar|conference|zoom|teams|cyfarfod|gyfarfod|gynhadledd) id\b\W*(?:(?:is|yw)\W+)?\d[\d -]{7,}"
    r"|\b(?:id|rhif)(?:'r| y| yr)? (?:cyfarfod|gynhadledd|weminar|zoom|teams)\b\W{0,3}(?:yw\W+)?\d[\d -]{7,}"
    # A number of 9 digits or more that is neither one to call nor a date.
    r"|\b(?:(?:meeting|webinar|conference) number|(?:zoom|teams) meeting|cyfarfod (?:zoom|teams))\b\W{0,3}(?:(?:is|yw)\W+)?(?!0|\d{4}-)(?:\d[ -]?){9,12}"
    # What people are asked to type once they are through.
    r"|\b(?:dial|call|phone|ring|deial\w*|ffoni\w*)\b[^.!?\n]{0,70}?\b(?:type|enter|key in|key|press|put in|teipi\w*|gwasg\w*|rhowch)\b(?:\W{1,3}[^\W\d]{1,12}){0,4}?\W{1,3}(?!0)\d(?:[ -]?\d){5,12}\#?"
    # A word with a digit in it, or the only word on the rest of the line.
    rf"|\b{_PASSWORD}\b\W*(?:{_IS}\W+)?(?=\w*\d)\w{{4,}}|\b{_PASSWORD}[ \t]*[:=][ \t]*(?!none\b|dim\b)\w{{4,}}\W*$"
    # A word that ends the sentence, or that stands in quotation marks.
    rf"|\b{_PASSWORD}\b[^\w\n]{{1,4}}{_IS}\b[^\w\n]{{1,3}}[\"'“‘]\w[^\"'”’\n]{{1,40}}|\b{_PASSWORD} {_IS}:? {_NO_PASSWORD}\w{{3,}}(?=[.!,;)]|[ \t]*$)"
    rf"|\b{_PASSWORD} [\"'“‘]\w[^\"'”’\n]{{1,40}}"
    r"|\b(?:meeting|zoom|teams|conference|host|participant|audio|dial-?in) (?:pin|code)\b\W{0,3}(?:is\W+)?\d{4,}",
    re.IGNORECASE | re.MULTILINE,
)


def ways_into_meetings(text: str) -> Iterator[Finding]:
    for found in _WAY_IN.finditer(text):
        yield Finding(Kind.MEETING, *found.span())


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
