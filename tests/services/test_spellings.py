"""Tests of names spelled nearly alike."""

from __future__ import annotations

from mentorkit.services.spellings import close_pairs, close_to

NAMES = ["tomasz wisniewski", "tomasz wisniewsky", "ada byron", "tomasz wisniewski"]


def test_close_spellings_are_found_by_their_places() -> None:
    assert close_to("tomasz wisnewski", NAMES) == [0, 1, 3]
    assert close_to("grace", NAMES) == []
    assert close_to("grace", []) == []


def test_pairs_are_close_but_not_alike() -> None:
    assert list(close_pairs(NAMES)) == [(0, 1), (1, 3)]
    assert list(close_pairs([])) == list(close_pairs(NAMES[:1])) == []
