"""Words that people write beside what must not be printed, and what is left of a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.personal_data.finding import Finder, Finding, Kind

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
        yield Finding(Kind.CAUTION, *found.span(), sure=bool(found["sure"]))


_SIGNATURE = re.compile(
    r"\bSent from my (?:iPhone|iPad|Samsung|Galaxy|Android|mobile|phone|Huawei|BlackBerry)|\bGet Outlook for (?:iOS|Android)"
    r"|\bSent from (?:Outlook|Yahoo Mail|Mail for Windows)|\bAnfonwyd o fy (?:iPhone|iPad|ff[oô]n)"
    r"|^-{2,10} ?(?:Forwarded|Original) [Mm]essage"
    r"|^(?:(?:[Kk]ind|[Bb]est|[Ww]arm)(?:est)? [Rr]egards|[Bb]est wishes|[Yy]ours (?:sincerely|faithfully)|[Mm]any thanks|Regards"
    r"|Cofion(?: gorau| cynnes)?|Yn gywir)[,.]?(?: {1,3}[A-Z][\w'-]{1,20}(?: [A-Z][\w'-]{1,20}){0,2}(?= {0,9}$| (?:Tel|Mob|Ff[oô]n|T:|M:))| {0,9}$)"
    r"|^On [^\n]{6,80} wrote:",
)


def ends_of_letters(text: str) -> Iterator[Finding]:
    """Whoever pastes an e-mail pastes what is below it, too."""
    for found in _SIGNATURE.finditer(text):
        yield Finding(Kind.SIGNATURE, *found.span(), sure=False)


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
