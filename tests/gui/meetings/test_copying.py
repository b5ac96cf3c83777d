"""The agenda that is copied holds nothing private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.meetings import AgendaItem, Meeting
from mentorkit.gui.meetings.copying import agenda_text
from tests.builders import a_meeting, an_agenda_item
from tests.markers import marked, private_markers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_no_private_field_is_in_a_copied_agenda(qapp: QApplication) -> None:
    meeting = marked(a_meeting())
    text = agenda_text(meeting, [marked(an_agenda_item(meeting))])
    assert not [found for found in private_markers(Meeting, AgendaItem) if found in text]
    assert [found for found in ("«meeting.title»", "«agenda_item.question»") if found not in text] == []
