"""What has a day or an hour becomes an entry that calendars read."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mentorkit.domain.commitments import Commitment, Whose
from mentorkit.domain.exits.calendars import calendar, is_dated
from mentorkit.domain.people import Role
from mentorkit.domain.records import Record, record
from tests.builders import a_commitment, an_id

NOW = datetime(2026, 3, 18, 9, tzinfo=UTC)


@record
class Talk(Record):
    """A kind of meeting, as one might be declared."""

    starts: object
    minutes: int = 0
    title: str = ""
    place: str = ""


def lines(*records: Record) -> list[str]:
    content = b"".join(calendar(records, NOW)).decode()
    assert content.endswith("END:VCALENDAR\r\n")
    return content.replace("\r\n ", "").split("\r\n")


def test_a_promise_with_a_day_is_something_to_do() -> None:
    kept = a_commitment(text="Send, the; paper\nsoon", due=date(2026, 4, 1), done=date(2026, 3, 2))
    found = lines(kept, a_commitment(text="no day", due=None))
    assert "SUMMARY:Send\\, the\\; paper\\nsoon" in found
    assert {"DUE;VALUE=DATE:20260401", "STATUS:COMPLETED", f"UID:{kept.id}"} <= set(found)
    assert found.count("BEGIN:VTODO") == 1


@pytest.mark.parametrize("whose", Whose)
def test_it_says_whose_promise_it_is(whose: Whose) -> None:
    assert f"CATEGORIES:{whose.value}" in lines(a_commitment(whose=whose, due=date(2026, 4, 1)))


@pytest.mark.parametrize("starts", ["2026-04-02T10:00:00+02:00", datetime(2026, 4, 2, 8)])  # noqa: DTZ001
def test_a_meeting_is_an_event(starts: object) -> None:
    found = lines(Talk(id=an_id(), starts=starts, minutes=45, title="Coffee", place="Canteen"))
    assert {"SUMMARY:Coffee", "DTSTART:20260402T080000Z", "DTEND:20260402T084500Z"} <= set(found)
    assert "LOCATION:Canteen" in found


def test_a_meeting_without_an_hour_begins_with_its_day_and_one_without_a_day_is_left_out() -> None:
    found = lines(Talk(id=an_id(), starts=date(2026, 4, 2)), Talk(id=an_id(), starts=None))
    assert found.count("BEGIN:VEVENT") == 1
    assert "DTSTART:20260402T000000Z" in found


def test_promises_and_meetings_have_their_day() -> None:
    assert is_dated(Commitment)
    assert is_dated(Talk)
    assert not is_dated(Role)


def test_no_line_is_longer_than_75_bytes_and_no_letter_is_parted() -> None:
    promise = a_commitment(text="Żółć " * 60, due=date(2026, 4, 1))
    raw = b"".join(calendar([promise], NOW))
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert f"SUMMARY:{promise.text}" in lines(promise)
