"""The places of the app in sidebar order: name, icon, group, and where their feature is found.

Only this table is read at the start; a feature's module is imported at its first visit. Titles are
words and live in `texts.py`.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Feature


@frozen
class Entry:
    """One subject. Without an icon it has no row in the sidebar (it only offers commands or pages)."""

    name: str
    module: str
    icon: str = ""
    group: int = 0
    keys: str = ""
    kinds: tuple[str, ...] = ()
    """Kinds of places it shows besides its own name: `person` for the people."""
    under: str = ""
    """The row of the sidebar it belongs to where it has none of its own."""
    new: str = "add_person"
    """The command for something new in its places."""
    pieces: tuple[str, ...] = ()
    """Modules below its folder that are imported in moments of their own before the feature, which brings many."""

    @property
    def next_piece(self) -> str:
        """The module to be imported next before the feature; "" when that is all it waits for."""
        folder = self.module.rpartition(".")[0]
        names = (f"{folder}.{piece}" for piece in self.pieces)
        return next((name for name in names if name not in sys.modules), "")

    def feature(self) -> Feature:
        """Import the subject's module and return its `FEATURE`."""
        found: Feature = import_module(self.module).FEATURE
        return found


ENTRIES: tuple[Entry, ...] = (
    Entry("today", "mentorkit.gui.today.feature", "sun", group=1, keys="Ctrl+1"),
    Entry(
        "people",
        "mentorkit.gui.people.feature",
        "users-round",
        group=2,
        keys="Ctrl+2",
        kinds=("person",),
        pieces=("acts", "page", "timeline_rows", "side"),
    ),
    Entry(
        "messages",
        "mentorkit.gui.messages.feature",
        "mail",
        group=2,
        keys="Ctrl+3",
        kinds=("message",),
        new="write_message",
        pieces=("hand_off", "coach", "page"),
    ),
    Entry(
        "meetings",
        "mentorkit.gui.meetings.feature",
        "calendar-clock",
        group=2,
        keys="Ctrl+4",
        kinds=("meeting",),
        new="plan_meeting",
        pieces=("acts", "prepare", "room.view"),
    ),
    Entry(
        "feedback",
        "mentorkit.gui.feedback.feature",
        "message-square-quote",
        group=2,
        keys="Ctrl+5",
        new="hear_feedback",
    ),
    Entry(
        "goals",
        "mentorkit.gui.goals.feature",
        "target",
        group=3,
        keys="Ctrl+6",
        kinds=("coverage",),
        new="add_goal",
    ),
    Entry("advice", "mentorkit.gui.advice.feature", under="feedback", new="hear_advice"),
    Entry("agreements", "mentorkit.gui.agreements.feature", kinds=("agreement",), under="people"),
    Entry("sharing", "mentorkit.gui.sharing.feature"),
    Entry("contacts", "mentorkit.gui.contacts.feature"),
    Entry(
        "imports",
        "mentorkit.gui.imports.feature",
        kinds=("import", "duplicates"),
        pieces=("look_alikes", "page"),
    ),
    Entry("sorting", "mentorkit.gui.sorting.feature", kinds=("sort",), under="people"),
    Entry("reconnecting", "mentorkit.gui.reconnecting.feature", kinds=("reconnect",), under="people"),
    Entry("exports", "mentorkit.gui.exports.feature"),
    Entry("settings", "mentorkit.gui.settings.feature", "settings", group=9, keys="Ctrl+,"),
    Entry("deleted", "mentorkit.gui.deleted.feature"),
    Entry("found", "mentorkit.gui.search.feature", kinds=("search",)),
)
