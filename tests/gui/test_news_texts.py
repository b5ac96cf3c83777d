"""Every kind of news has words of its own."""

from __future__ import annotations

from mentorkit.domain.updates import NewsKind
from mentorkit.gui.news_texts import news_word


def test_every_kind_of_news_has_words_of_its_own() -> None:
    words = {news_word(kind) for kind in NewsKind}
    assert len(words) == len(NewsKind)
    assert news_word(NewsKind.PROMISE_LATE) == "Not done yet"
