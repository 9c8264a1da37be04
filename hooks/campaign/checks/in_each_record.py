"""Checks that look at one record after another, each of which needs to be looked at again only when it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from campaign.build import Build
from campaign.keeping.fingerprints import Fingerprints, HasNoFingerprint
from campaign.keeping.found import Search
from campaign.model.record import Record
from campaign.problems import Problem
from campaign.site.answers import fingerprint_of_record
from campaign.site.kind import Kind
from campaign.site.site import Site

Look = Callable[[Kind[Any], Record], Iterator[Problem]]


def in_each_record(name: str, site: Site, build: Build, look: Look, *given: object) -> Iterator[Problem]:
    """What ``look`` finds, which depends on the record, on what it is ``given`` besides, and on nothing else.

    ``name`` is that of the check.
    """
    prints = Fingerprints(fingerprint_of_record(site))
    for found in build.found.each(name, list(_searches(site, prints, look, given))):
        yield from found


def _searches(site: Site, prints: Fingerprints, look: Look, given: tuple[object, ...]) -> Iterator[Search]:
    for kind, record in site.with_kinds():
        of: str | None = None
        with suppress(HasNoFingerprint):
            of = prints.of(given, record)
        yield Search(record.source.path, of, partial(_all_of, look, kind, record))


def _all_of(look: Look, kind: Kind[Any], record: Record) -> tuple[Problem, ...]:
    return tuple(look(kind, record))
