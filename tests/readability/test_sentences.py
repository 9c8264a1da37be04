from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from campaign.readability.sentences import sentence_spans

GOLDEN: list[list[str]] = yaml.safe_load((Path(__file__).parent / "sentences.yml").read_text("utf-8"))


@pytest.mark.parametrize("sentences", GOLDEN, ids=[" ".join(sentences)[:40] for sentences in GOLDEN])
def test_sentences_end_where_readers_stop(sentences: list[str]) -> None:
    """Titles, times, initials, addresses and quotes end no sentence; what does end one is always seen."""
    text = " ".join(sentences)

    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_nothing_is_no_sentence() -> None:
    """White space alone has no sentences."""
    assert sentence_spans(" \n ") == []
