"""How a number is dialled, for links of the schemes ``tel`` (RFC 3966) and ``sms`` (RFC 5724)."""

from __future__ import annotations

import re

_ABROAD = re.compile(r"\+|00 ?(?=[1-9])")


def dialled(number: str) -> str:
    """A number as links hold it: digits, and a plus before the code of a country.

    The nought in "+44 (0)1632" is dialled only without the code of the country. What has no code stays as people at
    home dial it: nobody here knows which country that is, and numbers such as 999 have no code at all.
    """
    number = number.strip()
    abroad = _ABROAD.match(number)
    if abroad:
        number = re.sub(r"\( ?0 ?\)", "", number[abroad.end() :])
    return f"{'+' if abroad else ''}{re.sub(r'[^0-9]', '', number)}"
