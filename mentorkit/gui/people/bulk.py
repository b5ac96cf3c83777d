"""What can be done with everybody checked: the bar at the foot of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentorkit.gui.kit.menus import open_below
from mentorkit.gui.kit.selection_bar import SelectionBar
from mentorkit.gui.people.menus import MOST_MERGED
from mentorkit.gui.people.sentences import counted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from mentorkit.gui.people.acts import PeopleActs
    from mentorkit.gui.people.listing import PeopleList
    from mentorkit.gui.people.menus import PeopleMenus
    from mentorkit.gui.theme import Theme


class BulkActs(QObject):
    """Keeps the bar in step with the checks and does what is clicked on it."""

    def __init__(
        self, theme: Theme, listing: PeopleList, acts: PeopleActs, menus: PeopleMenus, host: QWidget
    ) -> None:
        super().__init__(host)
        self.setObjectName("people_bulk_acts")
        self._listing, self._acts, self._menus = listing, acts, menus
        words = (
            ("stage", self.tr("Stage"), "messages-square"),
            ("goal", self.tr("Goal"), "target"),
            ("rhythm", self.tr("Rhythm"), "repeat"),
            ("tag", self.tr("Tag"), "tag"),
            ("merge", self.tr("Merge"), "git-merge"),
            ("rest", self.tr("Rest"), "moon"),
            ("delete", self.tr("Delete"), "trash-2"),
        )
        self.bar = SelectionBar(theme, host, words, "people_selection")
        self.bar.acted.connect(self._act)
        self.bar.closed.connect(listing.model.clear_checks)
        listing.model.checks_changed.connect(self.follow)

    def follow(self) -> None:
        """Show how many are checked, and only the acts that fit so many."""
        count = len(self._listing.model.checked)
        self.bar.buttons["merge"].setVisible(1 < count <= MOST_MERGED)
        words = counted(count, self.tr("1 selected"), self.tr("{n} selected"))
        self.bar.show_count(count, words)

    def _act(self, name: str) -> None:
        ids = self._listing.checked_ids()
        if not ids:
            return
        if name == "delete":
            self._acts.delete(ids)
        elif name == "merge":
            self._acts.merge(ids)
        else:
            open_below(self._menu(name, self.bar.buttons[name]), self.bar.buttons[name])

    def _menu(self, name: str, anchor: QWidget) -> QMenu:
        ids = self._listing.checked_ids()
        build = {
            "stage": self._menus.stages,
            "goal": self._menus.goals,
            "rhythm": self._menus.rhythms,
            "tag": self._menus.tags,
            "rest": self._menus.rests,
        }[name]
        return build(ids, anchor)
