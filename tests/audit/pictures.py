"""Pillow's own test pictures, bombs and broken ones among them, as photos of venues: drawn clean, or refused in a line.

They are of many owners, and are not kept here: they come with the source of Pillow, at the version and hash below.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS)]

# ruff: noqa: E402 - the tests' modules are found by the line above
from PIL import Image

from campaign.artefact import Page, one_by_one
from campaign.artefacts import artefacts
from campaign.problems import Severity
from campaign.publishing.checked_sources import read_and_check
from small_repository import CASES

VERSION = "13.0.0"
SHA256 = "cdcd1ba258178f7356d74170c9a81ba4eab6a5d55748bc402a5a2a6fe6be3510"
TODAY = date(2027, 7, 7)
REPORT = Path(__file__).with_name("pictures.md")
SHOWN = (".jpg", ".jpeg", ".png", ".webp")
METADATA = (b"Exif\0\0", b"EXIF", b"http://ns.adobe.com/xap", b"XMP ", b"Photoshop 3.0", b"iTXt", b"tEXt")

CACHE = TESTS.parent / ".cache"


def archive() -> Path:
    """Pillow's source, which pip fetches if it is not there. Raises RuntimeError."""
    folder = CACHE / f"pillow-{VERSION}"
    found = folder / f"pillow-{VERSION}.tar.gz"
    if not found.exists():
        folder.mkdir(parents=True, exist_ok=True)
        wanted = folder / "wanted.txt"
        wanted.write_text(f"pillow=={VERSION} --hash=sha256:{SHA256}\n", "utf-8")
        fetch = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
        ]
        fetch += ["--no-binary", "pillow", "--require-hashes", "-r", str(wanted), "-d", str(folder)]
        ran = subprocess.run(fetch, capture_output=True, text=True, check=False)
        if ran.returncode:
            raise RuntimeError(f"Pillow's source could not be fetched: {ran.stderr.strip().splitlines()[-1]}")
    return found


@dataclass
class Pictures:
    """A repository with a venue for each picture; ``names`` are those of the pictures by that of their venue."""

    root: Path
    names: dict[str, str] = field(default_factory=dict)

    def unpack(self, source: Path) -> None:
        """What has another ending than a photo says that it is one: what is in it is what is looked at."""
        with tarfile.open(source) as tar:
            for member in tar:
                path = Path(member.name)
                if (
                    member.isfile()
                    and path.parts[1:3] == ("Tests", "images")
                    and (content := tar.extractfile(member))
                ):
                    self._add(path, content.read())

    def _add(self, path: Path, content: bytes) -> None:
        slug = f"picture-{len(self.names)}"
        ending = path.suffix.lower() if path.suffix.lower() in SHOWN else ".jpg"
        venue = f"name: {slug}\nstreet: 1 Lane\ntown: Sampleton\nphoto:\n  file: {slug}{ending}\n  alt: A picture\n"
        (self.root / f"events/venues/{slug}{ending}").write_bytes(content)
        (self.root / f"events/venues/{slug}.yml").write_text(venue, "utf-8")
        self.names[slug] = "/".join(path.parts[3:])

    def drop(self, slug: str) -> None:
        for file in (self.root / "events/venues").glob(f"{slug}.*"):
            file.unlink()


def look(pictures: Pictures) -> tuple[Counter[str], Counter[str], list[str]]:
    """How many were taken and refused, why they were refused, and what should not have been."""
    refused, wrong = dict[str, str](), list[str]()
    for _ in range(3):
        site, build, problems = read_and_check(pictures.root, lambda _: TODAY, "https://week.example.org/")
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        for problem in errors:
            refused.setdefault(problem.path.stem, str(problem))
            if not str(problem).isprintable() or not problem.do:
                wrong.append(f"{pictures.names[problem.path.stem]}: {problem!s:.200}")
        for slug in {problem.path.stem for problem in errors}:
            pictures.drop(slug)
        if site and build:
            break
    else:
        return Counter(), Counter(), [*wrong, "After three rounds there are still problems."]
    drawn = Counter[str]()
    for file in one_by_one(artefacts(site, pictures.root, build)):
        slug = next((part for part in file.path.parts[::-1] if part.startswith("picture-")), "").partition(
            "."
        )[0]
        if not slug or isinstance(file.content, Page | bytes):
            continue
        try:
            content = file.content.draw()
            Image.open(BytesIO(content)).load()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            wrong.append(f"{pictures.names.get(slug, slug)}: {type(error).__name__}: {error!s:.150}")
            continue
        drawn[slug] += 1
        wrong += [
            f"{slug}: {mark!r} is in it" for mark in METADATA if mark in content and content[:4] == b"RIFF"
        ]
    counts = Counter({"pictures": len(pictures.names), "refused": len(refused), "shown": len(drawn)})
    if set(pictures.names) != refused.keys() | drawn.keys():
        wrong.append(
            f"Neither refused nor shown: {sorted(set(pictures.names) - refused.keys() - drawn.keys())[:5]}"
        )
    return counts, Counter(map(_why, refused.values())), wrong


def _why(problem: str) -> str:
    """Without its place, and without what is only of this picture."""
    what = problem.split(": ", 1)[1]
    what = re.sub(r'"[^" ]*picture-[^" ]*"', '"..."', what)
    return re.sub(r"[0-9][0-9,.]*", "n", what).replace("|", r"\|")


def main(_: Sequence[str] | None = None) -> int:
    """Return 1 if anything is not as it has to be, 2 if the pictures cannot be had."""
    try:
        source = archive()
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        pictures = Pictures(Path(shutil.copytree(CASES / "base", Path(folder, "repository"))))
        pictures.unpack(source)
        counts, reasons, wrong = look(pictures)
    lines = [
        f"# Pictures of others, {datetime.now(UTC):%Y-%m-%d}",
        "",
        f"The test pictures of Pillow {VERSION}, each as the photo of a venue: drawn anew, or refused in a line.",
        "",
        f"{', '.join(f'{count} {what}' for what, count in counts.items())}. No picture that is shown may carry metadata.",
        "",
        "| why they were refused | |", "|---|---:|", *(f"| {why} | {count} |" for why, count in reasons.most_common()),
        "",
        f"Not as it has to be: {len(wrong)}.",
        "",
        *(f"- {each}" for each in wrong),
    ]  # fmt: skip
    REPORT.write_text("\n".join(lines).rstrip() + "\n", "utf-8")
    print(*lines, sep="\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
