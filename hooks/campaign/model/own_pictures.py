"""The organisation's own pictures for Easy Read, as ``docs/easy-read-pictures/pictures.yml`` lists them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, model_validator

from campaign.addresses import slug_of
from campaign.look.licences import Licence, licence
from campaign.look.pictures import why_not_shown
from campaign.model.files_beside import picture_beside
from campaign.model.on_disk import on_disk
from campaign.model.record import Fields, Record, surroundings_of
from campaign.model.values import Line, Name, Several, in_words
from campaign.problems import AuthorMistake


def _own_file(value: object, info: ValidationInfo) -> PurePosixPath:
    if in_words(value).strip().lower().endswith(".svg"):
        raise AuthorMistake(
            "An SVG drawing can hold a program, so it is not taken here.",
            "Save it as PNG, at least 600 pixels wide.",
        )
    path = picture_beside(value, info)
    if wrong := why_not_shown(on_disk(surroundings_of(info).root, path)):
        what, do = wrong
        raise AuthorMistake(f"This picture cannot be shown: it {what}.", do)
    return path


def _has_letters(name: str) -> str:
    if not slug_of(name):
        raise AuthorMistake("This name has no letters from a to z.", "Write the word that authors will type.")
    return name


def _licence(value: object) -> Licence:
    return value if isinstance(value, Licence) else licence(in_words(value))


class OwnPicture(Fields):
    """One picture. Its licence, or the yes of whoever made it, in words."""

    name: Annotated[
        Name, AfterValidator(_has_letters), Field(description="The word that authors type. schema.org: name")
    ]
    file: Annotated[
        PurePosixPath, BeforeValidator(_own_file), Field(description=".png, .jpg, .jpeg or .webp, beside the list. schema.org: contentUrl")
    ]  # fmt: skip
    by: Annotated[Line, Field(description="Who made it. schema.org: creator")]
    licence: Annotated[
        Licence | None,
        BeforeValidator(_licence),
        Field(description="Such as CC-BY-4.0. schema.org: license"),
    ] = None
    permission: Annotated[
        Line | None, Field(description="Who said yes, and to what; in place of a licence. schema.org: usageInfo")
    ] = None  # fmt: skip
    words: Annotated[Several[Line], Field(description="Other words that find it. schema.org: keywords")] = ()

    @model_validator(mode="after")
    def _may_be_shown(self) -> OwnPicture:
        if bool(self.licence) == bool(self.permission):
            raise AuthorMistake(
                "It is not clear why this picture may be shown.", 'Give either "licence" or "permission".'
            )
        return self


class OwnPictures(Record):
    """The whole list."""

    pictures: Annotated[
        Several[OwnPicture],
        Field(description="The pictures, each with the fields below. schema.org: hasPart"),
    ]
