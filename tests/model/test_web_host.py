"""Where a web address leads, as a browser reads it and as its reader does."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from pydantic import TypeAdapter, ValidationError

from campaign.model.values import EmailAddress, WebAddress
from campaign.model.web_host import LONGEST, wrong_with_host
from campaign.prose.mistakes import problems_in

MISLEADING = [
    "https://аррӏе.com/",  # all Cyrillic
    "https://exаmple.org/",  # one letter is
    "https://nhṣ.uk/",
    "https://ｅxample.org/",
    "https://n𝗁s.uk/",
    "https://evil。example/",
    "https://ελ.example/",
    "https://xn--80ak6aa92e.com/",
    "https://www.XN--80ak6aa92e.com/",
    "https://127.0.0.1/",
    "http://192.168.0.1:8000/x",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://127.0.0.1./",
    "https://①②⑦.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]:80/",
    "https://localhost/",
    "https://printer.localhost:8000/",
    "http://example.org/together",
    "HTTP://EXAMPLE.ORG/",
    "https:/evil.example",
    "https:evil.example",
    "https:///evil.example",
    "https://@evil.example/",
    "https://:@evil.example/",
    "https://nhs.uk@evil.example/",
    "https://evil.example:99999/",
    "https://evil.example:port/",
    "https://evil%2eexample/",
    "https://evil%00.example/",
    "https://a..b/",
    "https://.example/",
    f"https://{'a' * 64}.example/",
    f"https://example.org/{'a' * LONGEST}",
]

PLAIN = [
    "https://example.org/",
    "HTTPS://EXAMPLE.ORG/Book",
    "https://example.org:8443/",
    "https://example.org./",
    "https://a-b.exam_ple.org/?q=1#x",
    "https://bücher.example/",
    "https://tŷ-gwyn.cymru/",
    "https://例え.jp/",
    "https://موقع.example/",
    "https://1-2-3.example.org/",
    "https://4x4.example/",
    "https://example.org/@name/https://other.example",
]


@pytest.mark.parametrize("address", MISLEADING)
def test_an_address_that_leads_elsewhere_than_it_says(address: str) -> None:
    """Look-alike letters, code for letters, numbers for names and half addresses and what is not https are refused in fields and in Markdown."""
    with pytest.raises(ValidationError):
        TypeAdapter(WebAddress).validate_python(address)
    for line, text in (1, f"See [the page]({address})."), (3, f"See [the page][1].\n\n[1]: {address}\n"):
        assert [problem.line for problem in problems_in(text, PurePosixPath("x.md"), 1)] == [line]


@pytest.mark.parametrize("address", PLAIN)
def test_an_address_that_says_where_it_leads(address: str) -> None:
    """Names in letters a to z, in accents of ordinary names, and in scripts that look like no other are left alone."""
    assert wrong_with_host(address) is None
    assert TypeAdapter(WebAddress).validate_python(address) == address
    assert problems_in(f"See [the page]({address}).", PurePosixPath("x.md"), 1) == []


@pytest.mark.parametrize(
    "host",
    [
        "exаmple.org",
        "n𝗁s.uk",
        "xn--80ak6aa92e.com",
        "mail.1.2.3.org.127",
        "evil%2eexample.org",
        f"{'a' * 64}.org",
    ],
)
def test_a_mail_goes_where_it_seems_to_go(host: str) -> None:
    """Names of sites in addresses of e-mail are judged as those of pages are."""
    with pytest.raises(ValidationError):
        TypeAdapter(EmailAddress).validate_python(f"hello@{host}")
    assert problems_in(f"[Write to us](mailto:hello@{host}).", PurePosixPath("x.md"), 1) != []


@pytest.mark.parametrize("host", ["example.org", "bücher.example", "a-b.example.org", "例え.jp"])
def test_a_mail_to_an_ordinary_host(host: str) -> None:
    """As it is typed."""
    assert TypeAdapter(EmailAddress).validate_python(f"hello@{host}") == f"hello@{host}"
    assert problems_in(f"[Write to us](mailto:hello@{host}).", PurePosixPath("x.md"), 1) == []


@pytest.mark.parametrize("to", ["mailto:a@example.org?bcc=b@example.org", "mailto:a@example.org?subject=Hi&CC=b@example.org",
                                "mailto:a@example.org,b@example.org?x", "tel:javascript", "tel:", "mailto:", "mailto:?to=a@example.org"])  # fmt: skip
def test_a_mail_or_a_call_goes_to_whom_it_says(to: str) -> None:
    """What a mail program would send to others as well is refused, and so is a number without digits."""
    assert problems_in(f"[Write or call]({to}).", PurePosixPath("x.md"), 1) != []


@pytest.mark.parametrize("to", ["mailto:a@example.org", "mailto:a@example.org?subject=Tea%20and%20talk&body=Hello", "tel:+441632960250",
                                "tel:01632-960-250", "tel:999"])  # fmt: skip
def test_an_ordinary_mail_or_call(to: str) -> None:
    """A subject and a first line help people to write."""
    assert problems_in(f"[Write or call]({to}).", PurePosixPath("x.md"), 1) == []
