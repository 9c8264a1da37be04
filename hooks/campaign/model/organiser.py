"""Organisations that run, host or support events."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from campaign.model.own_language import InItsLanguage
from campaign.model.record import Fields, Record
from campaign.model.values import (
    Code,
    EmailAddress,
    Line,
    MarkdownText,
    Name,
    PhoneNumber,
    Several,
    WebAddress,
)


class SocialAccount(Fields):
    network: Code
    handle: Code
    link: WebAddress | None = None


class Organiser(Record, InItsLanguage):
    """schema.org Organization: one file in ``events/organisers/``."""

    name: Annotated[Name, Field(description="The name in full. schema.org: name")]
    short_name: Annotated[Line | None, Field(description="As people say it. schema.org: alternateName")] = (
        None
    )
    summary: Annotated[
        Line | None, Field(description="What it is, in one sentence. schema.org: description")
    ] = None
    about: Annotated[MarkdownText | None, Field(description="More about it, in Markdown")] = None
    part_of: Annotated[
        Line | None, Field(description="A partnership it belongs to. schema.org: parentOrganization")
    ] = None
    link: Annotated[WebAddress | None, Field(description="Its own web site. schema.org: url")] = None
    phone: Annotated[PhoneNumber | None, Field(description="schema.org: telephone")] = None
    email: Annotated[EmailAddress | None, Field(description="schema.org: email")] = None
    social: Annotated[
        Several[SocialAccount], Field(description="network, handle and link. schema.org: sameAs")
    ] = ()

    @property
    def heading(self) -> str:
        return self.name

    @property
    def said(self) -> str:
        """The name as people say it."""
        return self.short_name or self.name
