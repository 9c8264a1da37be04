"""Words that people write beside what must not be printed, and what is left of a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.personal_data.finding import Finder, Finding, Kind, before
from campaign.personal_data.word_lists import given_names, words_of_teams

_CAUTION = re.compile(
    r"""\b(?:
      (?P<sure>
        (?:real|true|legal|actual|birth|full)[ ]names?[ ](?:is|was|are)[ ](?!an?\b|the\b|needed\b|required\b|mandatory\b|optional\b|not\b|never\b|known\b|kept\b|with\b|in\b|held\b|changed\b|hidden\b|safe\b|private\b|secret\b|different\b)[\w'-]++(?:[ ](?-i:[A-ZÀ-Þ])[\w'-]++){0,2}
      | (?:real|true|legal|actual)[ ]name,?[ ](?-i:[A-ZÀ-Þ])[\w'-]++(?:[ ](?-i:[A-ZÀ-Þ])[\w'-]++){0,2}
      | (?:real|true|legal|actual)[ ]name's[ ](?-i:[A-ZÀ-Þ])[\w'-]++(?:[ ](?-i:[A-ZÀ-Þ])[\w'-]++){0,2}
      | (?:real|true|legal|actual)[ ]name[ ]?[:=(][ ]?[\w'-]++(?:[ ](?-i:[A-ZÀ-Þ])[\w'-]++){0,2}
      | (?:don't|dont|do[ ]not|please[ ]don't|please[ ]never|not[ ]to[ ]be|must[ ]not[ ]be|shouldn't[ ]be)[ ](?:print(?:ed)?|(?<!we[ ]do[ ]not[ ])(?<!we[ ]don't[ ])(?<!they[ ]do[ ]not[ ])(?<!they[ ]don't[ ])publish(?:ed)?|quote[ ]me|name[ ]me|(?:use|put|give|say|print)[ ](?:my|her|his|their)[ ](?:real[ ]|sur|last[ ])?name|put[ ](?:this|that|it)[ ](?:on|in)[ ]the[ ](?:web ?site|site|web))\b(?![ ]on[ ]both|[ ]in[ ]colour)
      | not[ ]for[ ](?:publication|print|the[ ]website|public) | off[ -]the[ -]record | between[ ]you[ ]and[ ]me
      | (?:peidiwch|paid)[ ][aâ]'?[ ]?(?:i'?[ ]?)?(?:[chg]{0,2}hyhoeddi|chyhoeddi|hargraffu|argraffu) | (?:peidiwch|paid)[ ][aâ][ ](?:rhoi|defnyddio|enwi)[ ](?:fy|ei|eu)[ ]enw | enw[ ](?:iawn|go[ ]iawn)[ ]yw
      | STRICTLY[ ]CONFIDENTIAL | REDACT(?:ED)?[ ](?:THIS|NAME) | (?-i:TO[ ]BE[ ]REDACTED) | names?[ ]to[ ]be[ ]redacted
      )
    | (?P<maybe>
        (?:ask(?:s|ed)?|want(?:s|ed)?|wish(?:es|ed)?|prefers?(?:red)?|like[ds]?)[ ](?:me[ ]|us[ ]|you[ ])?(?:not[ ]to|to[ ]not)[ ]be[ ](?:named|identified|quoted|mentioned|recognised)
      | doesn't[ ]want[ ](?:to[ ]be[ ](?:named|identified|quoted)|(?:his|her|their)[ ]name) | (?:did[ ]not|didn't)[ ]want[ ](?:to[ ]be[ ](?:named|identified|quoted)|(?:his|her|their)[ ]name)
      | (?:please[ ])?keep[ ](?:this|that|it)[ ](?:private|confidential|between[ ]us) | this[ ]is[ ]confidential
      | (?:names?|details)[ ](?:has|have)[ ](?:not[ ])?been[ ]changed | (?:remain|stay|keep[ ](?:me|him|her|them))[ ]anonymous
      | (?<!not[ ])(?<!n't[ ])(?:his|her|their|my)[ ]real[ ]name(?!s?[ ](?:is|was)n?|'s|,?[ ](?-i:[A-ZÀ-Þ])|[ ]?[:=(])
      )
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)


def words_of_caution(text: str) -> Iterator[Finding]:
    """Somebody who "asked not to be named" may be so for readers; "do not print" is for nobody but whoever prints."""
    for found in _CAUTION.finditer(text):
        if found["sure"] or not _OF_HIM_OR_HER.search(before(text, found.start())):
            yield Finding(Kind.CAUTION, *found.span(), sure=bool(found["sure"]))


_OF_HIM_OR_HER = re.compile(r"\b(?:his|her|their)(?:/| or )\Z", re.IGNORECASE)
"""So a sentence speaks of anybody: "his or her real name" is nobody's."""


