"""What is said of meetings has words of its own."""

from __future__ import annotations

from mentorkit.domain.meeting_kinds import ItemOrigin, MeetingState, Section
from mentorkit.domain.meetings import WAYS
from mentorkit.gui.meeting_texts import how_word, meeting_word


def test_every_state_section_and_origin_is_told_apart() -> None:
    for kind in (MeetingState, Section, ItemOrigin):
        assert len({meeting_word(member) for member in kind}) == len(kind)
    assert meeting_word(Section.NOT_WRITTEN_UP) == "Not written up"


def test_every_way_to_meet_has_a_word() -> None:
    assert [how_word(how) for how in WAYS] == ["In person", "Video call", "Phone call", "At an event"]
