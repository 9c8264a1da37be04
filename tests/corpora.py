"""Texts that nobody in this project wrote: what others try on programs like this one. ``tests/vendor/README.md`` says whose."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

VENDOR = Path(__file__).parent / "vendor"

_PAYLOAD = re.compile(r'^\s*"payload"\s*:\s*("(?:[^"\\]|\\.)*")', re.MULTILINE)


class YamlCase(NamedTuple):
    """A document, and whether the suite says that it is none."""

    name: str
    is_wrong: bool
    text: str


@cache
def dompurify() -> tuple[str, ...]:
    """HTML that runs, or that is hard to clean."""
    text = (VENDOR / "dompurify" / "expect.mjs").read_text("utf-8")
    return tuple(json.loads(payload, strict=False) for payload in _PAYLOAD.findall(text))


@cache
def ammonia() -> tuple[str, ...]:
    strings: list[str] = json.loads((VENDOR / "ammonia" / "strings.json").read_text("utf-8"))
    return tuple(strings)


@cache
def naughty_strings() -> tuple[str, ...]:
    strings: list[str] = json.loads((VENDOR / "blns" / "blns.json").read_text("utf-8"))
    return tuple(string for string in strings if string)


@cache
def yaml_cases() -> tuple[YamlCase, ...]:
    cases = json.loads((VENDOR / "yaml-test-suite" / "cases.json").read_text("utf-8"))
    return tuple(YamlCase(case["id"], case["wrong"], case["yaml"]) for case in cases)


def vectors() -> tuple[str, ...]:
    """All texts that are not YAML, each once."""
    return tuple(dict.fromkeys((*dompurify(), *ammonia(), *naughty_strings())))
