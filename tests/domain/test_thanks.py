"""Tests of thanks owed: for which contacts, to whom, until when; and of offers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.domain.thanks import THANKED_FOR, checked_offer, thanks_day
from tests.builders import TODAY, a_person, an_interaction, an_offer, me

DAY = timedelta(days=1)


@pytest.mark.parametrize("how", InteractionKind)
def test_time_and_help_ask_for_a_thank_you_within_two_days(how: InteractionKind) -> None:
    ada = a_person("Ada")
    due = TODAY + 2 * DAY if how in THANKED_FOR else None
    assert thanks_day(ada, an_interaction(ada, TODAY, how=how), TODAY) == due


def test_nobody_owes_themselves_thanks_and_who_is_only_kept_is_left_in_peace() -> None:
    for person in (me(), a_person(stage=Stage.KEPT)):
        assert thanks_day(person, an_interaction(person), TODAY) is None


def test_help_logged_long_after_asks_for_nothing() -> None:
    ada = a_person("Ada")
    assert thanks_day(ada, an_interaction(ada, TODAY - 7 * DAY), TODAY) == TODAY - 5 * DAY
    assert thanks_day(ada, an_interaction(ada, TODAY - 8 * DAY), TODAY) is None


def test_an_offer_offers_something() -> None:
    assert checked_offer(an_offer(text="Read a chapter")).text == "Read a chapter"
    with pytest.raises(Invalid) as refused:
        checked_offer(an_offer(text=" "))
    assert (refused.value.field, refused.value.why) == ("text", Why.EMPTY)
