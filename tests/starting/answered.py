"""Answers that are right, and a made-up campaign that is still the example."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

from campaign.kinds.table import KINDS
from campaign.reading.repository import read_repository
from campaign.reading.yaml_text import read_yaml
from campaign.sample.record import SampleRecord, record_of
from campaign.starting.trial import Tried, try_out

ANSWERS = """\
name: Riverbend Co-production Week
when: Monday 5 to Friday 9 July 2027
theme: Plan it with us
summary: "Five days: plan services with us."
publisher:
  name: Riverbend Community Health
  short name: Riverbend Health
site address: https://week.riverbend.test
contact:
  phone: 0300 111 2222
  email: week@riverbend.test
  post: [Riverbend Community Health, 1 High Street]
nation: England
"""
FILE = PurePosixPath("answers.yml")


def before(_zone: str) -> date:
    return date(2027, 1, 4)


def tried(root: Path, answers: str = ANSWERS) -> Tried:
    """The answers for the repository ``root``, in January 2027."""
    settings = (root / "mkdocs.yml").read_text("utf-8")
    return try_out(read_yaml(answers, FILE), FILE, settings, root, before)


def record_for(root: Path) -> SampleRecord:
    """As if what is there now were the sample."""
    return record_of(root, (), ())


def is_whole(root: Path) -> bool:
    """Whether what is there can be read without a mistake."""
    return read_repository(root, KINDS).site is not None
