"""Photos, slides and recordings that are beside a source, or elsewhere on the web."""

from __future__ import annotations

import re
import stat
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from campaign.look.unfit_pictures import HEIC
from campaign.model.consent import Agreed, Consent
from campaign.model.on_disk import in_one_form, no_file, on_disk
from campaign.model.record import Fields, surroundings_of
from campaign.model.values import (
    BesideTheWords,
    Line,
    Several,
    WebAddress,
    YesOrNo,
    in_words,
    word_from,
)
from campaign.problems import AuthorMistake

SLIDES_TYPES = (".pdf", ".pptx", ".odp", ".docx", ".odt")
"""Files that a browser does not run on the site's own address, as it would a page or a drawing."""

_NAMES_OF_TYPES = {
    ".pdf": "PDF",
    ".pptx": "PowerPoint",
    ".odp": "OpenDocument slides",
    ".docx": "Word",
    ".odt": "OpenDocument text",
}

PICTURE_TYPES = (".jpg", ".jpeg", ".png", ".webp")


def _is_file(full: Path) -> bool:
    try:
        return stat.S_ISREG(full.lstat().st_mode)
    except OSError:  # not there, or a name longer than the disk takes
        return False


def file_beside(value: object, info: ValidationInfo) -> PurePosixPath:
    """A file in the same folder. Returns its path in the repository."""
    name = in_one_form(in_words(value).strip())
    folder: PurePosixPath = surroundings_of(info).source.path.parent
    if PurePosixPath(name).name != name or name.startswith("."):
        raise AuthorMistake(
            f'"{name}" is not the name of a file beside this one.', "Put the file into the same folder."
        )
    full = on_disk(surroundings_of(info).root, folder / name)
    if what := no_file(full):
        raise AuthorMistake(f'"{name}" is {what}.', "Put the file itself there.")
    if not _is_file(full):
        raise AuthorMistake(
            f'There is no file "{name}" in {folder}/.', "Check the spelling, or add the file."
        )
    return folder / name


def picture_beside(value: object, info: ValidationInfo) -> PurePosixPath:
    """A photo or drawing in the same folder, as pixels. Raises :class:`AuthorMistake`."""
    path = file_beside(value, info)
    if path.suffix.lower() in (".heic", ".heif"):
        what, do = HEIC
        raise AuthorMistake(f'"{path.name}" {what}.', do)
    if path.suffix.lower() not in PICTURE_TYPES:
        raise AuthorMistake(
            f'"{path.name}" is not a picture that browsers show.',
            f"Save it as one of: {', '.join(PICTURE_TYPES)}.",
        )
    return path


def _slides_beside(value: object, info: ValidationInfo) -> PurePosixPath:
    path = file_beside(value, info)
    if odd := re.search("[#?%]", path.name):
        raise AuthorMistake(
            f'A web address reads "{odd[0]}" in a name as something else.', "Rename the file without it."
        )
    if path.suffix.lower() not in SLIDES_TYPES:
        raise AuthorMistake(
            f'"{path.name}" cannot be offered to download.', f"Save it as one of: {', '.join(SLIDES_TYPES)}."
        )
    return path


class PeopleShown(StrEnum):
    """Who can be seen. The teller is the person whose consent is that of the whole record."""

    NOBODY = "nobody"
    THE_TELLER = "the teller"
    OTHERS = "others"
    THE_TELLER_AND_OTHERS = "the teller and others"


class Photo(Fields):
    """schema.org ImageObject. ``alt`` says in words what the picture shows (WCAG 1.1.1)."""

    file: Annotated[PurePosixPath, BeforeValidator(picture_beside)]
    alt: Line
    credit: Line | None = None
    people_shown: Annotated[PeopleShown, BeforeValidator(word_from(PeopleShown)), BesideTheWords()] | None = (
        None
    )
    consents: Annotated[Several[Consent], BesideTheWords()] = ()

    @property
    def shows_the_teller(self) -> bool:
        return self.people_shown in (PeopleShown.THE_TELLER, PeopleShown.THE_TELLER_AND_OTHERS)

    @property
    def shows_others(self) -> bool:
        return self.people_shown in (PeopleShown.OTHERS, PeopleShown.THE_TELLER_AND_OTHERS)

    @model_validator(mode="after")
    def _has_the_consents_of_others(self) -> Photo:
        if self.shows_others and not self.consents:
            raise AuthorMistake(
                "The photo shows other people, but their consents are not here.",
                'Write one for each of them below "consents:", or choose another photo.',
                "people shown",
            )
        if any(not each.covers(Agreed.FACE) for each in self.consents):
            raise AuthorMistake(
                "Somebody in the photo has a consent that does not say that their face may be shown.",
                'Add "face" to "agreed" if they agreed to that, or choose another photo.',
                "consents",
            )
        return self


class Slides(Fields):
    """A file to download, beside the write-up or elsewhere (schema.org PresentationDigitalDocument)."""

    title: Line
    file: Annotated[PurePosixPath, BeforeValidator(_slides_beside)] | None = None
    link: WebAddress | None = None
    type: Line
    size: Line

    @model_validator(mode="before")
    @classmethod
    def _is_told_by_the_file(cls, written: object, info: ValidationInfo) -> object:
        """Its type and size, where nobody wrote them. A size that somebody wrote may have the number of pages, too."""
        if not isinstance(written, dict) or not isinstance(written.get("file"), str):
            return written
        near = surroundings_of(info)
        full = on_disk(near.root, near.source.path.parent / in_one_form(written["file"].strip()))
        # Of a file that cannot be offered, nobody has to be told more than that.
        size = full.lstat().st_size if _is_file(full) else 0
        return {"type": _NAMES_OF_TYPES.get(full.suffix.lower(), "other"), "size": _in_bytes(size)} | written

    @model_validator(mode="after")
    def _has_one_address(self) -> Slides:
        if bool(self.file) == bool(self.link):
            raise AuthorMistake("It is not clear where these slides are.", 'Give either "file" or "link".')
        return self


def _in_bytes(size: int) -> str:
    """In units that are the same in every language."""
    return f"{max(1, round(size / 1000))} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"


class Recording(Fields):
    """A video to watch afterwards (schema.org VideoObject). WCAG 1.2.2 and 1.2.3: captions and a transcript."""

    link: Annotated[WebAddress, Field(description="Where to watch it. schema.org: url")]
    captions: Annotated[
        YesOrNo, Field(description="yes; without captions it is not shown. schema.org: accessibilityFeature")
    ]
    transcript: Annotated[WebAddress, Field(description="Where to read what is said. schema.org: transcript")]
    length: Annotated[Line | None, Field(description="How long it is, in words")] = None

    @model_validator(mode="after")
    def _is_for_everyone(self) -> Recording:
        if not self.captions:
            raise AuthorMistake(
                "A recording without captions is not for everyone.", "Add captions to it first.", "captions"
            )
        return self
