"""The licences under which a picture may be here: those that let anyone use, sell and change the pages it is on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from campaign.problems import AuthorMistake


@dataclass(frozen=True)
class Licence:
    """``id`` is that of SPDX where it has one. ``link`` leads to its text."""

    id: str
    link: str

    @property
    def name(self) -> str:
        """As people write it: CC BY-SA 4.0."""
        return re.sub(r"^CC-(BY(?:-SA)?)-", r"CC \1 ", self.id)


_OTHERS = (
    Licence("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    Licence("MIT", "https://opensource.org/license/mit"),
    Licence("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
    Licence("OFL-1.1", "https://openfontlicense.org/"),
    Licence("public domain", "https://creativecommons.org/publicdomain/mark/1.0/"),
)
_CREATIVE_COMMONS = re.compile(r"cc-(?P<terms>by|by-sa)-(?P<version>[1-4]\.[05])(?P<region>-[a-z]{2,3})?")
_FORBIDS_SALE = re.compile(r"\bnc\b|non-?commercial")
_FORBIDS_CHANGE = re.compile(r"\bnd\b|no-?deriv")

_OWN_YES = 'Choose another picture, or ask who made it and write their yes as "permission".'


def licence(written: str) -> Licence:
    """The licence that an author means by "CC BY-SA 4.0" or "Apache-2.0". Raises :class:`AuthorMistake`."""
    name = "-".join(written.casefold().replace("_", " ").replace("-", " ").split())
    if _FORBIDS_SALE.search(name):
        raise AuthorMistake(
            "This licence forbids commerce, and anyone may print or share these pages, at a price too.",
            _OWN_YES,
        )
    if _FORBIDS_CHANGE.search(name):
        raise AuthorMistake(
            "This licence forbids change, and a page changes the size of a picture and may be translated.",
            _OWN_YES,
        )
    if found := _CREATIVE_COMMONS.fullmatch(name):
        terms, version, region = found["terms"], found["version"], found["region"] or ""
        link = f"https://creativecommons.org/licenses/{terms}/{version}/{region.removeprefix('-')}"
        return Licence(f"CC-{terms.upper()}-{version}{region.upper()}", link + ("/" if region else ""))
    known = {known.id.casefold().replace(" ", "-"): known for known in _OTHERS}
    if name not in known:
        raise AuthorMistake(
            "This is not a licence known here.",
            'Write one of: CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0, MIT, Apache-2.0, OFL-1.1, public domain; or "permission".',
        )
    return known[name]
