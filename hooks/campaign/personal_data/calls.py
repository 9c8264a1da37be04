"""Whether a page invites its readers to ring an organisation, at a number that is no mobile."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from campaign.personal_data.e_mails import e_mail_addresses
from campaign.personal_data.invitations import ENDS, LONGEST, OF_ONE_PERSON, last_sentence
from campaign.personal_data.people import NO_SURNAME, names_of_people
from campaign.personal_data.places import NO_ROAD, PLACE, address_above
from campaign.personal_data.teams import words_in
from campaign.personal_data.word_lists import common_surnames, given_names, words_of_teams

_LINES_BELOW = 2
_SHORT = 90
"""Signs of a line that is no more than a name, an address and a number."""

MOST_ABOVE = 6
"""Lines of an address above its number: one more for a postcode, and one for another number."""

_LANDLINE = re.compile(r"\(?(?:(?:\+|00)[ ]?44[ ]?(?:\([ ]?0[ ]?\))?[ ()\-/_]{0,3}|0[ ()\-/_]{0,3})[12]")

_SERVICE = (
    r"(?:office|team|help ?line|(?:help|advice|information|info|booking|crisis|support|duty)[ -]?line|hotline|reception|receptionists?|switchboard|desk"
    r"|help ?desk|service|services|centre|surgery|practice|clinic|hospital|pharmacy|council|library|museum|box office|theatre|venue|hotel|charity"
    r"|trust|association|society|department|unit|hub|school|college|police|company|shop|project|council offices?|foundation|headquarters|secretariat)"
)
_CALLS = r"(?:call(?:ing)?|phon(?:e|ing)|ring(?:ing)?|telephon(?:e|ing)|contact(?:ing)?|reach(?:ing)?|speak(?:ing)? (?:to|with))"
_INVITES = re.compile(
    r"\b(?:(?:call(?:ing)?|phon(?:e|ing)|ring(?:ing)?|telephon(?:e|ing)|contact(?:ing)?|reach(?:ing)?|textphone|fax) us|give us a (?:call|ring|bell)"
    rf"|{_CALLS} (?:the|our|your local|your) [^.!?]{{0,60}}\b{_SERVICE}|box office|bookings?(?: line| office| and enquiries| enquiries)?(?=\W{{0,5}}(?:on|tel|call|phone|:|\Z))"
    r"|text ?phone|minicom|switchboard|reception|fax|facsimile|out[ -]of[ -]hours|help ?line|hotline|free ?phone"
    r"|(?:clerk's|church|parish|head|registered|main|club|ticket|school|diocesan) office|ffoniwch (?:ni|ein)|cysylltwch â ni|swyddfa|llinell gymorth)\b"
    r"|\b(?:info|enquiries|office|hello|admin|bookings?|contact|reception|mail)@[\w.-]{3,80}\W{1,3}(?:or|and)\b",
    re.IGNORECASE,
)
"""Nobody writes so of their own number, so only the sentence has to be free of a person."""

_MAY_INVITE = re.compile(
    r"\b(?:get(?:ting)? in (?:touch|contact)|(?:to|can|may|wish to|please|must) (?:pre-?)?book|book(?:ings?)? (?:on|by|via|at|online|tickets|a (?:place|table|room|visit))"
    r"|(?:more|further|other|general) information|find out more|(?:enquir|inquir|quer)(?:y|ies)|any questions?|by (?:calling|phoning|ringing|telephon(?:e|ing)|phone)"
    r"|if you (?:need|wish|want|would|have|are)\b[^.!?]{0,80}\b(?:call|ring|phone|telephone)|ffoniwch)\b",
    re.IGNORECASE,
)
"""What one of several volunteers writes, too: whoever is named in the lines before is rung."""

_HEADING_INVITES = re.compile(
    r"\b(?:(?:contact|call|phone|ring|find|visit) us|contacting us|contact the (?:office|team)|get in touch|bookings?|reception|opening (?:hours|times)|how to (?:book|find us)"
    r"|our offices?|head office|cysylltwch â ni)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:Association|Society|Foundation|Federation|Network|Services?|Teams?|Group|Project|Charity|Partnership|CIC|CIO|Ltd|Limited|Practice|Pharmacy"
    r"|Citizens Advice|Helpline|Department|Housing|Police|NHS|Diocese|Shop|Store|Company|Board|Agency|Authority|Commission|Ombudsman|Union"
    r"|Nursery|Playgroup|Bookings|Enquiries|Registry|Headquarters|Bureau|Hospice|Consortium|Alliance|Cymdeithas|Elusen)\b"
    + NO_ROAD
)
_LABEL = re.compile(
    r"(?:\A|[\s|,;/(])(?:[☎📞]|tel(?:ephone)?(?: (?:no|number))?|phone(?: (?:no|number))?|landline|office|call|ring|t|p|ffôn|ff)\b\.?[\s:*_|–-]{0,6}\[?(?:\+?\()?\Z",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"[\W_]{0,8}\Z")

_SOMEBODYS = re.compile(
    r"\b(?:my|his|her|mine|hers|mum|mam|mother|dad|father|nan|nana|gran|granny|grandma|grandad|auntie|cousin|sister|brother|husband|wife|partner's|son|daughter|aunt|uncle|friend's|neighbour|home(?! page)"
    r"|lives?|lived|personal|private|mobile|flat|their (?:own|home|number|phone)|(?:your|the|our|group|club|branch) (?:\w{1,20} )?(?:secretary|treasurer|chair(?:man|person|woman)?|organi[sz]er"
    r"|leader|coach|warden|co-?ordinator|captain|president|editor)|secretary|treasurer|chair(?:man|person|woman)|organi[sz]er|caretaker|key ?holder|vicar|rector|curate|minister|councillor|cllr|c/o"
    r"|gartref|adref|fy|mam-gu|nain)\b",
    re.IGNORECASE,
)
_CAPITAL = r"[A-ZÀ-Þ][a-zß-ÿ][\w'-]{0,20}"
_ASKED_FOR = re.compile(
    rf"\b(?i:call(?:ing)?|ring(?:ing)?|phon(?:e|ing)|telephon(?:e|ing)|contact(?:ing)?|text|ask for|speak to|see|via|from|through)[:,]? (?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,4}})(?=[ ,:(–-])"
)
_JUST_BEFORE = re.compile(rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,3}})(?: on| at)?[\s,:(*_–-]{{1,6}}\Z")
_ALONE = re.compile(rf"[\W_]{{0,6}}(?P<name>{_CAPITAL} (?:[A-Z]\.? )?{_CAPITAL})[\W_]{{0,6}}\Z")
_OF_A_REGION = re.compile(
    r"\b(?:North|South|East|West|Great|Greater|Little|Upper|Lower|County|Isle|New|Old|St|United|Northern|Mid)\b"
)
_PAIR = re.compile(rf"(?<![\w'-])(?=(?P<first>{_CAPITAL}) (?P<last>{_CAPITAL})(?: (?P<behind>{_CAPITAL}))?)")
_CONTACT_IS = re.compile(
    rf"[\W_]{{0,6}}(?i:contacts?|organi[sz]ers?|leaders?|call|name)[\W_]{{1,6}}(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,3}})"
)
_OF_A_ROAD = re.compile(
    r"\b(?:Road|Rd|Street|St|Lane|Close|Avenue|Drive|Terrace|Crescent|Grove|Row|Walk|Way|Rise|View|Mews|Gate|Parade|Quay|Wharf)\Z"
)
_OF_A_LABEL = re.compile(
    r"(?:bookings?|enquiries|daytime|evening|weekdays|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tel|telephone|phone|number|call|ring|contact|please|landline|email|e-mail|or|on|at|for|the|us|our|office|main|ffôn|t|p)\Z",
    re.IGNORECASE,
)


class Around(NamedTuple):
    """``above`` are the lines before, ``last`` the one before as readers see it; ``said`` and ``behind`` are of the number's own line."""

    above: Sequence[str]
    last: str
    said: str
    behind: str
    below: str


