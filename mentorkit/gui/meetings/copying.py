"""An agenda as plain text, to be pasted into a mail: nothing private is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.agendas import boxes
from mentorkit.gui import texts
from mentorkit.gui.meetings.words import clock_words, elsewhere, where_words
from mentorkit.services.zones import clock_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.meetings import AgendaItem, Meeting


def whole_when(meeting: Meeting) -> str:
    """Return the day with its year, and from when to when: Tuesday, 14 October 2025, 15:30–16:15."""
    starts, ends = clock_in(meeting.starts, ""), clock_in(meeting.ends, "")
    return f"{texts.whole_day(starts.date())}, {clock_words(starts)}–{clock_words(ends)}"


def agenda_text(meeting: Meeting, items: Sequence[AgendaItem]) -> str:
    """Return title, time, outcome and items with the clock, a line each; questions below their item."""
    when = whole_when(meeting)
    lines = [meeting.title] if meeting.title else []
    lines.append(", ".join(part for part in (when, where_words(meeting), elsewhere(meeting)) if part))
    lines += [meeting.link] if meeting.link else []
    lines += ["", meeting.outcome] if meeting.outcome else []
    lines += [""] if items else []
    for box in boxes(meeting, items):
        clock = clock_words(clock_in(box.starts, ""))
        lines.append(f"{clock}  {box.item.title or box.item.question}")
        if box.item.title and box.item.question:
            lines += [f"       {line}" for line in box.item.question.splitlines()]
    return "\n".join(lines) + "\n"
