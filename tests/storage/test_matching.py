"""What is looked for is written so that FTS5 takes every word as a word."""

from __future__ import annotations

from mentorkit.domain.searching import parse
from mentorkit.storage.matching import all_of, match_of, matching


def test_words_go_on_and_phrases_do_not() -> None:
    assert matching(parse('lei "cost model"').terms) == ['"lei" *', '"cost model"']
    assert all_of(['"a"', '"b" *']) == '("a") AND ("b" *)'


def test_what_would_mean_something_is_quoted_and_filters_are_text() -> None:
    assert match_of("tag:x OR") == '("tag x" *) AND ("or" *)'
    assert match_of(' "*( ') == '""'
