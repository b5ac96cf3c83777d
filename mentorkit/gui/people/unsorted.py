"""Above the tab *Not sorted*: how many wait there, and the way to ten of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.lines import Tab
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.kit.pills import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mentorkit.gui.kit.features import Tools


class UnsortedNotice(Banner):
    """A banner that is there where its tab is and somebody waits."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "people_unsorted", tone=Tone.ACCENT)
        self._surface = tools.surface
        self.acted.connect(self._sort)
        self.hide()

    def follow(self, tab: Tab, counts: Mapping[Tab, int]) -> None:
        """Say how many wait, where this is the tab of those."""
        number = counts[Tab.NOT_SORTED]
        self.setVisible(tab is Tab.NOT_SORTED and number > 0)
        words = self.tr("{0} people are not sorted yet. Ten take about two minutes.")
        if number == 1:
            words = self.tr("One person is not sorted yet.")
        act = self.tr("Sort ten") if number >= 10 else self.tr("Sort them")
        self.tell(words.format(self.locale().toString(number)), act, Tone.ACCENT)

    def _sort(self) -> None:
        self._surface.run_command("sort_people")
