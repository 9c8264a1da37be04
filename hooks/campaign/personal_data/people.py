"""People who are named beside what nobody else need know: an illness, a ward, a school, an age."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from campaign.personal_data.finding import Finding, Kind
from campaign.personal_data.word_lists import given_names

_CAPITAL = r"[A-ZÀ-Þ][a-zß-ÿ][\w'-]{0,20}"
_NAME = re.compile(
    rf"(?<![\w'/.-])(?P<given>{_CAPITAL})(?P<more>(?: (?:Mc|Mac|O'|de |van |al-)?{_CAPITAL}){{0,2}})"
)

_NEAR = r"(?i:my|our|his|her|their|your)"
_RELATIVE = (
    r"sister|brother|mother|mum|mam|dad|father|son|daughter|wife|husband|partner|aunt|auntie|uncle|cousin|nan|gran|grandma|grandad|"
    r"grandson|granddaughter|niece|nephew|friend|neighbour|ex|boyfriend|girlfriend|stepson|stepdaughter|twin|baby|child|kid|"
    r"flatmate|housemate|colleague|boss|client|patient|resident"
)
_RELATION = re.compile(
    rf"\b(?:{_NEAR}) (?:\w{{3,12}} )?(?:{_RELATIVE}),? (?:called |named )?(?P<name>{_CAPITAL}(?: {_CAPITAL})?)"
)
_TITLED = re.compile(
    rf"\b(?:Dr|Doctor|Mr|Mrs|Ms|Miss|Mx|Nurse|Professor|Prof|Councillor|Cllr)\.? (?P<name>{_CAPITAL}(?: {_CAPITAL})?)"
)

_ILL = re.compile(
    r"\b(?:bipolar|schizo\w{1,20}|psychosis|psychotic|depress(?:ion|ed|ive)|anxiety disorder|PTSD|OCD|ADHD|autis(?:m|tic)|dementia|Alzheimer'?s|"
    r"cancer|leukaemia|tumour|HIV|hepatitis|epilep(?:sy|tic)|diabet(?:es|ic)|anorexi[ac]|bulimi[ac]|(?:eating|personality|mood|anxiety) disorder|EUPD|"
    r"self-? ?harm(?:s|ed|ing)?|suicid(?:e|al)|overdos(?:e|ed)|addict(?:ed|ion)?|alcoholic|heroin|methadone|clozapine|lithium|"
    r"sectioned|detained under|learning disabilit(?:y|ies)|Down'?s syndrome|cerebral palsy|Parkinson'?s|multiple sclerosis|had a stroke|"
    r"(?:los(?:es|ing|t)) (?:his|her|their) (?:eye)?sight|going blind|miscarriage|abortion|pregnant|breakdown|hears voices|diagnos(?:is|ed)|"
    r"iselder|dementia|canser|awtistiaeth)\b",
    re.IGNORECASE,
)
_WARD = re.compile(
    rf"\b{_CAPITAL} [Ww]ard\b(?! (?:councillor|meeting|boundary|election))|\b[Ww]ard \d{{1,2}}[A-Z]?\b|\b(?:on|off|from|to) the (?:\w{{3,12}} )?ward\b"
)
_SCHOOL = re.compile(
    rf"\b(?:{_CAPITAL} ){{1,3}}(?:Primary|Infants?|Juniors?|Secondary|High|Grammar|Comprehensive|Nursery|Special)(?: School| Academy)?\b"
    rf"|\b(?:{_CAPITAL} ){{1,3}}(?:School|Academy)\b|\bYsgol(?: [\w'-]{{1,15}}){{1,3}}|\b(?:in |is in )?(?:Year|Blwyddyn) (?:1[0-3]|[1-9])\b|\bin Reception\b"
)
_AGE = re.compile(
    r"(?:,? (?:is |was |who is |now |turned |sy'n )?(?:aged? |oed )?|,? \((?:aged? |oed )?)(?P<age>\d{1,2})\b(?:[ -]?(?:years?|yrs?|months?|oed)[ -]?(?:old|of age)?|\)|(?=[,.;:!?]|$|\s(?:and|is|was|has|who|a)\b))"
)
_AGE_IN_BRACKETS = re.compile(r" ?\(\d{1,2}\)|,? aged \d")
_A_CHILD = re.compile(
    r"\b(?:son|daughter|child|baby|toddler|pupil|grandson|granddaughter|niece|nephew|stepson|stepdaughter|little (?:boy|girl|one)|kid|schoolboy|schoolgirl|foster child|twins?)\b",
    re.IGNORECASE,
)
_BAD = re.compile(
    r"\b(?:useless|incompetent|rude|cruel|bully|bullied|bullies|lazy|liar|lied|abusive|abused|assault(?:ed)?|neglect(?:ed|ful)?|negligent|horrible|nasty|racist|drunk|shouted at|hit me|struck off|disgrace(?:ful)?|hopeless)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]{1,600}(?:(?<=\b[DM]r)\.[^.!?\n]{1,600}|(?<=\bMrs)\.[^.!?\n]{1,600})?")

NO_SURNAME = re.compile(
    r"(?:House|Park|Road|Street|Ward|Hospital|Centre|Center|Court|Way|College|School|Academy|Trust|Week|Day|Foundation|"
    r"Prize|Award|University|Library|Hall|Church|Chapel|Lane|Avenue|Place|Square|Hill|Health|Care|Clinic|Surgery|"
    r"Unit|Team|Project|Group|Club|Society|Theatre|Gallery|Museum|Garden|Gardens|Room|Rooms|Suite|Building|Bridge|"
    r"Station|Council|Charity|Institute|Fund|Act|Report|Review|Inquiry|Method|Model|Scale|Law|Syndrome|Disease)(?:'s)?\Z"
)


class Named(NamedTuple):
    start: int
    end: int
    given: str
    is_whole: bool
    """Whether a surname is there too."""


def names_of_people(text: str) -> Iterator[Named]:
    """Given names with what else of a name stands behind them. Streets, wards and prizes are named after people, and are none."""
    known = given_names()
    for found in _NAME.finditer(text):
        given, more = found["given"], found["more"].split()
        folded = given.casefold().removesuffix("'s")
        is_name = folded in known.sure or (
            folded in known.also_words
            and (_is_surname(more) or bool(_AGE_IN_BRACKETS.match(text, found.end())))
        )
        if not is_name:
            continue
        if any(map(NO_SURNAME.match, more)) or text[found.end() : found.end() + 8].lstrip().startswith(
            ("House", "Ward")
        ):
            continue
        if re.search(
            r"\b(?:St|Saint|Queen|King|Prince|Princess)\.? \Z",
            text[max(0, found.start() - 10) : found.start()],
        ):
            continue
        yield Named(*found.span(), folded, bool(more))


def _is_surname(more: list[str]) -> bool:
    return (
        len(more) == 1
        and not NO_SURNAME.match(more[0])
        and more[0].casefold() not in given_names().also_words
    )


_OF_A_GAME = re.compile(
    r"\b(?:wickets?|innings|lbw|\d{1,2} overs?|(?:batsm[ae]n|batters|bowlers)|\d{1,3} runs|(?:to|with the) bat|batting|bowling|batted|bowled|not out|run out|stumped)\b",
    re.IGNORECASE,
)
"""Numbers in brackets behind names are scores there."""

_SAYS_AGE = re.compile(r"\b(?:age|aged|oed|years?|yrs?|months?|turned|old)\b")
_YEAR_BEHIND = re.compile(r",? (?:19|20)\d\d\b")


def _is_of_a_date(words: str, name: Named, age: re.Match[str]) -> bool:
    """As in "Jan 13, 2014"."""
    return name.given in _MONTHS and bool(_YEAR_BEHIND.match(words, age.end()))


_MONTHS = frozenset({"jan", "april", "may", "june", "august"})


def people(text: str, own: frozenset[str]) -> Iterator[Finding]:
    """Hints at people whom the words beside them give away. ``own`` are names, in small letters, under which the page is told."""
    has_scores = bool(_OF_A_GAME.search(text))
    for sentence in _SENTENCE.finditer(text):
        words, at = sentence[0], sentence.start()
        found = [*_in_a_sentence(words, own, has_scores)]
        known = {start for start, *_ in found}
        found += (each for each in _children_of_any_name(words, own, has_scores) if each[0] not in known)
        for start, end, kind, sure in found:
            yield Finding(kind, at + start, at + end, sure)


def _in_a_sentence(
    words: str, own: frozenset[str], has_scores: bool
) -> Iterator[tuple[int, int, Kind, bool]]:
    if _BAD.search(words):
        for found in _TITLED.finditer(words):
            yield *found.span("name"), Kind.PERSON, False
    for found in _YEARS_OLD.finditer(words):
        if found["name"].partition(" ")[0].casefold() not in own:
            yield *found.span("name"), Kind.CHILD, " " in found["name"]
    schools = list(_SCHOOL.finditer(words))
    told = [*_ILL.finditer(words), *_WARD.finditer(words)]
    has_digit = any(sign.isdigit() for sign in words)
    if not (told or schools or has_digit):
        return
    for name in _named_in(words):
        if name.given in own:
            continue
        age = _AGE.match(words, name.end) if has_digit else None
        if age and ((has_scores and not _SAYS_AGE.search(age[0])) or _is_of_a_date(words, name, age)):
            age = None
        is_child = bool(age and int(age["age"]) < 18)
        at_school = any(_is_told_of(name, school, words, _GOES_TO) for school in schools)
        if is_child or (schools and _A_CHILD.search(words)) or (at_school and _YEAR.search(words)):
            yield name.start, name.end, Kind.CHILD, bool(schools or (name.is_whole and is_child))
        elif (
            at_school or any(_is_told_of(name, each, words, _HAS) for each in told) or (age and name.is_whole)
        ):
            yield name.start, name.end, Kind.PERSON, False


def _children_of_any_name(
    words: str, own: frozenset[str], has_scores: bool
) -> Iterator[tuple[int, int, Kind, bool]]:
    for found in _CHILD_OF_YEARS.finditer(words):
        if has_scores and not _SAYS_AGE.search(found[0]):
            continue
        first, _, last = found["name"].casefold().partition(" ")
        is_person = first not in _NO_CHILD and not (last and NO_SURNAME.match(last.capitalize()))
        if is_person and not NO_SURNAME.match(first.capitalize()) and first not in own:
            is_sure = bool(last and (first in given_names().sure or _SCHOOL.search(words)))
            yield *found.span("name"), Kind.CHILD, is_sure


_HAS = re.compile(
    r"\b(?:has|had|have|got|gets|lives? with|lived with|living with|was|is|were|suffer\w{0,4}|diagnosed|developed|became|takes|took|on|in|into|"
    r"off|with|tried|attempted|after|whose)\b|'s\b"
)
_WORKS = re.compile(
    r"\b(?:work(?:s|ed|ing)?|lead(?:s|ing)?|led|runs?|ran|manages?|help(?:s|ed)?|support(?:s|ed)?|cares?|cared|train(?:s|ed)?|teach(?:es)?"
    r"|taught|nurses?|people|patients|those|someone|somebody|others|project|charity|study)\b"
)
_GOES_TO = re.compile(r"\b(?:goes|go|went|going|attends?|attended|started?|starts|at|in|is|from|left)\b")
_YEAR = re.compile(r"\b(?:Year|Blwyddyn) \d|\bReception\b")


def _is_told_of(name: Named, told: re.Match[str], words: str, how: re.Pattern[str]) -> bool:
    """Whether a person is said to have something, and not only to work with people who do."""
    if told.end() <= name.start:
        return name.start - told.end() < 20 and not re.search(
            r"[,:;\"“”]|\b(?:by|and|from|with)\b", words[told.end() : name.start]
        )
    between = words[name.end : told.start()]
    if _WORKS.search(between):
        return False
    is_work = re.match(
        r" ?(?:services?|teams?|nurses?|champions?|networks?|charity|leads?|friendly|awareness|support|training|clinic|unit|strategy)\b",
        words[told.end() :],
    )
    return (
        len(between) < 70 and not is_work and not re.search(r'[:"“”]', between) and bool(how.search(between))
    )


_YEARS_OLD = re.compile(
    rf"\b(?:\d|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
    rf"[- ]years?[- ]old,? (?:(?:{_RELATIVE}|girl|boy|pupil),? )?(?:called |named )?(?P<name>{_CAPITAL}(?: {_CAPITAL})?)"
)
_NUMBER_OF_YEARS = r"(?:\d|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
_CHILD_OF_YEARS = re.compile(
    rf"(?<![\w'/.-])(?P<name>{_CAPITAL}(?: {_CAPITAL})?)(?:,? (?:who )?(?:is|was|turned) {_NUMBER_OF_YEARS}(?: years? old\b|,? (?:and )?(?:goes to|is in Year|is at)\b)"
    rf"|,? aged {_NUMBER_OF_YEARS}\b(?! ?(?:to|-|and over|or over|months?|weeks?|and under))|,? {_NUMBER_OF_YEARS} oed\b"
    rf"|(?<=[a-z]) \((?:aged? )?(?:\d|1[0-7])\)(?=,? (?:who|goes|is|was|and|has|had|from|lives|said|says|loves|told|wants|likes)\b))"
)
"""A name before an age tells of a child whatever the name is: no list has them all."""

_NO_CHILD = frozenset("it this that he she they who everyone everybody someone nobody anyone children people pupils young those boys girls".split()) | frozenset("adults adult child group groups carers anybody project service building charity trust".split())  # fmt: skip  # noqa: SIM905 - words are read more easily than quotation marks
_WHOLE_NAME = re.compile(
    rf"(?<![\w'/.-])(?P<name>{_CAPITAL} {_CAPITAL})(?=,? (?:who )?(?:has|had|was|is|lives with|suffers|got)\b)"
)


def _named_in(words: str) -> Iterator[Named]:
    starts = set()
    for name in names_of_people(words):
        starts.add(name.start)
        yield name
    for pattern in (_RELATION, _TITLED, _WHOLE_NAME):
        for found in pattern.finditer(words):
            is_place = any(map(NO_SURNAME.match, found["name"].split()))
            if found.start("name") not in starts and not is_place:
                starts.add(found.start("name"))
                given, _, more = found["name"].partition(" ")
                yield Named(*found.span("name"), given.casefold().removesuffix("'s"), bool(more))


_SAID = r"(?:said|says|told|added|explained|asked|wrote|writes|remembers?|recalled|thinks?|thought|felt|feels|describes?|described|shared|meddai|dywedodd)"
_QUOTED = re.compile(
    rf"[\"'”’] ?(?:{_SAID} |[-–—] ?){_CAPITAL}|[-–—] ?{_CAPITAL}(?: {_CAPITAL})?,|{_CAPITAL}(?: {_CAPITAL})? ?(?:\(\d\d?\) |, \d\d?, )?{_SAID}\b|\b{_SAID} {_CAPITAL}"
)


def people_who_speak(text: str, own: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """People whom a text names though it says that nobody is: by two names, or as the one who said something."""
    seen: set[str] = set()
    for name in names_of_people(text):
        around = text[max(0, name.start - 12) : name.end + 18]
        if name.given not in seen and name.given not in own and (name.is_whole or _QUOTED.search(around)):
            seen.add(name.given)
            yield Finding(Kind.PERSON, name.start, name.end)


_WORTH_READING = frozenset(
    """bipolar psychosis psychotic depression depressed depressive ptsd ocd adhd autism autistic dementia alzheimer cancer leukaemia
    tumour hiv hepatitis epilepsy epileptic diabetes diabetic anorexia anorexic bulimia bulimic disorder eupd harm harms harmed
    harming suicide suicidal overdose overdosed addict addicted addiction alcoholic heroin methadone clozapine lithium sectioned
    detained disability disabilities syndrome palsy parkinson sclerosis stroke sight eyesight blind miscarriage abortion pregnant
    breakdown voices diagnosis diagnosed iselder canser awtistiaeth ward school academy ysgol primary secondary nursery infant infants
    junior juniors grammar comprehensive high special year blwyddyn reception schizophrenia schizophrenic schizoaffective
    useless incompetent rude cruel bully bullied bullies lazy liar lied abusive abused assault assaulted neglect neglected neglectful
    negligent horrible nasty racist drunk shouted hit struck disgrace disgraceful hopeless""".split()  # noqa: SIM905 - words are read more easily than quotation marks
)
_MAY_BE_AN_AGE = re.compile(r"[a-zß-ÿ](?:,|,? \(|,? [a-z' ]{0,16})? ?\d{1,2}(?![\d:/]|\.\d)")


def may_tell_of_people(line: str, words: set[str]) -> bool:
    """Whether it is worth the search: a word of illness or of school, or an age beside a name."""
    if not _WORTH_READING.isdisjoint(words) or (
        not _OF_AGES.isdisjoint(words) and _CHILD_OF_YEARS.search(line)
    ):
        return True
    known = given_names()
    has_name = not (
        known.sure.isdisjoint(words) and known.also_words.isdisjoint(words)
    ) or not _RELATIVES.isdisjoint(words)
    return has_name and bool(_MAY_BE_AN_AGE.search(line))


_OF_AGES = frozenset({"old", "aged", "goes", "oed", "turned", "is"})
_RELATIVES = frozenset(_RELATIVE.split("|"))
