"""Tests of reading calendar files that anybody may have written, and of writing strict ones."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.domain.invitations import (
    LARGEST_CALENDAR,
    MOST_EVENTS,
    CalendarFault,
    Guest,
    Invitation,
    UnreadableCalendar,
)
from mentorkit.domain.meetings import LONGEST, USUAL_MINUTES
from mentorkit.services.calendar_files import read_calendar, written_calendar

NOW = datetime(2026, 3, 18, 9, tzinfo=UTC)


def calendar(*lines: str, method: str = "") -> bytes:
    head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//other//EN",
        *([f"METHOD:{method}"] if method else []),
    ]
    return "\r\n".join([*head, *lines, "END:VCALENDAR", ""]).encode()


def event(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", *lines, "END:VEVENT")


def read_one(*lines: str, method: str = "") -> Invitation:
    (found,) = read_calendar(calendar(*event(*lines), method=method), NOW).invitations
    return found


def test_an_invitation_says_who_when_where_and_what() -> None:
    found = read_one(
        "UID:abc@other.example",
        "SEQUENCE:2",
        "DTSTART;TZID=Europe/Warsaw:20260320T153000",
        "DTEND;TZID=Europe/Warsaw:20260320T161500",
        "SUMMARY:Catch-up\\, monthly",
        "LOCATION:https://meet.example/x",
        "DESCRIPTION:Bring the memo\\nand tea",
        'ORGANIZER;CN="Priya Raman":MAILTO:Priya@Work.example',
        "ATTENDEE;CN=Bo:mailto:bo@work.example",
        "ATTENDEE:mailto:priya@work.example",
    )
    assert found == Invitation(
        uid="abc@other.example",
        title="Catch-up, monthly",
        starts=datetime(2026, 3, 20, 14, 30, tzinfo=UTC),
        zone="Europe/Warsaw",
        minutes=45,
        link="https://meet.example/x",
        about="Bring the memo\nand tea",
        guests=(Guest("Priya Raman", "priya@work.example"), Guest("Bo", "bo@work.example")),
        sequence=2,
    )


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (("DTSTART:20260320T090000Z", "DURATION:PT30M"), 30),
        (("DTSTART:20260320T090000Z",), USUAL_MINUTES),
        (("DTSTART:20260320T090000Z", "DTEND:20260320T080000Z"), USUAL_MINUTES),
        (("DTSTART:20260320T090000Z", "DURATION:P30D"), LONGEST),
        (("DTSTART;VALUE=DATE:20260320", "DTEND;VALUE=DATE:20260321"), USUAL_MINUTES),
    ],
)
def test_how_long_it_takes_stays_within_what_a_meeting_can(lines: tuple[str, ...], minutes: int) -> None:
    assert read_one("UID:a", *lines).minutes == minutes


def test_a_whole_day_is_in_the_morning_and_a_floating_clock_hangs_here() -> None:
    day = read_one("UID:a", "DTSTART;VALUE=DATE:20260320")
    assert (day.is_all_day, day.starts.astimezone().hour) == (True, 9)
    assert read_one("UID:a", "DTSTART:20260320T110000").starts.astimezone().hour == 11


@pytest.mark.parametrize(
    ("rule", "days", "starts"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", 14, datetime(2026, 3, 30, 8, tzinfo=UTC)),
        ("FREQ=DAILY;UNTIL=20260101T000000Z", 1, datetime(2026, 1, 5, 9, tzinfo=UTC)),
        ("FREQ=DAILY;COUNT=2", 1, datetime(2026, 1, 5, 9, tzinfo=UTC)),
        ("FREQ=WEEKLY;UNTIL=20260323", 7, datetime(2026, 3, 23, 9, tzinfo=UTC)),
        ("FREQ=MONTHLY;BYDAY=2TU", None, datetime(2026, 1, 5, 9, tzinfo=UTC)),
    ],
)
def test_of_a_series_the_next_meeting_is_offered_at_the_same_clock_time(
    rule: str, days: int | None, starts: datetime
) -> None:
    found = read_one("UID:a", "DTSTART;TZID=Europe/London:20260105T090000", f"RRULE:{rule}")
    assert (found.series.days if found.series else None) == days
    assert found.starts == starts
    assert found.comes_again


def test_called_off_days_of_a_series_are_passed_over() -> None:
    found = read_one(
        "UID:a",
        "DTSTART:20260105T090000Z",
        "RRULE:FREQ=WEEKLY",
        "EXDATE:20260323T090000Z",
        "EXDATE:20260330T090000Z",
    )
    assert found.starts == datetime(2026, 4, 6, 9, tzinfo=UTC)


def test_of_several_events_those_to_come_stand_first_and_bad_ones_cost_only_themselves() -> None:
    lines = (
        *event("UID:past", "DTSTART:20260301T090000Z"),
        *event("UID:none"),
        *event("UID:odd", "DTSTART:yesterday"),
        *event("UID:far", "DTSTART:20260501T090000Z"),
        *event("UID:near", "DTSTART:20260319T090000Z"),
        *event("UID:near", "DTSTART:20260326T100000Z", "RECURRENCE-ID:20260326T090000Z"),
    )
    reading = read_calendar(calendar(*lines), NOW)
    assert [one.uid for one in reading.invitations] == ["near", "far", "past"]
    assert reading.left_out == 2


def test_a_cancelled_one_says_so_and_texts_are_plain() -> None:
    assert read_one("UID:a", "DTSTART:20260320T090000Z", method="CANCEL").is_cancelled
    assert read_one("UID:a", "DTSTART:20260320T090000Z", "STATUS:CANCELLED").is_cancelled
    found = read_one("UID:a", "DTSTART:20260320T090000Z", "SUMMARY:A\u202eb\x07c", "LOCATION:Room 4")
    assert (found.title, found.place, found.link) == ("Abc", "Room 4", "")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", CalendarFault.NO_CALENDAR),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", CalendarFault.NO_CALENDAR),
        (b"\xff\xfe\x00", CalendarFault.NO_CALENDAR),
        (b"BEGIN:VCALENDAR\r\n" * 50, CalendarFault.EMPTY),
        # A zone that is a folder of zones on the disk; found by fuzzing.
        (calendar(*event("UID:a", "DTSTART;TZID=Europe/:20260320T090000")), CalendarFault.NO_CALENDAR),
        (calendar(), CalendarFault.EMPTY),
        (calendar(*event("UID:a")), CalendarFault.EMPTY),
        (b"x" * (LARGEST_CALENDAR + 1), CalendarFault.TOO_LARGE),
    ],
)
def test_what_gives_no_meeting_says_why(content: bytes, fault: CalendarFault) -> None:
    with pytest.raises(UnreadableCalendar) as caught:
        read_calendar(content, NOW)
    assert caught.value.fault in (fault, CalendarFault.NO_CALENDAR)


def test_no_more_events_are_taken_than_somebody_looks_through() -> None:
    lines = [
        line
        for number in range(MOST_EVENTS + 3)
        for line in event(f"UID:{number}", "DTSTART:20260320T090000Z")
    ]
    reading = read_calendar(calendar(*lines), NOW)
    assert (len(reading.invitations), reading.left_out) == (MOST_EVENTS, 3)


WHOLE = calendar(
    *event("UID:a", "DTSTART:20260320T090000Z", "RRULE:FREQ=WEEKLY", "ATTENDEE:mailto:a@b.example")
)


@settings(max_examples=50)
@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=4))
def test_a_damaged_file_is_read_or_refused_and_never_anything_else(at: int, put: bytes) -> None:
    with suppress(UnreadableCalendar):
        assert read_calendar(WHOLE[:at] + put + WHOLE[at + 1 :], NOW).invitations


def test_what_is_written_is_strict_and_comes_back() -> None:
    asked = Invitation(
        uid="abc",
        title="Catch-up; with, commas",
        starts=datetime(2026, 3, 20, 14, 30, tzinfo=UTC),
        zone="",
        minutes=45,
        place="Café\nat the corner",
        link="https://meet.example/x",
        about="One thing to stop doing",
        sequence=3,
    )
    content = written_calendar(asked, NOW)
    parsed = icalendar.Calendar.from_ical(content)
    (component,) = parsed.walk("VEVENT")
    assert parsed.errors == component.errors == []
    assert (parsed["METHOD"], component["STATUS"]) == ("PUBLISH", "CONFIRMED")
    assert read_calendar(content, NOW).invitations == (asked,)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    off = Invitation("abc", "Off", asked.starts, "", 45, is_cancelled=True)
    assert b"STATUS:CANCELLED" in written_calendar(off, NOW)
    assert read_calendar(written_calendar(off, NOW), NOW).invitations[0].is_cancelled
