"""Licences: those that let anyone use a page are known however they are written, and the others say why not."""

from __future__ import annotations

import pytest

from campaign.look.licences import licence
from campaign.problems import AuthorMistake


@pytest.mark.parametrize(
    ("written", "name", "link"),
    [
        ("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("cc by 4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-SA 2.0 UK", "CC BY-SA 2.0-UK", "https://creativecommons.org/licenses/by-sa/2.0/uk/"),
        ("CC0-1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("Public Domain", "public domain", "https://creativecommons.org/publicdomain/mark/1.0/"),
        ("apache 2.0", "Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
        ("MIT", "MIT", "https://opensource.org/license/mit"),
        ("OFL-1.1", "OFL-1.1", "https://openfontlicense.org/"),
    ],
)
def test_a_licence_that_lets_anyone_use_it(written: str, name: str, link: str) -> None:
    """It is known with spaces or hyphens, in any case, and its text is one link away."""
    found = licence(written)

    assert (found.name, found.link) == (name, link)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("CC-BY-NC-4.0", "forbids commerce"),
        ("CC BY-NC-SA 4.0", "forbids commerce"),
        ("non-commercial use only", "forbids commerce"),
        ("CC-BY-ND-4.0", "forbids change"),
        ("no derivatives", "forbids change"),
        ("all rights reserved", "not a licence known here"),
        ("CC", "not a licence known here"),
        ("CC-BY-4.0<script>", "not a licence known here"),
        ("", "not a licence known here"),
    ],
)
def test_any_other_says_why(written: str, why: str) -> None:
    """A licence that forbids commerce or change gets another message than one that nobody knows."""
    with pytest.raises(AuthorMistake, match=why):
        licence(written)
