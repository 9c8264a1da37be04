"""E-mail addresses that may be somebody's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.personal_data.finding import Finder, Finding, Kind, before
from campaign.personal_data.invitations import LONGEST, is_invited
from campaign.personal_data.teams import is_of_a_team

_ADDRESS = re.compile(
    r"(?<![\w.+'@-])[\w+][\w.+'-]{0,63}+(?:@|\s?[(\[{]\s?at\s?[)\]}]\s?)(?:[\w-]{1,63}\.){1,6}(?:xn--[\w-]{2,20}|[^\W\d_]{2,20})(?![\w@-])"
    r"|(?<![\w.+'@-])[\w.+'-]{1,64}+\s?[(\[{]\s?at\s?[)\]}]\s?[\w-]{1,63}(?:\s?[(\[{]\s?dot\s?[)\]}]\s?[\w-]{1,20}){1,3}",
    re.IGNORECASE,
)
_PERSONAL = (
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|aol|btinternet|btopenworld|sky|virginmedia|ntlworld|talktalk"
    r"|tiscali|blueyonder|protonmail|proton|gmx|zoho|fastmail|plusnet|nhs)"
)
_DOT = r"(?: ?\. ?| dot )"
_TOLD = re.compile(
    # "jane at gmail dot com", as somebody says it; in Welsh, "at" is "ar" or "yn".
    rf"(?<![\w.+'@-])[\w.+'-]{{1,64}}+(?: dot [\w-]{{1,30}}){{0,3}}(?: at | ar | ?<at> ?) ?{_PERSONAL}(?: dot [a-z]{{2,12}}){{1,3}}\b"
    rf"|(?<![\w.+'@-])[\w.+'-]{{1,64}}+ ?(?:<at>|@) ?{_PERSONAL}(?:{_DOT}[a-z]{{2,12}}){{1,3}}\b"
    r"|(?<![\w.+'@-])[\w.+'-]{1,64}+(?: dot [\w-]{1,30}){1,3} at [\w-]{1,60}(?: dot [a-z]{2,12}){1,3}\b"
    r"|(?<![\w.+'@-])[a-z][\w+'-]{0,40}[._][\w.+'-]{1,40} (?:at|AT) [\w-]{1,60}(?:\.[a-z]{2,12}){1,3}\b"
    r"|(?<![\w.+'@-])[\w.+'-]{1,64}+(?: @ ?|@ )[\w-]{1,60}(?: ?\. ?[\w-]{1,40}){0,2} ?\.(?:com|net|org|info|co|me|uk|wales|cymru|ie|eu)\b",
    re.IGNORECASE,
)
"""Spelled so that no machine finds it. Words with a dot in them stand for a person, and "us at example dot org" does not."""

_OF_A_ROLE = re.compile(
    r"(?:^|[._+-])(?:access|accessibility|\w{0,20}protection|\w{0,20}casework|code|controls|department|example|font|organisation|admin|advice|advocacy|booking|bookings|box|boxoffice|campaign|carers|communications|"
    r"comms|complaints|contact|coproduction|co-production|council|dpo|enquiries|engagement|events|experience|feedback|foi|"
    r"hello|help|helpdesk|helpline|info|information|inbox|involve|involvement|library|mail|media|membership|news|newsletter|"
    r"office|pals|participation|patient|post|press|privacy|programme|reception|recovery|research|safeguarding|secretary|"
    r"service|services|shop|social|support|survey|team|tickets|training|volunteer|volunteering|volunteers|web|webmaster|"
    r"website|week|welcome|wellbeing|youth|helo|gwybodaeth|ymholiadau|swyddfa|post|content|directors|git|operations|root|no-?reply|do-?not-?reply|safeguard|(?:un)?subscribe)(?:$|[._+-])"
    r"|(?:support|feedback|relations|releases?|control|writers|editors|enquiries|helpdesk|complaints|bookings|membership|team|committee|services|group)$",
    re.IGNORECASE,
)
_OF_ANYBODY = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|btopenworld|sky|virginmedia|"
    r"ntlworld|talktalk|tiscali|blueyonder|protonmail|proton|gmx|mail|zoho|fastmail|plusnet)\.",
    re.IGNORECASE,
)
_OF_NOBODY = re.compile(
    r"(?:(?:first|second|last|sur|your|user|own|my|e-?mail|name|address|x{1,9})[._-]?){1,6}@"
    r"|you@|some(?:one|body)@|[^@]{1,99}@(?:x{1,9}\.){1,3}x{1,9}\Z",
    re.IGNORECASE,
)
"""Where somebody's own is to be written: "firstname.surname" is how an address looks."""