def rings_an_organisation(number: str, around: Around) -> bool:
    """Whether nobody is near, and readers are invited, or an organisation stands before."""
    if not _LANDLINE.match(number):
        return False
    before = last_sentence(around.said)
    sentence = f"{before} \n {ENDS.split(around.behind[:LONGEST])[0]}"
    heading = next((line for line in reversed(around.above) if line.lstrip().startswith("#")), "")
    if _tells_of_somebody(sentence) or _tells_of_somebody(heading) or _is_named_before(before):
        return False
    if _is_somebodys_below(around.below) or _names_a_contact(around.above, heading):
        return False
    if _INVITES.search(sentence):
        return True
    line_before = last_sentence(around.last)
    block = address_above(around.above, around.said, MOST_ABOVE)
    if any(map(_tells_of_somebody, (around.said[-LONGEST:], line_before, *block))):
        return False
    if _MAY_INVITE.search(sentence) or _INVITES.search(line_before) or _HEADING_INVITES.search(heading):
        return True
    if _LABEL.search(before) or _BEGINS.match(before):
        return any(map(_is_a_body, (before, line_before, heading, *block)))
    return _is_a_body(before) and len(sentence.strip()) <= _SHORT


def _is_somebodys_below(below: str) -> bool:
    lines = [line for line in below.split("\n")[1:] if line.strip()][:_LINES_BELOW]
    near = [*takewhile(lambda line: not line.lstrip().startswith("#"), lines)]
    is_named = any(_ALONE.match(line) and any(names_of_people(line)) for line in near)
    return is_named or any(e_mail_addresses("\n".join(near)))


