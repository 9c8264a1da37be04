"""What would keep people from joining."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.build import Build
from campaign.checks.at import at_field
from campaign.model.opportunity import Opportunity
from campaign.problems import Problem, Severity
from campaign.site.site import Site


def there_are_two_ways_to_apply(site: Site, build: Build) -> Iterator[Problem]:
    """A note: whoever cannot use a form can call, and whoever cannot call can write."""
    for opportunity in site.all(Opportunity):
        if opportunity.is_closed(build.today):
            continue
        if opportunity.apply.note and not opportunity.apply.ways:
            yield at_field(
                opportunity, "apply", "This says how to apply in a note alone, so the page says that nobody knows how yet.",
                'Write it as "link", "phone", "email", "post" or "in person".', Severity.NOTE,
            )  # fmt: skip
        if opportunity.apply.ways == 1:
            yield at_field(
                opportunity, "apply", "There is only one way to apply, and not everybody can use it.",
                'Add another one below "apply", such as "phone" or "in person".', Severity.NOTE,
            )  # fmt: skip
