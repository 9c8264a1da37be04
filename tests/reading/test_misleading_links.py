"""What is said of a link that leads elsewhere than it seems to."""

from __future__ import annotations

from pathlib import Path

import pytest

from small_repository import problem_lines

COPY = 'Copy the address that begins with the name of the site, like "https://example.org/book".'


@pytest.mark.parametrize(
    ("link", "said"),
    [
        (
            "https://exаmple.org/",  # one letter is Cyrillic
            f"The name of the site in this address is written in letters that look like others. {COPY}",
        ),
        (
            "https://n𝗁s.uk/",
            f"The name of the site in this address is written in letters that look like others. {COPY}",
        ),
        (
            "https://xn--80ak6aa92e.com/",
            "The name of the site in this address is written in code (xn--). Write it in the letters that people read.",
        ),
        (
            "https://2130706433/",
            f"This address has numbers in the place of a name, so nobody can tell where it leads. {COPY}",
        ),
        ("https://localhost:8000/", f"This address leads to the computer of whoever follows it. {COPY}"),
        (
            f"https://example.org/{'a' * 2000}",
            "This web address is longer than 2,000 characters. Link to a page that leads there.",
        ),
        (
            "http://example.org/",
            (
                "This address begins with http, so anybody on the way can see what is read there, and change it. "
                'Begin it with "https://". If that does not open, link to another page.'
            ),
        ),
        (
            "https:evil.example",
            'This is not a web address. Write it in full, like "https://example.org/book".',
        ),
        (
            "https://:@evil.example",
            "There is a name or password in this web address. Take out everything between // and @.",
        ),
    ],
)
def test_a_link_that_misleads(link: str, said: str, root: Path) -> None:
    """On its line, and what to do."""
    path = "events/organisers/boat-house.yml"
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text(f"name: Boat house\nsummary: Boats.\nlink: {link}\n", "utf-8")

    assert problem_lines(root) == [f"{path}:3:7: {said}"]