_SIGNATURE = re.compile(
    r"\bSent from my (?:iPhone|iPad|Samsung|Galaxy|Android|mobile|phone|Huawei|BlackBerry)|\bGet Outlook for (?:iOS|Android)"
    r"|\bSent from (?:Outlook|Yahoo Mail|Mail for Windows)|\bAnfonwyd o fy (?:iPhone|iPad|ff[oô]n)"
    r"|^-{2,10} ?(?:Forwarded|Original) [Mm]essage"
    r"|^(?P<close>(?:(?:[Kk]ind|[Bb]est|[Ww]arm)(?:est)? [Rr]egards|[Bb]est wishes|[Yy]ours (?:sincerely|faithfully)|[Mm]any thanks|Regards"
    r"|Cofion(?: gorau| cynnes)?|Yn gywir)[,.]?)(?: {1,3}(?P<name>[A-Z][\w'-]{1,20}(?: [A-Z][\w'-]{1,20}){0,2})(?= {0,9}$| (?:Tel|Mob|Ff[oô]n|T:|M:))| {0,9}$)"
    r"|^On [^\n]{6,80} wrote:",
)


def ends_of_letters(text: str) -> Iterator[Finding]:
    """Whoever pastes an e-mail pastes what is below it, too. A close without a name may have one below: see :func:`is_signed`."""
    for found in _SIGNATURE.finditer(text):
        if not found["name"] or _is_of_somebody(found["name"]):
            yield Finding(Kind.SIGNATURE, *found.span(), sure=False)


_LINES_BELOW = 2
_LONGEST_LINE = 80
_NAME_BELOW = re.compile(
    r"[ \t>*_~]{0,20}(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Cllr|Councillor|Rev|Sir|Dame)\.? )?"
    r"(?P<name>[^\W\d_a-z][\w'’.-]{0,20}(?: [^\W\d_a-z][\w'’.-]{0,20}){0,3})(?P<more>[^\n]{0,80})"
)
_MAY_BE_SMALL = re.compile(r"[ \t>*_~]{0,20}(?P<name>[a-z]{2,20})(?: [a-z]{1,20})?[ \t.!*_~x]{0,20}\Z")


def is_signed(close: str, below: str) -> bool:
    """Whether a close of a letter has a name in or below it. A letter to copy has "[your name]" there, and a template nothing."""
    found = _SIGNATURE.match(close)
    if not found or not found["close"] or found["name"]:
        return True
    lines = [line for line in below.split("\n") if line.strip()][:_LINES_BELOW]
    return any(_is_a_name(line[:_LONGEST_LINE]) for line in lines)


def _is_a_name(line: str) -> bool:
    small = _MAY_BE_SMALL.match(line)
    if small:
        return small["name"] in given_names().sure
    found = _NAME_BELOW.match(line)
    if not found or not _is_of_somebody(found["name"]):
        return False
    is_alone = not found["more"].strip(" \t*_~.,!x") or found["more"].lstrip().startswith(
        (",", "(", "-", "–", "|")
    )
    first, *more = found["name"].split()
    return is_alone or (bool(more) and first.casefold() in given_names().sure)


def _is_of_somebody(name: str) -> bool:
    """Whether capitals are those of a name, and not of a team, an organisation, or of words that stand for a name."""
    words = re.findall(r"[^\W\d_]{1,30}", name.casefold())
    known = words_of_teams()
    if any(word in given_names().sure for word in words[:1]):
        return True
    return not any(
        word in _NO_NAMES or word in known.sure or word.removesuffix("s") in known.sure for word in words
    )


_NO_NAMES = frozenset(
    """all an and any at best dear download enter first for from full here hi if in insert last my name names next no on or our please
    re reply see sign signature signed surname thank thanks that the then this to us we what when with you your yours""".split()  # noqa: SIM905 - words are read more easily than quotation marks
)


CAUTIONS = (
    Finder(
        words_of_caution,
        words=frozenset(
            {
                "name", "names", "print", "printed", "publish", "published", "publication", "quote", "record", "confidence", "confidential",
                "redact", "redacted", "named", "identified", "quoted", "mentioned", "recognised", "anonymous", "details", "website", "site",
                "between", "private", "enw", "hyhoeddi", "chyhoeddi", "argraffu", "hargraffu",
            }
        ),
    ),
    Finder(
        ends_of_letters,
        words=frozenset({"sent", "outlook", "regards", "wishes", "sincerely", "faithfully", "thanks", "cofion", "gywir", "wrote", "forwarded", "original", "message", "anfonwyd"}),
    ),
)  # fmt: skip