_OWN = re.compile(r"\b(?:my|his|her|private|personal|home)\b[^@.!?]{0,30}\Z", re.IGNORECASE)
_NO_ADDRESS = re.compile(r"@\Z|//[^\s/@]{0,40}:\Z")
"""A handle of Mastodon, as in "@trust@example.org"; a name and password in a web address, which no field takes."""


def e_mail_addresses(text: str) -> Iterator[Finding]:
    """All but those of a role or a team, such as "hello" or "youth.work", where an organisation has its own domain."""
    for found in _ADDRESS.finditer(text):
        local, at, domain = found[0].partition("@")
        if _NO_ADDRESS.search(before(text, found.start())) or _OF_NOBODY.match(found[0]):
            continue
        is_shared = at and not _OF_ANYBODY.search(found[0]) and _is_shared(local, domain, text)
        if is_shared and not _OWN.search(before(text, found.start())):
            continue
        yield Finding(Kind.EMAIL, *found.span())
    for found in _TOLD.finditer(text):
        local, domain = re.split(r"@| at | ar |-at-|<at>", found[0], maxsplit=1, flags=re.IGNORECASE)
        local = local.strip()
        if local.casefold() in _NO_NAMES:
            continue
        if not _ADDRESS.search(found[0]) and (
            _TOLD_PERSONAL.search(found[0]) or not _is_shared(local, domain, text)
        ):
            yield Finding(Kind.EMAIL, *found.span())


_AT = re.compile(r"@|\s?[(\[{]\s?at\s?[)\]}]\s?| at | ar ", re.IGNORECASE)
_A_DOT = re.compile(r"\s?[(\[{ ]\s?dot\s?[)\]} ]\s?", re.IGNORECASE)


def is_invited_to(text: str, above: str, found: Finding) -> bool:
    """Whether readers are invited to write to an organisation there. ``above`` is the line before."""
    said = before(text, found.start, LONGEST)
    behind = text[found.end : found.end + LONGEST]
    local, *domain = _AT.split(_A_DOT.sub(".", text[found.start : found.end]), maxsplit=1)
    host = " ".join(domain)
    of_anybody = bool(_OF_ANYBODY.search(f"@{host}."))
    return not _OWN.search(before(text, found.start)) and is_invited(
        local, host, above, said, behind, of_anybody=of_anybody
    )


def _is_shared(local: str, domain: str, text: str) -> bool:
    return bool(_OF_A_ROLE.search(local)) or is_of_a_team(local.replace(" dot ", "."), domain, text)


_NO_NAMES = frozenset(
    """a all an and any as at be but by ending ends either for from has have in is it its must no non not of only or our own that
    the their this to us use using was with your""".split()  # noqa: SIM905 - words are read more easily than quotation marks
)
"""Before the end of an address, as in "your @example.org address"."""

_TOLD_PERSONAL = re.compile(rf"\b{_PERSONAL}\b", re.IGNORECASE)


E_MAILS = Finder(
    e_mail_addresses,
    words=frozenset({"dot", "com", "net", "org", "uk", "info", "wales", "cymru"}),
    when=re.compile(r"@|[(\[{] ?[Aa][Tt] ?[)\]}]"),
)
