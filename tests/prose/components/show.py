"""Print what a golden case gives now, to be read before it is kept."""

from __future__ import annotations

import sys

from campaign.prose.markdown import to_html
from prose.components.test_component_cases import CASES, PAGE, lines_for

for name in sys.argv[1:]:
    text = (CASES / f"{name}.md").read_text("utf-8")
    print("\n".join(lines_for(text)) or to_html(text, PAGE))
