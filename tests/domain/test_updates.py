"""Tests of news: what makes two of them the same."""

from __future__ import annotations

from mentorkit.domain.updates import News, NewsKind
from tests.builders import TODAY, a_told


def test_news_is_the_same_whatever_its_words() -> None:
    told = a_told(news=NewsKind.HELP_USED, source="book")
    assert News(NewsKind.HELP_USED, "book", TODAY, "Lent a book").key == told.key
    assert News(NewsKind.PROMISE_KEPT, "book", TODAY, "Lent a book").key != told.key
