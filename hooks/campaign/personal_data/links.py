"""Links to people, to what they keep for themselves, and their names on networks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.personal_data.finding import Finder, Finding, Kind, before, whole_address
from campaign.personal_data.people import names_of_people

_REST = r"[^\s<>()\[\]\"']{0,300}"

_NETWORK = re.compile(
    rf"""\b(?:
      (?P<sure> linkedin\.com/in/[\w%.-]{{1,99}} | facebook\.com/(?:profile\.php\?id=\d{{1,99}}|people/\w[^\s/]{{0,99}}) | snapchat\.com/add/[\w.-]{{1,99}}
        | wa\.me/\d{{1,99}} | api\.whatsapp\.com/send\?phone=\d{{1,99}} | (?:m\.me|instagram\.com|facebook\.com|fb\.com)/[a-z]{{2,20}}\.(?!php\b)[a-z]{{2,20}}(?:\.\d{{1,99}})?(?=[/?\s)"'>]|\Z)
        | tinder\.com/@ | onlyfans\.com/\w{{1,99}} | steamcommunity\.com/id/\w{{1,99}} | reddit\.com/u(?:ser)?/\w{{1,99}} | strava\.com/athletes/\w{{1,99}} )
    | (?P<maybe> (?:facebook|fb|instagram|twitter|x|tiktok|threads|youtube|vk|linktr)\.(?:com|net|ee)/
        (?!(?:sharer?|dialog|events?|groups?|pages?|hashtag|explore|search|intent|watch|embed|channel|c|user|playlist|results|p|reel|reels|tv|tag|i|home|policies|policy|privacy|help|legal|about|settings|login|tr|plugins|company|school|shorts|feed|business|share)\b)
        @?[A-Za-z0-9_.-]{{2,60}} | bsky\.app/profile/[\w.-]{{1,99}} | t\.me/(?!joinchat|\+)\w{{4,60}} )
    ){_REST}""",
    re.VERBOSE | re.IGNORECASE,
)


def profiles(text: str) -> Iterator[Finding]:
    """Pages of people on networks. Where an organisation's look the same, it is only worth a look."""
    for found in _NETWORK.finditer(text):
        start, end = whole_address(text, *found.span())
        is_of_somebody = found["sure"] or not (
            _OF_A_PAGE.search(found[0])
            or _OF_ALL.search(text[start:end])
            or _is_of_an_organisation(text, start)
        )
        if is_of_somebody:
            yield Finding(Kind.PROFILE, start, end, sure=bool(found["sure"]))


_OF_A_PAGE = re.compile(r"facebook\.com/[^\W_]{1,40}(?:-[^\W_]{1,40}){1,9}-\d{10,20}\b", re.IGNORECASE)
"""Facebook writes the number of a page behind its name; people have none there."""

_OF_ALL = re.compile(
    r"//(?:platform|pic|help|support|developers?)\.|\bpic\.twitter\b|\.com/@?[\w.-]{0,40}(?:nhs|gov(?:uk|scot|wales)|council|healthwatch|library|museum)",
    re.IGNORECASE,
)
"""Programs, pictures and help of a network, and what is called after a public body."""

_NAMED_AS = re.compile(r"\[(?P<name>[^\[\]\n]{0,80})\](?:\(|: ?<?)\Z")
"""Of a link, or of the line below a text that says where a link of that name leads to."""

_NETWORK_ALONE = re.compile(
    r"(?:(?:on|our|(?:follow|find|like|join|see|visit) us (?:on|at)) )?(?:facebook|fb|instagram|insta|twitter|x|tiktok|threads|youtube|yt|bluesky)?(?: page)?\Z",
    re.IGNORECASE,
)
_ENDS_AS_AN_ORGANISATION = re.compile(
    r"\b(?:Association|Centre|Charity|Choir|Church|Club|College|Council|Foundation|Gallery|Group|Hall|Hospital|Library|Museum"
    r"|Network|Partnership|Project|School|Service|Services|Shop|Society|Team|Theatre|Trust|University)\Z"
)
_ONES_OWN = re.compile(r"\b(?:my|his|her|their|me|him|them|I'm|I am|fy|ei|eu)\b[^.!?]{0,40}\Z", re.IGNORECASE)


def _is_of_an_organisation(text: str, start: int) -> bool:
    """By the words of its link. The name of a network alone is what sites have in their footers, unless it is "my" own."""
    said = before(text, start, 160)
    named = _NAMED_AS.search(said)
    if not named:
        return False
    if _ENDS_AS_AN_ORGANISATION.search(named["name"]):
        return True
    around = said[: named.start()][-60:]
    is_somebodys = _ONES_OWN.search(around) or any(names_of_people(around))
    return bool(_NETWORK_ALONE.match(named["name"].strip())) and not is_somebodys


_DRIVE = re.compile(
    r"\b(?:(?:drive|docs)\.google\.com/(?!forms/|about\b|$|(?:spreadsheets|document|presentation)(?:/u/\d)?/?(?![\w/-])|[\w/]{0,40}\bd/(?:(?![\w-])|e/2PACX-))\S"
    r"|dropbox\.com/(?:s|sh|scl|t|request|preview|home)/|(?:1drv\.ms|onedrive\.live\.com|onedrive\.com)/\S"
    r"|[\w-]{1,60}\.sharepoint\.com/(?![^\s<>()\[\]\"']{0,200}/SitePages/)(?::\w:|personal/|sites/|teams/)|photos\.app\.goo\.gl/\w|photos\.google\.com/share"
    r"|icloud\.com/(?:iclouddrive|sharedalbum|photos|pages|numbers)|we\.tl/\w|wetransfer\.com/downloads|mega\.nz/(?:file|folder)"
    r"|(?:app\.)?box\.com/s/|pcloud\.(?:link|com)/publink|proton\.me/urls)" + _REST,
    re.IGNORECASE,
)


def shared_drives(text: str) -> Iterator[Finding]:
    """What somebody keeps on a drive and may change, close or fill with anything. Forms that people fill in are for everybody."""
    for found in _DRIVE.finditer(text):
        yield Finding(Kind.DRIVE, *whole_address(text, *found.span()))


_HANDLE = re.compile(r"(?<![\w.@/+-])@[A-Za-z0-9_](?:[\w.-]{0,58}\w)?(?:@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4})?")
_OF_A_PERSON = re.compile(
    r"\b(?:my|his|her|I'm|I am|me|insta|instagram|snap|snapchat|tiktok|discord|username|gamertag|fy|ei)\b[^@.!?]{0,25}\Z",
    re.IGNORECASE,
)
_NAMED_HANDLE = re.compile(
    r"\b(?:insta(?:gram)?|snap(?:chat)?|tiktok|discord|telegram|signal|kik|xbox|psn|gamertag|skype)\b(?: (?:name|user ?name|handle|id|account|tag))?"
    r"(?: is |: ?| = | )(?!on\b|at\b|the\b|not\b|in\b|a\b)(?P<name>[A-Za-z][A-Za-z0-9_.-]{0,30}[\d_][A-Za-z0-9_.#-]{0,30})(?![@/\w])",
    re.IGNORECASE,
)


_FIND_ME = re.compile(
    r"\b(?:me|him|her)(?: on| at)? (?:insta(?:gram)?|snap(?:chat)?|tiktok|discord|telegram|signal|twitter|facebook|threads|bluesky|mastodon)"
    r"(?: as| at|:|,)? (?P<name>@?(?!(?:and|or|to|if|for|when|where|with|because|so|as|at|on|in|the)\b)[A-Za-z][\w.-]{2,30})(?![@/\w])"
    r"|(?P<at>(?<![\w.@/+-])@[A-Za-z0-9_][\w.]{2,30}) on (?:insta|snap(?:chat)?|tiktok|discord)\b"
    r"|\b(?:my|his|her) (?:insta(?:gram)?|snap(?:chat)?|tiktok|discord) (?:name |handle )?(?:is )?(?P<own>[a-z][a-z0-9_.]{5,30})(?= ?(?:[,;!?]|\.(?!\w)|\Z))",
    re.IGNORECASE,
)


def handles(text: str) -> Iterator[Finding]:
    """Organisations have them too, so only those behind "my", "her" or the name of a network for people are somebody's own."""
    for found in _HANDLE.finditer(text):
        is_own = _OF_A_PERSON.search(before(text, found.start()))
        if is_own and not _is_inside_a_link(text, found.start()):
            yield Finding(Kind.HANDLE, *found.span())
    for found in _NAMED_HANDLE.finditer(text):
        yield Finding(Kind.HANDLE, *found.span("name"))
    for found in _FIND_ME.finditer(text):
        yield Finding(Kind.HANDLE, *found.span(found.lastgroup or 0))


def _is_inside_a_link(text: str, start: int) -> bool:
    return "://" in before(text, start, 200).rpartition(" ")[2]


_IN_AN_ADDRESS = re.compile(r"[a-z]/", re.IGNORECASE)
DRIVES = Finder(shared_drives, when=_IN_AN_ADDRESS)
PROFILES = Finder(profiles, when=_IN_AN_ADDRESS)
HANDLES = Finder(
    handles,
    words=frozenset(
        {
            "insta",
            "instagram",
            "snap",
            "snapchat",
            "tiktok",
            "discord",
            "telegram",
            "signal",
            "kik",
            "xbox",
            "psn",
            "gamertag",
            "skype",
        }
    ),
    when=re.compile("@"),
)
