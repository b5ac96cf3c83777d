"""Tests of moments and clocks in other places."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from mentorkit.domain.errors import Invalid, Why
from mentorkit.services.zones import clock_in, moment_of, zones_like


def test_a_clock_elsewhere_shows_another_time_of_the_same_moment() -> None:
    moment = moment_of(date(2026, 7, 1), time(9, 30), "Asia/Tokyo")
    assert moment == datetime(2026, 7, 1, 0, 30, tzinfo=UTC)
    assert clock_in(moment, "Europe/Lisbon").hour == 1
    assert clock_in(moment, "Asia/Tokyo").replace(tzinfo=None) == datetime(2026, 7, 1, 9, 30)  # noqa: DTZ001


def test_a_moment_stands_still_when_the_clocks_change() -> None:
    summer = moment_of(date(2026, 10, 24), time(9), "Europe/Paris")
    winter = moment_of(date(2026, 10, 25), time(9), "Europe/Paris")
    assert (winter - summer).total_seconds() == 25 * 3600


def test_without_a_zone_the_clock_of_this_computer_counts() -> None:
    moment = moment_of(date(2026, 7, 1), time(9, 30), "")
    assert clock_in(moment, "").time() == time(9, 30)
    assert clock_in(moment, "No/Where").time() == time(9, 30)


@pytest.mark.parametrize("zone", ["No/Where", "/etc/passwd", "Europe/../../etc", "a\x00b"])
def test_a_zone_nobody_knows_is_refused(zone: str) -> None:
    with pytest.raises(Invalid) as refused:
        moment_of(date(2026, 7, 1), time(9), zone)
    assert (refused.value.field, refused.value.why) == ("zone", Why.NOT_A_ZONE)


def test_a_moment_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(Invalid) as refused:
        moment_of(date.max, time(23), "America/New_York")
    assert refused.value.why is Why.NOT_A_DATE


def test_zones_are_found_by_the_city_that_begins_so() -> None:
    assert zones_like("new y")[0] == "America/New_York"
    assert zones_like(" lisb ") == ("Europe/Lisbon",)
    assert zones_like("nowhere") == ()
