"""Every component there is, by the name that authors write after ``:::``."""

from __future__ import annotations

from campaign.prose.components.component import Component
from campaign.prose.components.facts import Access, Contact
from campaign.prose.components.figures import Chart, Table
from campaign.prose.components.media import Download, Figure, Video
from campaign.prose.components.wording import Banner, Card, Details, HelpLine, KeyFact, Quote, Steps

ALL: tuple[type[Component], ...] = (
    Banner, KeyFact, Quote, Steps, Card, Details, HelpLine, Contact, Access, Figure, Video, Download, Table, Chart,
)  # fmt: skip

COMPONENTS: dict[str, type[Component]] = {model.called: model for model in ALL}
