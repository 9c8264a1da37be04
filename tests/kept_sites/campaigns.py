"""A small campaign with everything in it, and comparing its site that was kept with one that is made from nothing."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kept_sites.build_server import Answer, BuildServer
from whole_campaign import CONTENT, NOON_ON_WEDNESDAY, WHOLE_CAMPAIGN, copy_campaign, files_of

LEFT_OUT = (
    "events/2019", "events/2025", "stories/2019", "stories/2020", "docs/style-guide", "docs/style-guide.md",
    *(f"events/2027/{name}.yml" for name in (
        "what-should-2028-be", "urdu-chai", "write-the-letter-again", "mend-and-talk", "walk-the-night-shift", "make-a-banner",
        "how-the-next-town-does-it", "what-do-you-wish-we-had-asked", "tea-by-phone", "spend-five-thousand-pounds",
        "rest-first-talk-second", "open-garden", "sing-on-the-steps", "plan-the-bus-stop", "ride-the-new-minibus",
        "inside-the-ambulance",
    )),
    *(f"stories/2027/{name}.md" for name in (
        "lived-experience/only-here", "lived-experience/nobody-asked-about-the-chairs", "lived-experience/kisi-ne-poocha",
        "case-studies/a-shorter-form", "case-studies/words-on-the-door", "workshops/te-a-thrafod",
        "workshops/what-shall-we-call-it",
    )),
    *(f"stories/2027/you-said/{name}.yml" for name in ("light-at-the-bus-stop", "the-last-bus", "boxes-at-the-vote")),
)  # fmt: skip
"""Of the whole campaign, what only takes time: there is another one like it."""

THEME = "hooks/theme"


def small_campaign(to: Path, campaign: Path = WHOLE_CAMPAIGN) -> Path:
    """``campaign`` is the whole one, or a copy that shares what was drawn."""
    copy_campaign(to, campaign)
    for name in LEFT_OUT:
        at = to / name
        if at.is_dir():
            shutil.rmtree(at)
        else:
            at.unlink()
    settings = to / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("  style-guide.md\n", ""), "utf-8")
    return to


@dataclass
class Campaign:
    """A copy with its builds. ``epoch`` is the moment of the next one."""

    root: Path
    server: BuildServer
    epoch: int = int(NOON_ON_WEDNESDAY)
    breaks: str = ""

    def share_pictures(self, drawn: Path) -> None:
        """Draw none that is in the folder ``drawn``."""
        for at in (self.root / ".cache", self.root.parent / "drawn"):
            at.mkdir(exist_ok=True)
            (at / "pictures").symlink_to(drawn)

    def content(self) -> dict[str, bytes]:
        """What can be edited."""
        return {
            file.relative_to(self.root).as_posix(): file.read_bytes()
            for top in (*CONTENT, THEME)
            for file in _files(self.root / top)
        }

    def put(self, content: Mapping[str, bytes]) -> None:
        """As it was once."""
        now = self.content()
        for name in now.keys() - content.keys():
            (self.root / name).unlink()
        for name, words in content.items():
            if now.get(name) != words:
                (self.root / name).parent.mkdir(parents=True, exist_ok=True)
                (self.root / name).write_bytes(words)

    def build(self) -> Answer:
        time.sleep(0.06)  # younger files are not trusted
        return self.server.build(self.epoch, breaks=self.breaks)

    def build_from_nothing(self) -> tuple[Answer, dict[str, bytes]]:
        """By the engine alone. Only pictures are drawn before, and those for no other builds than these."""
        kept, aside, drawn = self.root / ".cache", self.root.parent / "aside", self.root.parent / "drawn"
        if kept.exists():
            kept.rename(aside)
        if drawn.exists():
            drawn.rename(kept)
        try:
            answer = self.server.build(self.epoch, command="../new")
            return answer, files_of(self.root.parent / "new")
        finally:
            if kept.exists():
                for name in ("records", "files"):
                    (kept / name).unlink(missing_ok=True)
                kept.rename(drawn)
            if aside.exists():
                aside.rename(kept)
            shutil.rmtree(self.root.parent / "new", ignore_errors=True)


def _files(at: Path) -> Iterator[Path]:
    if at.is_file():
        yield at
    else:
        yield from (
            file for file in sorted(at.rglob("*")) if file.is_file() and "__pycache__" not in file.parts
        )


def difference(kept: Mapping[str, bytes], made: Mapping[str, bytes]) -> str:
    """The first file that differs, with the first bytes that do; empty if the sites are the same."""
    for name in sorted(kept.keys() | made.keys()):
        old, new = kept.get(name), made.get(name)
        if old is None or new is None:
            return f"{name} is only in the {'new' if old is None else 'kept'} site"
        if old != new:
            at = next(
                (at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other),
                min(len(old), len(new)),
            )
            part = slice(max(at - 40, 0), at + 80)
            return f"{name} differs at byte {at}: kept {old[part]!r}, made from nothing {new[part]!r}"
    return ""