def _names_a_contact(above: Sequence[str], heading: str) -> bool:
    """Of the part of the page that the number is in."""
    own = above[max((at for at, line in enumerate(above) if heading and line == heading), default=-1) + 1 :]
    return any(_is_no_organisation(found["name"]) for line in own if (found := _CONTACT_IS.match(line)))


def _is_a_body(words: str) -> bool:
    as_names = words.title() if words.isupper() else words
    return bool(PLACE.search(as_names) or _BODY.search(as_names))


def _tells_of_somebody(words: str) -> bool:
    if OF_ONE_PERSON.search(words) or _SOMEBODYS.search(words) or any(names_of_people(words)):
        return True
    if any(_is_somebody(found) for found in _PAIR.finditer(words)):
        return True
    asked_for = any(_is_no_organisation(found["name"]) for found in _ASKED_FOR.finditer(words))
    alone = _ALONE.match(words)
    return asked_for or bool(alone and not _OF_A_REGION.search(words) and _is_no_organisation(alone["name"]))


def _is_named_before(before: str) -> bool:
    found = _JUST_BEFORE.search(before)
    return bool(found and _is_no_organisation(found["name"]))


def _is_somebody(found: re.Match[str]) -> bool:
    is_of_a_place = (
        _OF_A_REGION.match(found["first"])
        or words_in(found["first"].casefold())
        or (found["behind"] and (NO_SURNAME.match(found["behind"]) or _is_a_body(found["behind"])))
    )
    return _is_a_surname(found["last"]) and not is_of_a_place


def _is_a_surname(word: str) -> bool:
    small = word.casefold()
    return small in common_surnames() and not (
        NO_SURNAME.match(word) or words_in(small) or _is_a_body(word) or small in _ALSO_IN_PLACES
    )


_ALSO_IN_PLACES = frozenset(
    "green wood woods marsh north west moss heath holt ford hill king park lane field stone".split()  # noqa: SIM905 - words are read more easily than quotation marks
)


def _is_no_organisation(name: str) -> bool:
    """Of words with capitals: none is of a label, an organisation, a place or a team."""
    words = name.split()
    if (
        all(map(_OF_A_LABEL.match, words))
        or _is_a_body(name)
        or _INVITES.search(name)
        or _OF_A_ROAD.search(name)
    ):
        return False
    first = words[0].casefold()
    if first in given_names().sure:
        return not any(map(NO_SURNAME.match, words))
    return not any(
        _OF_A_LABEL.match(word) or NO_SURNAME.match(word) or word.casefold() in words_of_teams().sure
        for word in words
    )
