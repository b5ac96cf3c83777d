"""Reasons come in the order in which Today speaks of them."""

from __future__ import annotations

from mentorkit.domain.due import Reason


def test_what_is_owed_to_others_comes_before_what_is_only_suggested() -> None:
    order = list(Reason)
    assert order.index(Reason.THANKS) < order.index(Reason.FOLLOW_UP) < order.index(Reason.COMMITMENT)
    assert order.index(Reason.COMMITMENT) < order.index(Reason.RHYTHM) < order.index(Reason.FIRST)
