"""Numbers that the state, a hospital or a bank gives to one person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.personal_data.finding import NUMBER, Finder, Finding, Kind, before

_ENDS_A_NUMBER = r"(?![\w%]|[-.,/]\d| \d)"

_TEN_DIGITS = re.compile(rf"(?<![\w.,/=+%#-])(?<!\d )\d{{3}}([ .-]?)\d{{3}}\1\d{{4}}{_ENDS_A_NUMBER}")
_NAMED_NHS_NUMBER = re.compile(
    r"\b(?:NHS|CHI|H&C|GIG)\W{1,3}(?:patient\W)?(?:(?:number|num|no|id)\b\W{0,3}(?:is\b|was\b|yw\b)?)?\W{0,3}"
    rf"(?P<number>(?:\d[ .-]?){{9}}\d){_ENDS_A_NUMBER}"
    rf"|\brhif (?:y )?GIG\W{{0,3}}(?:yw\W)?\W{{0,3}}(?P<rhif>(?:\d[ .-]?){{9}}\d){_ENDS_A_NUMBER}",
    re.IGNORECASE,
)
_NHS = re.compile(r"\b(?:NHS|CHI|GIG|H&C)\b", re.IGNORECASE)
_BOOK = re.compile(r"ISBN|ISSN|DOI|charity|company|VAT", re.IGNORECASE)


def nhs_numbers(text: str) -> Iterator[Finding]:
    """The NHS number of England and Wales, the CHI of Scotland, the H&C number of Northern Ireland: ten digits, modulus 11.

    Of ten digits by chance, one in eleven has the right last one. So such a number alone is only worth a look.
    """
    named = set()
    for found in _NAMED_NHS_NUMBER.finditer(text):
        group = "number" if found["number"] else "rhif"
        named.add(found.start(group))
        yield Finding(Kind.NHS_NUMBER, *found.span(group))
    for found in _TEN_DIGITS.finditer(text):
        said = before(text, found.start())
        if found.start() in named or not _check_digit_is_right(found[0]) or _BOOK.search(said):
            continue
        yield Finding(Kind.NHS_NUMBER, *found.span(), sure=bool(found[1] or _NHS.search(said)))


def _check_digit_is_right(number: str) -> bool:
    digits = [int(sign) for sign in number if sign.isdigit()]
    expected = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return len(set(digits)) > 1 and digits[9] == expected % 11 and expected != 10


_NINO = re.compile(
    r"\b(?!BG|GB|KN|NK|NT|TN|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)[ .-]?\d\d[ .-]?\d\d[ .-]?\d\d[ .-]?[A-D]\b"
    r"|\b(?-i:[A-Z] [A-Z](?: \d){6} [A-D])\b",
    re.IGNORECASE,
)
"""As HMRC gives them (NIM39110), and those that begin with QQ, which its own examples have."""


def national_insurance_numbers(text: str) -> Iterator[Finding]:
    return (Finding(Kind.NATIONAL_INSURANCE, *found.span()) for found in _NINO.finditer(text))


_LICENCE = re.compile(
    r"\b[A-Z][A-Z9]{4}\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d[A-Z9]{2}[A-Z0-9][A-Z]{2}\b",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"\b(?:(?:hospital|patient|client|service user|unit|prisoner|case|RiO|MRN|SystmOne|EMIS)\W(?:number|num|no|id|ref(?:erence)?)"
    r"|MRN|passports?(?:\W(?:number|num|no))?|driving licen[cs]e(?:\W(?:number|num|no))?|rhif (?:ysbyty|claf|cleient|pasbort))"
    r"\b\W{0,3}(?:(?:is|was|yw)\b\W{0,3})?(?P<number>(?=[A-Z0-9/-]{0,8}\d)[A-Z0-9](?:[/-]?[A-Z0-9]){4,17})\b",
    re.IGNORECASE,
)


def record_numbers(text: str) -> Iterator[Finding]:
    """Numbers of hospitals, of passports, and of driving licences, which hold the day of birth."""
    for found in _LICENCE.finditer(text):
        if found[0][:5].rstrip("9").isalpha():
            yield Finding(Kind.RECORD_NUMBER, *found.span())
    for found in _RECORD.finditer(text):
        if sum(sign.isdigit() for sign in found["number"]) >= 4:
            yield Finding(Kind.RECORD_NUMBER, *found.span("number"))


_SORT_CODE = re.compile(r"(?<![\w/-])\d\d([ -])\d\d\1\d\d(?![\w/-])")
_NAMED_SORT_CODE = re.compile(
    r"\b(?:sort(?:ing)? ?code|cod didoli)\b\W{0,3}(?:is\b|yw\b)?\W{0,3}(?P<code>\d\d[ -]?\d\d[ -]?\d\d)(?!\d)",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"\b(?:acc(?:oun)?t|a/c|cyfrif)\b(?:\W{1,3}(?:number|num|no))?\W{0,3}(?:(?:is|yw)\b)?\W{0,3}(?P<number>\d(?:[ -]?\d){6,9})(?!\d)",
    re.IGNORECASE,
)
_EIGHT_DIGITS = re.compile(r"(?<![\w.,/=#-])\d{8}(?![\w/-])")
_IBAN = re.compile(r"\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b", re.IGNORECASE)
_CARD = re.compile(r"(?<![\w.,/=#-])[3-6](?:[ -]?\d){14,15}(?![\w/-])")


def bank_details(text: str) -> Iterator[Finding]:
    """Sort codes with an account beside them, accounts by name, IBANs (ISO 13616) and cards (ISO/IEC 7812)."""
    for found in _NAMED_SORT_CODE.finditer(text):
        yield Finding(Kind.BANK, *found.span("code"))
    for found in _ACCOUNT.finditer(text):
        yield Finding(Kind.BANK, *found.span("number"))
    for found in _SORT_CODE.finditer(text):
        start = max(0, found.start() - 40)
        accounts = [*_EIGHT_DIGITS.finditer(text, start, found.end() + 40)]
        if accounts:
            yield Finding(Kind.BANK, *found.span())
        yield from (Finding(Kind.BANK, *account.span()) for account in accounts)
    for found in _IBAN.finditer(text):
        if _iban_is_right(found[0]):
            yield Finding(Kind.BANK, *found.span())
    for found in _CARD.finditer(text):
        if _card_is_right(found[0]):
            yield Finding(Kind.BANK, *found.span())


def _iban_is_right(written: str) -> bool:
    plain = "".join(written.split()).upper()
    return (
        15 <= len(plain) <= 34
        and int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1
    )


def _card_is_right(written: str) -> bool:
    digits = [int(sign) for sign in reversed(written) if sign.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return len(digits) in (15, 16) and len(set(digits)) > 1 and (sum(digits[::2]) + sum(doubled)) % 10 == 0


_PLATE = re.compile(r"\b[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|1\d|2\d|5[1-9]|6\d|7\d)[ -]?[A-HJ-PR-Z]{3}\b")
_OLDER_PLATE = re.compile(r"\b(?:[A-HJ-NPR-TV-Y]\d{1,3}[ -]?[A-Z]{3}|[A-Z]{3}[ -]?\d{1,3}[A-Z])\b")
_OF_A_CAR = re.compile(
    r"\b(?:car|van|vehicle|motorbike|number ?plate|reg(?:istration)?|plate)\b", re.IGNORECASE
)


def car_registrations(text: str) -> Iterator[Finding]:
    """As DVLA gives them since 2001 (INF104), and older ones where a car is named beside them."""
    for found in _PLATE.finditer(text):
        yield Finding(Kind.VEHICLE, *found.span(), sure=bool(_OF_A_CAR.search(before(text, found.start()))))
    for found in _OLDER_PLATE.finditer(text):
        if _OF_A_CAR.search(before(text, found.start())):
            yield Finding(Kind.VEHICLE, *found.span())


OF_A_NUMBER = tuple(
    Finder(find, frozenset({NUMBER})) for find in (bank_details, national_insurance_numbers, nhs_numbers)
)
OF_A_RECORD = (
    Finder(
        record_numbers,
        frozenset(
            {
                NUMBER, "hospital", "patient", "client", "user", "unit", "prisoner", "case", "rio", "mrn", "systmone", "emis", "passport", "passports",
                "licence", "license", "ysbyty", "claf", "cleient", "pasbort",
            }
        ),
    ),
    Finder(car_registrations, when=re.compile(r"\d[ -]?[A-Z]{3}\b|\d[A-Z]\b")),
)  # fmt: skip
