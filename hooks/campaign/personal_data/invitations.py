"""Whether a page invites its readers to write to an organisation, at an address that has no shape of a person."""

from __future__ import annotations

import re

from campaign.personal_data.people import names_of_people
from campaign.personal_data.teams import BETWEEN, JOINING, NO_VOWEL, words_in
from campaign.personal_data.word_lists import common_surnames, given_names, words_of_teams

LONGEST = 400
"""Signs before an address, and behind it, that may be in its sentence."""

_INVITES = re.compile(
    r"\b(?:(?:e-?mail|contact|write to|reach|ask|tells?|join|call) us|get(?:ting)? in (?:touch|contact)|get involved|let us know"
    r"|contact (?:the|our)\b[^.!?]{0,60}\b(?:team|help ?desk|desk|office|committee|secretary|clerk|department|service|group|branch|board|society|council)"
    r"|(?:more|further|other|general) information|find out more|to find out|(?:accessible|large print|printed|paper) (?:cop(?:y|ies)|formats?|versions?)"
    r"|(?:different|another|alternative|other) formats?|to book|book (?:a|your|an) (?:place|seat|ticket|room)|booking"
    r"|(?:enquir|inquir|quer)(?:y|ies)|any (?:questions?|concerns?|comments?|problems?|ideas?)|report [^.!?]{0,60}\bto\b|unsubscribe"
    r"|cysylltwch|cysylltu â ni|e-?bostiwch)",
    re.IGNORECASE,
)
_CONTACT_ABOVE = re.compile(r"[^\w]{0,9}(?:contacts?(?: details)?|cyswllt)[^\w]{0,9}\Z", re.IGNORECASE)
"""A heading, or the line of a label, which says no more."""

_LABEL = re.compile(r"\be-?mail(?: address)?:[\W_]{0,4}\Z", re.IGNORECASE)
_ASKS = re.compile(r"(?:\A|[._-])(?:bookings|enquiries)(?:\Z|[._-])", re.IGNORECASE)
"""Each is enough of an invitation to a group that says its name in its address."""

OF_ONE_PERSON = re.compile(
    r"\b(?:me|my|mine|him|his|her|hers|I|I'm|I'll|myself|fi|fy|(?i:personal|private|home)|(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Rev|Revd)\.?)\b"
)
_GIVEN_NAME = re.compile(r"(?<![\w'.@/-])[A-Z][a-zß-ÿ]{1,20}(?![\w@/-]|\.\w)")
_OF_A_SAINT = re.compile(r"\b(?:St|Saint|Santes|San|Queen|King|Prince|Princess)\.? \Z")
ENDS = re.compile(r"[.!?](?=\s[A-Z\[(*])")

_OF_A_GROUP = re.compile(
    r"(?<!^.)(?:church|choir|societ(?:y|ies)|association|forum|network|festival|friendsof|carers|parish|scouts?|against|allotments?|communit(?:y|ies)"
    r"|council|campaign|villagehall|theatre|players|charit(?:y|ies)|project|library|museum|centre|committee|foodbank|gardeners|runners"
    r"|harriers|residents|tenants|playgroup|nursery|preschool|neighbours|partnership|alliance|racism|refugees|orchestra|singers|bookings?|enquiries)"
    r"|(?<!^.)(?:club|group|team)(?![a-z])|\bfriends\b|[a-z]{4}(?:cic|cc|fc|rfc|wi|u3a)(?![a-z])|\b(?:save|stop)(?=[a-z.]{4})"
)
"""In the part before the "@", in small letters. One letter before such a word may be an initial before a surname, as in "jchurch"."""

_SURE_TO_BE_A_WORD = 6
_SHORTEST_SURNAME = 4
_ENDS_OF_OTHER_WORDS = frozenset(
    """field ford green hall heath hill holt king lane marsh moss north park stone ward west wood woods""".split()  # noqa: SIM905 - words are read more easily than quotation marks
)
"""Surnames that tell nothing at the end of a longer part, as in Stratford, Norwood and "walking"."""


def is_invited(local: str, domain: str, above: str, said: str, behind: str, *, of_anybody: bool) -> bool:
    """``above`` is the line before, ``said`` and ``behind`` what stands around the address; ``of_anybody`` are personal mailboxes."""
    before = last_sentence(said)
    sentence = f"{before} \n {ENDS.split(behind[:LONGEST])[0]}"
    is_a_group = bool(_OF_A_GROUP.search(local.casefold()))
    says_so = bool(_LABEL.search(before) or _ASKS.search(local))
    invites = bool(_INVITES.search(sentence)) or (is_a_group and says_so)
    if not invites:
        last = last_sentence(above)
        invites = bool(_INVITES.search(last) or _CONTACT_ABOVE.match(last))
        if not is_a_group:  # a choir's address stays its own below its secretary's name
            sentence = f"{last} \n {sentence}"
    if not invites or OF_ONE_PERSON.search(sentence) or _names_somebody(sentence):
        return False
    if of_anybody and not is_a_group:
        return False
    return not _has_the_shape_of_a_person(local, domain)


def last_sentence(said: str) -> str:
    return ENDS.split(said[-LONGEST:])[-1]


def _names_somebody(sentence: str) -> bool:
    return any(names_of_people(sentence)) or any(
        found[0].casefold() in given_names().sure and not _OF_A_SAINT.search(sentence, 0, found.start())
        for found in _GIVEN_NAME.finditer(sentence)
    )


def _has_the_shape_of_a_person(local: str, domain: str) -> bool:
    parts = [part.casefold() for part in BETWEEN.split(local) if part]
    names, surnames = given_names(), common_surnames()
    if len(parts) > 1 and any(len(part) == 1 for part in parts):
        return True
    if any(part in names.sure or part in names.also_words or part in surnames for part in parts):
        return True
    if any(_begins_with_a_name(part) or _ends_with_a_surname(part) for part in parts):
        return True
    labels = domain.casefold().split(".")
    unknown = [
        part
        for part in parts
        if not (words_in(part) or _OF_A_GROUP.search(part) or part in JOINING or part in labels)
    ]
    return len(unknown) > 1 and not any(NO_VOWEL.match(part) for part in unknown)


def _begins_with_a_name(part: str) -> bool:
    """With a given name. "standup" begins with Stan, so words of teams are words."""
    if words_in(part):
        return False
    rests = [
        part[end:]
        for end in range(3, len(part))
        if part[:end] in given_names().sure
        or (part[:end] in given_names().also_words and part[end:] in common_surnames())
    ]
    has_a_word = bool(_OF_A_GROUP.search(part)) or any(
        part[start:end] in words_of_teams().sure
        for start in range(1, len(part))
        for end in range(start + _SURE_TO_BE_A_WORD, len(part) + 1)
    )
    return bool(rests) and not (has_a_word and not any(map(words_in, rests)))


def _ends_with_a_surname(part: str) -> bool:
    """Behind one initial or two, written before or after, or behind a given name that is in no list."""
    surnames, known = common_surnames(), words_of_teams()
    if words_in(part):
        return False
    if any(each in surnames for each in (part[1:], part[:-1], part[2:], part[:-2])):
        return True
    return any(
        part[start:] in surnames and part[start:] not in known.sure | _ENDS_OF_OTHER_WORDS
        for start in range(3, len(part) - _SHORTEST_SURNAME + 1)
    )
