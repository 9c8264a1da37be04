"""What each page of the last site pointed to, by a hash of its bytes, in a file of ``.cache/`` that may be deleted or damaged.

The same bytes point to the same places, whatever else has changed. If those are there is asked each time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b, file_digest
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from campaign.publishing.kept_text import FOLDER
from campaign.publishing.new_site import fingerprint_of
from campaign.publishing.sealed import sealed, unsealed

FILE = "links.json"


@dataclass(frozen=True)
class LinkInPage:
    """An address in a page, as written. ``fetched`` says that a browser asks for it without being told to."""

    address: str
    fetched: bool


class MayRun(NamedTuple):
    """Something that may run when a page is shown, or take readers elsewhere, and where from."""

    what: str
    where: str = ""


@dataclass(frozen=True)
class BuiltPage:
    """What one HTML file points to, each once, and can be pointed to at.

    ``base`` is the address that <base> makes others start from. ``runs`` is what could run in it.
    """

    links: tuple[LinkInPage, ...]
    ids: frozenset[str]
    base: str
    runs: tuple[MayRun, ...] = ()


@dataclass
class KeptLinks:
    """``before`` is what was kept, and ``now`` what was asked for since. A file is read once, since nobody writes meanwhile.

    ``fingerprints`` are those of files that somebody has read already, by their paths from the site. ``fine`` is what is known
    of a whole site of which nothing led to nowhere; empty if nothing is.
    """

    software: str = ""
    before: Mapping[str, BuiltPage] = field(default_factory=dict)
    now: dict[str, BuiltPage] = field(default_factory=dict)
    fine: str = ""
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    _of_file: dict[str, BuiltPage] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Path) -> KeptLinks:
        """Those that the same code found."""
        software = version("selectolax")
        for name in ("built_site.py", "only_ours.py"):
            with Path(__file__).with_name(name).open("rb") as code:
                software += f" {file_digest(code, lambda: blake2b(digest_size=16)).hexdigest()}"
        before, fine = _read(root / FOLDER / FILE, software)
        return cls(software, before, fine=fine)

    def find(self, site: Path, name: str, read: Callable[[bytes], BuiltPage]) -> BuiltPage:
        """Of a page of a site, by its path from there."""
        if name not in self._of_file:
            self._of_file[name] = self._find(site / name, self.fingerprints.get(name), read)
        return self._of_file[name]

    def _find(self, file: Path, fingerprint: str | None, read: Callable[[bytes], BuiltPage]) -> BuiltPage:
        content = None if fingerprint else file.read_bytes()
        of = fingerprint or fingerprint_of(content or b"")
        if of not in self.now:
            self.now[of] = self.before.get(of) or read(file.read_bytes() if content is None else content)
        return self.now[of]

    def keep(self, root: Path) -> None:
        """Only what this site points to: what has left it leaves here too."""
        found = {of: self.before[of] for of in self.fingerprints.values() if of in self.before} | self.now
        links = {
            link: number for number, link in enumerate({one for page in found.values() for one in page.links})
        }
        pages = {
            name: [[links[link] for link in page.links], sorted(page.ids), page.base, page.runs]
            for name, page in found.items()
        }
        whole = {
            "software": self.software,
            "fine": self.fine,
            "links": [[one.address, one.fetched] for one in links],
            "pages": pages,
        }
        file = root / FOLDER / FILE
        unfinished = file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):  # where nothing can be kept, each page is read again
            file.parent.mkdir(exist_ok=True)
            unfinished.write_bytes(
                sealed(json.dumps(whole, ensure_ascii=False).encode("utf-8", "surrogatepass"))
            )
            unfinished.replace(file)


def _read(file: Path, software: str) -> tuple[dict[str, BuiltPage], str]:
    try:
        found = json.loads(unsealed(file.read_bytes()))
        if found["software"] != software:
            return {}, ""
        links = [LinkInPage(str(address), bool(fetched)) for address, fetched in found["links"]]
        pages = {
            str(name): BuiltPage(
                tuple(links[one] for one in ones),
                frozenset(map(str, ids)),
                str(base),
                tuple(MayRun(str(what), str(where)) for what, where in runs),
            )
            for name, (ones, ids, base, runs) in found["pages"].items()
        }
        return pages, str(found["fine"])
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return {}, ""
